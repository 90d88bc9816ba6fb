import type { Span } from '../text/span.ts'
import type { Transcript } from './transcript.ts'
import type { WordIndex } from './word-index.ts'

/** The evidence of an article: what was found for it, and what was named but cannot be read. */
export interface ArticleEvidence {
  readonly files: readonly GivenEvidence[]
  readonly unreadable: readonly UnreadableEvidence[]
}

/** What an article, a house style or a command line says about some evidence. */
export interface EvidenceEntry {
  /** The source whose quotations it covers, by name or by label as the article prints it; undefined if it covers all. */
  readonly speaker: string | undefined
  /** The primary subtag of its language, if that is given. */
  readonly language: string | undefined
  readonly date: string | undefined
  /** Where the article names it; undefined if the house style or the command line does. */
  readonly span: Span | undefined
}

/** A file of evidence that an article is held against. */
export interface GivenEvidence extends EvidenceEntry {
  /** As reports show it: relative to the project's folder. */
  readonly path: string
  /** The primary subtag of its language: as it is given, as the file says, or as its words look; else `und`. */
  readonly language: string
  readonly transcript: Transcript
  /** The words of the transcript, as its language is spoken. */
  readonly index: WordIndex
}

export interface UnreadableEvidence extends EvidenceEntry {
  /** As it is written, or the file's path if the article does not name it. */
  readonly path: string
  /** What is wrong and what to do, to follow the path: `is a folder; name the files in it`. */
  readonly problem: string
}

/** What is said of evidence that only a house style or a command line names. */
export const COVERING_ALL: EvidenceEntry = {
  speaker: undefined,
  language: undefined,
  date: undefined,
  span: undefined,
}

export const NO_EVIDENCE: ArticleEvidence = { files: [], unreadable: [] }
