import type { Piece } from '../text/align.ts'
import type { Span } from '../text/span.ts'
import { cutPiece } from './cut-pieces.ts'
import type { TimedPlace } from './transcript.ts'

/** A line of a file of evidence: words, perhaps after a label that says whose they are. */
export interface Passage {
  /** On one line, perhaps with its end. */
  readonly text: string
  /** Where the text and the file match. */
  readonly pieces: readonly Piece[]
  /** The largest unit that begins with it. Where the markup names a speaker, it begins a turn. */
  readonly begins: 'line' | 'paragraph' | 'turn'
  /** As the markup names them; labels within the text are not read yet. Only if a turn begins. */
  readonly speaker: string | undefined
  /** When words of the text are said, in order. */
  readonly times: readonly TimedPlace[]
}

/** What a file of evidence says, and the language that it names, as a primary subtag. */
export interface ReadEvidence {
  readonly passages: readonly Passage[]
  readonly language: string | undefined
}

/** The passage of a span of the file whose words are written as they are. */
export function literalPassage(file: string, { start, end }: Span, begins: 'line' | 'paragraph'): Passage {
  const pieces = [{ textStart: 0, fileStart: start, length: end - start }]
  return { text: file.slice(start, end), pieces, begins, speaker: undefined, times: [] }
}

/**
 * Splits a passage at some offsets of its text, in time linear in its length. What begins with the passage begins with its
 * first part.
 */
export function splitPassage(passage: Passage, offsets: readonly number[]): readonly Passage[] {
  const { pieces, text, times } = passage
  const bounds = [0, ...offsets, text.length]
  let nextPiece = 0
  let nextTime = 0
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? start
    return {
      text: text.slice(start, end),
      pieces: piecesWithin(start, end),
      begins: index === 0 ? passage.begins : 'line',
      speaker: index === 0 ? passage.speaker : undefined,
      times: timesWithin(start, end),
    }
  })

  function piecesWithin(start: number, end: number): readonly Piece[] {
    const inside: Piece[] = []
    for (let piece = pieces[nextPiece]; piece && piece.textStart <= end; piece = pieces[nextPiece]) {
      const cut = cutPiece(piece, start, end)
      if (cut) inside.push(cut)
      if (piece.textStart + piece.length > end) break
      nextPiece += 1
    }
    return inside
  }

  function timesWithin(start: number, end: number): readonly TimedPlace[] {
    const inside: TimedPlace[] = []
    for (let time = times[nextTime]; time && time.at < end; time = times[nextTime]) {
      inside.push({ at: time.at - start, seconds: time.seconds })
      nextTime += 1
    }
    return inside
  }
}

/** The lines of a passage, each with its end. */
export function splitLines(passage: Passage): readonly Passage[] {
  const starts: number[] = []
  for (let at = passage.text.indexOf('\n'); at !== -1; at = passage.text.indexOf('\n', at + 1))
    starts.push(at + 1)
  return splitPassage(passage, starts)
}
