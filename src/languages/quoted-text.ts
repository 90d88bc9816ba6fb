import type { TextBlock } from '../article/article.ts'
import type { Span } from '../text/span.ts'
import type { SourceLabel } from './source-label.ts'

/** Consecutive paragraphs of an article, with what is quoted in them and who speaks. */
export interface QuotedText {
  /** In the order of the text; one split by its attribution counts as two. */
  readonly quotations: readonly AttributedQuotation[]
  /** The speaker introduced by a paragraph's last sentence: `As the envoy wrote in 1998:`. */
  readonly leadInSpeaker: (paragraph: number) => QuotationSpeaker | null
  /**
   * The speaker of each utterance, in the words that say most, with pronouns and short names resolved. The utterances
   * are in the order of the text. Undefined if nobody is meant, or more than one.
   */
  readonly findSpeakers: (utterances: readonly Utterance[]) => readonly (NamedSpeaker | undefined)[]
  /** A speaker in just the words used there. */
  readonly nameSpeaker: (speaker: QuotationSpeaker) => NamedSpeaker
  /** Whether a paragraph, or the sentence before it, names somebody who may be the speaker, though no word says so. */
  readonly namesPossibleSpeaker: (paragraph: number) => boolean
}

/** Whether a paragraph is a heading, a list item, a note or plain text. */
export type ParagraphForm = Pick<TextBlock, 'depth' | 'kind'>

/** A stretch of one paragraph; paragraphs are counted from 0. */
export interface ParagraphSpan extends Span {
  readonly paragraph: number
}

/** The words near a quotation that say who speaks it. */
export interface QuotationSpeaker extends ParagraphSpan {
  readonly type: SpeakerType
}

export type SpeakerType = 'named' | 'role' | 'organisation' | 'pronoun'

/** Somebody's words. */
export interface Utterance {
  /** The words in quotation marks, with the marks; one piece for each paragraph that they run over. */
  readonly pieces: readonly ParagraphSpan[]
  readonly speaker: QuotationSpeaker | null
}

/** A quotation and who is said to have spoken it. */
export interface AttributedQuotation extends Utterance {
  /** A whole statement, somebody's words inside the writer's prose, or words that nobody is said to have spoken. */
  readonly kind: 'direct' | 'partial' | 'scare'
  /** The reporting verb. */
  readonly cue: ParagraphSpan | null
  /** Whether that verb says that somebody repeats another person's words: *recalled*. */
  readonly isHearsay: boolean
  /** The speaker named before the quotation, if another is named after it. */
  readonly opening: QuotationSpeaker | null
  /** Whether its sentence consists only of quotations. */
  readonly alone: boolean
}

/** A speaker, with what the text says about who it is. */
export interface NamedSpeaker extends ParagraphSpan {
  readonly text: string
  readonly label: SourceLabel
  /** Whether it is a person or a body, not a report or the like. */
  readonly isSomebody: boolean
}
