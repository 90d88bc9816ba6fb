/** A country or territory with an ISO 3166-1 code, and the words that name it in English. */
export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly code: string
  readonly alpha3: string
  /** The short name in English. */
  readonly name: string
  /** Official, further short and former names. */
  readonly names?: readonly string[]
  readonly adjectives?: readonly string[]
  /** Its people, singular and plural. */
  readonly demonyms?: readonly string[]
  readonly abbreviations?: readonly string[]
  /** Buildings, places and institutions that stand for its government. */
  readonly seats?: readonly string[]
  readonly capital: string
}
