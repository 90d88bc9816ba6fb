/** A string that the scanner looks for, with what it stands for. */
export interface CountryForm {
  readonly text: string
  /** ISO 3166-1 alpha-2; empty for a phrase that means something else. */
  readonly code: string
  /** From 'capital' on, hints rather than mentions; states are those of the United States. */
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

/** A form of the lexicon where it stands in a text. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly form: CountryForm
}

/** A passage of an article with the forms that stand in it, in order. */
export interface CandidatePassage {
  readonly text: string
  readonly candidates: readonly Candidate[]
}

/** A place in a text that names a country or, as a city, only points to it. */
export interface CountryMatch {
  readonly start: number
  readonly end: number
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly form: 'name' | 'demonym' | 'abbreviation' | 'seat' | 'city'
}

/** How one language names countries: one for each language that geolint reads them in. */
export interface CountryLexicon {
  /** Hands over everything to look for; the longest form wins at each place, the first of two alike. */
  eachForm(add: (form: CountryForm) => void): void
  /**
   * What the candidates of one article stand for, passage by passage. All are read together, because what a name
   * means in one ('Chad Smith', 'Lebanon, Pa.') it means in the others.
   */
  interpret(passages: readonly CandidatePassage[]): readonly (readonly CountryMatch[])[]
}
