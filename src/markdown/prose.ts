import type { Piece } from '../text/align.ts'
import { countWhile } from '../text/search.ts'
import { contains, shift, type Span, trimSpan } from '../text/span.ts'

/**
 * The running text of a block: entities and escapes decoded, markup removed, every line end a `\n`,
 * invisible characters dropped. `\uFFFC` stands for code, images and template tags, and quotation marks for the tags of
 * a `q` element.
 */
export interface Prose {
  readonly text: string
  /** Where the text and the file match. Characters between two pieces stand for the file between them. */
  readonly pieces: readonly Piece[]
  /** Ranges of `text` inside `<cite>` … `</cite>`. */
  readonly cites: readonly Span[]
}

/** Stands for what is not text. */
export const OBJECT = '\uFFFC'

/** The file span of the characters `start` … `end` of a prose. */
export function fileSpan(prose: Pick<Prose, 'pieces'>, start: number, end: number): Span {
  const first = pieceIndexAt(prose.pieces, start)
  const last = pieceIndexAt(prose.pieces, Math.max(start, end - 1))
  return {
    start: startInFile(prose.pieces, first, start),
    end: endInFile(prose.pieces, last, Math.max(start, end - 1)),
  }
}

/** The file span of the whole prose, without the white space at its ends. */
export function proseSpan(prose: Prose): Span {
  const { start, end } = trimSpan(prose.text, { start: 0, end: prose.text.length })
  return fileSpan(prose, start, end)
}

/** The index of the last piece that begins at or before a character, or -1. */
function pieceIndexAt(pieces: readonly Piece[], at: number): number {
  return countWhile(pieces, ({ textStart }) => textStart <= at) - 1
}

function startInFile(pieces: readonly Piece[], index: number, at: number): number {
  const piece = pieces[index]
  if (!piece) return pieces[0]?.fileStart ?? 0
  return piece.fileStart + Math.min(at - piece.textStart, piece.length)
}

function endInFile(pieces: readonly Piece[], index: number, at: number): number {
  const piece = pieces[index]
  const inside = piece !== undefined && at < piece.textStart + piece.length
  if (inside) return piece.fileStart + at - piece.textStart + 1
  return pieces[index + 1]?.fileStart ?? (piece ? piece.fileStart + piece.length : 0)
}

/** Joins proses with a line end, or something else, between them. */
export function joinProse(proses: readonly Prose[], joint = '\n'): Prose {
  let text = ''
  const pieces: Piece[] = []
  const cites: Span[] = []
  for (const prose of proses) {
    if (text !== '') text += joint
    const offset = text.length
    for (const piece of prose.pieces) pieces.push({ ...piece, textStart: piece.textStart + offset })
    for (const cite of prose.cites) cites.push({ start: cite.start + offset, end: cite.end + offset })
    text += prose.text
  }
  return { text, pieces, cites }
}

/** The characters `start` … `end` of a prose as a prose of their own, without spaces and placeholders at the ends. */
export function sliceProse(prose: Prose, start: number, end: number): Prose {
  const range = trimSpan(prose.text.replaceAll(OBJECT, ' '), { start, end })
  const pieces = prose.pieces.flatMap((piece) => {
    const from = Math.max(piece.textStart, range.start)
    const to = Math.min(piece.textStart + piece.length, range.end)
    if (from > to) return []
    const fileStart = piece.fileStart + from - piece.textStart
    return [{ textStart: from - range.start, fileStart, length: to - from }]
  })
  const cites = prose.cites.flatMap((cite) => (contains(range, cite) ? [shift(cite, -range.start)] : []))
  return { text: prose.text.slice(range.start, range.end), pieces, cites }
}
