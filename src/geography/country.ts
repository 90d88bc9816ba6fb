/** A name that a country or territory bore before, with the years that it bore it, as far as they are known. */
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
  /** Official and further short names in use today. */
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

/** All names of the country, those of today first. */
export function namesOf({ name, names = [], former = [] }: Country): readonly string[] {
  return [name, ...names, ...former.map((each) => each.name)]
}
