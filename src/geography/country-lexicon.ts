/** A string that the scanner looks for, and what it stands for. */
export interface CountryForm {
  readonly text: string
  /** ISO 3166-1 alpha-2; empty for a phrase that means something else. */
  readonly code: string
  /** The kinds from 'capital' on are hints rather than mentions; 'state' means one of the United States. */
  readonly kind:
    | 'name'
    | 'demonym'
    | 'abbreviation'
    | 'seat'
    | 'capital'
    | 'city'
    | 'state'
    | 'hint'
    | 'combining'
    | 'other'
}

/** A form of the lexicon at its place in a text. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly form: CountryForm
}

/** A text from an article with the forms found in it, in order. */
export interface CandidateText {
  readonly text: string
  readonly candidates: readonly Candidate[]
}

/** A stretch of text that names a country or, if it is a city, only points to one. */
export interface CountryMatch {
  readonly start: number
  readonly end: number
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly form: 'name' | 'demonym' | 'abbreviation' | 'seat' | 'city'
  /** Whether it is named only as the place of a meeting: 'the summit in Japan'. */
  readonly isVenue: boolean
}

/** How one language names countries. Each language in which geolint finds countries has one. */
export interface CountryLexicon {
  /** Calls `add` with each form to look for. The longest form wins at each place, and the first of two equal ones. */
  eachForm(add: (form: CountryForm) => void): void
  /**
   * What the candidates of one article stand for, text by text. All texts are read together, because what a name
   * means in one ('Chad Smith', 'Lebanon, Pa.') it means in the others.
   */
  interpret(passages: readonly CandidateText[]): readonly (readonly CountryMatch[])[]
}
