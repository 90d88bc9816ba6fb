import type { Span } from '../../text/span.ts'

/** How a quotation compares with the evidence; the README says what each state means. */
export type EvidenceState =
  | 'allowed'
  | 'attested'
  | 'differs'
  | 'exact'
  | 'not-found'
  | 'said-by-another'
  | 'translation'

/** A quotation that evidence covers, held against it. */
export interface CheckedQuotation {
  /** Within the text, set as a block, or pulled. */
  readonly form: 'block' | 'pull-quote' | 'text'
  /** In the article, with its marks. */
  readonly span: Span
  /** As the article prints it, with its marks but without markup, on one line. */
  readonly text: string
  /** Who speaks, in the article's fullest words; undefined if nobody is named. */
  readonly speaker: string | undefined
  /** Whether the article names that speaker. */
  readonly hasNamedSpeaker: boolean
  readonly state: EvidenceState
  /** How much it differs; only if it does. */
  readonly severity: 'minor' | 'substantive' | undefined
  /** The words that differ, in the order of the quotation. */
  readonly differences: readonly Difference[]
  /** Where it was said; of a quotation that was not found, the closest passage, if one is close. */
  readonly place: EvidencePlace | undefined
  /** Of a translation: the files in another language that it may come from. */
  readonly translatedFrom: readonly string[]
  /** Of one that was not found: whether somebody else says the same words, or reports them. */
  readonly isSecondHand: boolean
  readonly attested: Attestation | undefined
  /** Whether it is a pull-quote that repeats, exactly or nearly, a quotation of the text. */
  readonly repeats: boolean
}

export interface Difference {
  /** What was said; empty if words were added. */
  readonly said: string
  /** What is quoted instead; empty if words were left out. */
  readonly quoted: string
  /** In the article: the quoted words, or the gap where words are missing. */
  readonly span: Span
  /** What kind of words differ; the gravest first: a negation, a number, a name, other words, small words. */
  readonly kind: 'name' | 'negation' | 'number' | 'small' | 'word'
  /** Whether an ellipsis hides the words that were said. */
  readonly isHidden: boolean
  /** Where the quoted words were said, if they were said at another place and joined to these without a mark. */
  readonly elsewhere: EvidencePlace | undefined
}

/** A passage of the evidence. Its words and its speaker may be confidential: only the sheet shows them. */
export interface EvidencePlace {
  /** As reports show it. */
  readonly path: string
  /** File offsets; of a docx, those of its plain text. */
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly line: number
  readonly text: string
  /** Seconds from the start of the recording. */
  readonly time: number | undefined
  /** As the evidence names them. */
  readonly speaker: string | undefined
  /** Of the evidence, as the article gives it. */
  readonly date: string | undefined
}

/** What an article says of a quotation that has no file. */
export interface Attestation {
  readonly by: string
  /** `2026-05-02` */
  readonly on: string
  readonly how: string
}
