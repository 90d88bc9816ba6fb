/** A former name of a country or territory, with the years in which it was used, as far as they are known. */
export interface FormerName {
  readonly name: string
  readonly from?: number
  readonly until?: number
}

/** A country or territory with an ISO 3166-1 code, and the words that name it in English. */
export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly code: string
  readonly alpha3: string
  /** Three digits, as in ISO 3166-1; Kosovo has none. */
  readonly m49?: string
  /** The short name in English. */
  readonly name: string
  /** Official names, and other short names, in use today. */
  readonly names?: readonly string[]
  readonly former?: readonly FormerName[]
  readonly adjectives?: readonly string[]
  /** Its people, singular and plural. */
  readonly demonyms?: readonly string[]
  readonly abbreviations?: readonly string[]
  /** Buildings, places and institutions that stand for its government. */
  readonly seats?: readonly string[]
  readonly capital: string
}

/** All names of the country, current ones first. */
export function namesOf({ name, names = [], former = [] }: Country): readonly string[] {
  return [name, ...names, ...former.map((each) => each.name)]
}
