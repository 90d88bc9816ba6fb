/**
 * What a form means in its place; a city points to its country. A person or a place settles the name for the whole
 * article, 'full-name' the name with its other half. 'language' and 'nothing' do not: the same word may name the
 * country in the next sentence.
 */
export type NameSense = 'country' | 'city' | 'full-name' | 'language' | 'person' | 'place' | 'nothing'

/** The text that a candidate is in. */
export interface NamingText {
  readonly text: string
  /** Whether words other than names are capitalised, as in a headline. */
  readonly headline: boolean
}
