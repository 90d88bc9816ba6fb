import type { Piece } from '../text/align.ts'
import type { Span } from '../text/span.ts'

/** How a file of evidence is written. */
export type EvidenceFormat = 'docx' | 'html' | 'json' | 'markdown' | 'subrip' | 'text' | 'webvtt'

/** What was said, as a file of evidence has it. Places in it are offsets of `text` unless they are called file offsets. */
export interface Transcript {
  /** What was said and nothing else, without markup, times and the names of speakers; a line end between two turns. */
  readonly text: string
  /** Where the text and the file match; characters between two pieces stand for the file between them. */
  readonly pieces: readonly Piece[]
  /** Stretches of one speaker, in order. Those of a file that names nobody are one turn without a speaker. */
  readonly turns: readonly Turn[]
  /** When something was said, in order of place; empty if the file has no times. */
  readonly times: readonly TimedPlace[]
  /** Text in brackets, with them: stage directions and remarks of whoever wrote it down. In order. */
  readonly asides: readonly Span[]
  /** The file offset at which each line begins. */
  readonly lineStarts: readonly number[]
  /** What the file itself says about its language, as a primary subtag such as `en`. */
  readonly language: string | undefined
}

export interface Turn extends Span {
  /** As the file names them, in its own capitals; undefined if it does not. */
  readonly speaker: string | undefined
}

/** The moment at which what begins at `at` is said. */
export interface TimedPlace {
  readonly at: number
  /** From the start of the recording. */
  readonly seconds: number
}
