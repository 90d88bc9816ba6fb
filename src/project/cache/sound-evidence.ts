import { requireText } from '../../engine/plain-parts.ts'
import type { Transcript } from '../../evidence/transcript.ts'
import type { UnplacedWords } from '../../evidence/word-index.ts'
import type { Piece } from '../../text/align.ts'
import type { Span } from '../../text/span.ts'

/** Throws a TypeError if no file of so many characters can have been read as this transcript. */
export function requireSoundTranscript(transcript: Transcript, longest: number): void {
  const { asides, language, lineStarts, pieces, text, times, turns } = transcript
  requireSpans(turns, text.length)
  requireSpans(asides, text.length)
  requirePieces(pieces, text.length, longest)
  let before = 0
  for (const { at, seconds } of times) {
    if (at < before || at > text.length || !Number.isFinite(seconds))
      throw new TypeError('a time must be in order')
    before = at
  }
  if (lineStarts[0] !== 0) throw new TypeError('the first line must begin with the file')
  requireAscending(lineStarts, longest)
  if (language !== undefined) requireText(language, 'a language')
}

/** Throws a TypeError if these cannot be the words of a text of some length. */
export function requireSoundIndex(
  { ends, flags, forms, idOf, ids, starts }: UnplacedWords,
  length: number,
): void {
  requireAscending(starts, length)
  requireAscending(ends, length)
  for (let at = 0; at < starts.length; at += 1) {
    if ((ends[at] ?? 0) < (starts[at] ?? 0)) throw new TypeError('a word must end after it begins')
    if ((ids[at] ?? 0) >= forms.length) throw new TypeError('a word must have a form')
    if ((flags[at] ?? 0) > MOST_FLAGS) throw new TypeError('a word must be an aside, contracted or both')
  }
  if (idOf.size < forms.length) throw new TypeError('forms must differ')
}

const MOST_FLAGS = 3

function requireAscending(places: Uint32Array | readonly number[], most: number): void {
  let before = 0
  for (const place of places) {
    if (place < before || place > most) throw new TypeError('places must be in order, and within the text')
    before = place
  }
}

function requireSpans(spans: readonly Span[], most: number): void {
  let before = 0
  for (const { end, start } of spans) {
    if (start < before || end < start || end > most)
      throw new TypeError('spans must be in order, and within the text')
    before = end
  }
}

function requirePieces(pieces: readonly Piece[], most: number, longest: number): void {
  let before = 0
  for (const { fileStart, length, textStart } of pieces) {
    const isWithin = textStart + length <= most && fileStart + length <= longest
    if (textStart < before || !isWithin) throw new TypeError('pieces must be in order, and within the texts')
    before = textStart
  }
}
