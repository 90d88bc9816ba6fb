import type { Piece } from '../text/align.ts'
import type { Span } from '../text/span.ts'

/** A text with its place in the file. */
export interface DecodedText {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/**
 * Decodes what a pattern finds in a span of the file. A piece of no length on each side of it says where it is, so that
 * two in a row are told apart.
 */
export function decodeText(
  file: string,
  span: Span,
  encoded: RegExp,
  decode: (written: string) => string,
): DecodedText {
  const written = file.slice(span.start, span.end)
  const parts: string[] = []
  const pieces: Piece[] = []
  let textStart = 0
  let at = 0
  const addLiteral = (end: number) => {
    pieces.push({ textStart, fileStart: span.start + at, length: end - at })
    parts.push(written.slice(at, end))
    textStart += end - at
    at = end
  }
  for (const { 0: one, index } of written.matchAll(encoded)) {
    addLiteral(index)
    const decoded = decode(one)
    parts.push(decoded)
    textStart += decoded.length
    at += one.length
  }
  addLiteral(written.length)
  return { text: parts.join(''), pieces }
}
