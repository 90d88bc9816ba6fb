/** A part of a state whose name counts as the state's, with the words for its people. */
export interface Constituent {
  readonly name: string
  /** The code of the state. */
  readonly of: string
  readonly adjectives?: readonly string[]
  readonly demonyms?: readonly string[]
}

/**
 * The countries of the United Kingdom, and the territories of Palestine. 'English' is missing because it is nearly
 * always the language.
 *
 * Source: The World Factbook, 'Country name' of the United Kingdom, Gaza Strip and West Bank; ISO 3166-2:GB for the
 * countries (public domain).
 */
export const CONSTITUENTS: readonly Constituent[] = [
  { name: 'England', of: 'GB', demonyms: ['Englishman', 'Englishmen', 'Englishwoman', 'Englishwomen'] },
  { name: 'Gaza', of: 'PS', adjectives: ['Gazan'], demonyms: ['Gazan', 'Gazans'] },
  { name: 'Gaza Strip', of: 'PS' },
  { name: 'Northern Ireland', of: 'GB', adjectives: ['Northern Irish'] },
  {
    name: 'Scotland',
    of: 'GB',
    adjectives: ['Scottish'],
    demonyms: ['Scots', 'Scotsman', 'Scotsmen', 'Scotswoman', 'Scotswomen'],
  },
  {
    name: 'Wales',
    of: 'GB',
    adjectives: ['Welsh'],
    demonyms: ['Welshman', 'Welshmen', 'Welshwoman', 'Welshwomen'],
  },
  { name: 'West Bank', of: 'PS' },
]
