import type { Span } from '../text/span.ts'
import type { SourceLabel } from './source-label.ts'

/** Consecutive paragraphs of an article, with what is quoted in them and who speaks. */
export interface QuotedText {
  /** In the order of the text; one split by its attribution is two. */
  readonly quotations: readonly AttributedQuotation[]
  /** The speaker whom a paragraph's last sentence introduces: `As the envoy wrote in 1998:`. */
  readonly leadInSpeaker: (paragraph: number) => QuotationSpeaker | null
  /**
   * Who speaks each of some utterances, which are in the order of the text: pronouns and short names resolved, in the
   * words that say most. Undefined where nobody, or not one alone, is meant.
   */
  readonly findSpeakers: (utterances: readonly Utterance[]) => readonly (NamedSpeaker | undefined)[]
  /** A speaker in just the words that stand there. */
  readonly nameSpeaker: (speaker: QuotationSpeaker) => NamedSpeaker
  /** Whether a paragraph, or the sentence before it, names somebody who may be meant as a speaker, though no word says so. */
  readonly namesPossibleSpeaker: (paragraph: number) => boolean
}

/** A stretch of one of the paragraphs, which are counted from 0. */
export interface ParagraphSpan extends Span {
  readonly paragraph: number
}

/** The words beside a quotation that say who speaks it. */
export interface QuotationSpeaker extends ParagraphSpan {
  readonly type: SpeakerType
}

export type SpeakerType = 'named' | 'role' | 'organisation' | 'pronoun'

/** Somebody's words. */
export interface Utterance {
  /** What stands between quotation marks, marks included, in each paragraph that it runs over. */
  readonly pieces: readonly ParagraphSpan[]
  readonly speaker: QuotationSpeaker | null
}

/** A quotation with who is said to have spoken it. */
export interface AttributedQuotation extends Utterance {
  /** A whole statement, somebody's words inside own prose, or words that nobody is said to have spoken. */
  readonly kind: 'direct' | 'partial' | 'scare'
  /** The reporting verb. */
  readonly cue: ParagraphSpan | null
  /** Whether that verb says that somebody repeats what someone else said: *recalled*. */
  readonly isHearsay: boolean
  /** The speaker named before the quotation, where another is named after it. */
  readonly opening: QuotationSpeaker | null
  /** Whether its sentence is nothing but quotations. */
  readonly alone: boolean
}

/** A speaker with what the text says of who that is. */
export interface NamedSpeaker extends ParagraphSpan {
  readonly text: string
  readonly label: SourceLabel
  /** Whether it is a person or a body, and no report or the like. */
  readonly isSomebody: boolean
}
