import type { CountryLexicon } from '../geography/country-lexicon.ts'
import type { Span } from '../text/span.ts'
import type { ParagraphForm, QuotedText } from './quoted-text.ts'
import type { LabelComparison, SourceLabel } from './source-label.ts'

/** What geolint can ask of a language in addition to its page words. Where a part is missing, nothing is found. */
export interface Language {
  /** How it names countries in prose. */
  readonly countries?: CountryLexicon
  readonly labels?: LabelReader
  readonly quotations?: QuotationReader
  readonly numbers?: NumberReader
  readonly speech?: SpeechReader
}

/** How a language names sources: *Former diplomat, Bolivia*. */
export interface LabelReader {
  readonly parse: (text: string) => SourceLabel
  /** Equal for labels of one source that differ only in form. */
  readonly key: (label: SourceLabel) => string
  /**
   * Whether two labels can name one source: `same` if they differ only in form, `less-specific` if one says everything
   * the other says and more, `compatible` if each says something that the other does not, `conflicting` if they cannot
   * both be true of one source, `different` if they name two sources or nothing shows that they name one.
   */
  readonly compare: (a: SourceLabel, b: SourceLabel) => LabelComparison
  /** Whether time alone can turn the earlier label into the later: a minister-elect takes office, then leaves it. */
  readonly canBecome: (earlier: SourceLabel, later: SourceLabel) => boolean
  /** Whether two labels differ only by a slip of the pen: *Mercury*, *Mercruy*. */
  readonly isSlip: (a: string, b: string) => boolean
  /** Whether the source is a body or a document: a ministry, a report. */
  readonly isBody: (label: SourceLabel) => boolean
  /** Whether whoever a label names says what a verb, with the word before it, introduces. */
  readonly isQuotable: (label: SourceLabel, verbPhrase: string) => boolean
  /** The words of a person's name without a title; none if nobody is named. */
  readonly nameWords: (label: SourceLabel) => readonly string[]
  /** The words chosen in a label, unlike those of another that says the same; not in which order, nor how prose differs. */
  readonly wording: (label: SourceLabel) => string
  /** What a label says and in which order, such as `{role}, {country}`. */
  readonly pattern: (label: SourceLabel) => string
  /** What to leave out of a label that names a country twice. */
  readonly redundantCountry: (label: SourceLabel) => Span | undefined
  /** Words without the article at their start. */
  readonly withoutArticle: (words: string) => string
}

/** How a language quotes. */
export interface QuotationReader {
  /** Reads consecutive paragraphs of an article; without `forms`, all of them are plain text. */
  readonly read: (paragraphs: readonly string[], forms?: readonly ParagraphForm[]) => QuotedText
}

/** How a language writes numbers. */
export interface NumberReader {
  /** A lower-case text with the figures and signs that house styles use for words: `5 %` for *five per cent*. */
  readonly inFigures: (text: string) => string
}

/** How a language is spoken, for comparing what is quoted with what was said. All words are in lower case. */
export interface SpeechReader {
  /** The words that a written one stands for: *do* and *not* for *don't*. */
  readonly formsOf: (word: string) => readonly SpokenForm[]
  /** How signs beside words and numbers are read out. */
  readonly signs: ReadonlyMap<string, string>
  /** The number that begins at a word, in figures, and how many words it takes. */
  readonly number: (
    words: readonly string[],
    at: number,
  ) => { readonly figures: string; readonly count: number } | undefined
  readonly kindOf: (word: string) => WordKind
  /** Whether two words are forms of one: *secure*, *secured*. */
  readonly areForms: (a: string, b: string) => boolean
  /** Equal for most forms of one word, and for some other words. */
  readonly stem: (word: string) => string
  /** Whether it is an article or an auxiliary, which is put right with the grammar of a sentence. */
  readonly isGrammatical: (word: string) => boolean
  /** Whether it is a sound such as *uh*. */
  readonly isHesitation: (word: string) => boolean
  /** Whether words only fill a pause: *you know*. */
  readonly isFiller: (words: readonly string[]) => boolean
  /** Whether words that are left out would have said the contrary: *not*, *unless*, but not *not only … but*. */
  readonly hasNegation: (words: readonly string[]) => boolean
  /** Whether it introduces what somebody says: *said*, *wrote*. */
  readonly isReportingVerb: (word: string) => boolean
}

export interface SpokenForm {
  readonly form: string
  /** What else it may stand for, as the *'s* of *she's* does. */
  readonly also: readonly string[]
}

/**
 * What a word does in a sentence. Small words and adverbs can differ without changing the meaning; other words of grammar,
 * such as *against* and *before*, cannot.
 */
export type WordKind =
  | 'adverb'
  | 'content'
  | 'function'
  | 'modal'
  | 'negation'
  | 'number'
  | 'pronoun'
  | 'small'
