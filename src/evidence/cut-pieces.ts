import type { Piece } from '../text/align.ts'

/** The pieces of the characters `start` … `end` of a text, as those of a text of their own. */
export function cutPieces(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const inside: Piece[] = []
  for (const piece of pieces) {
    const cut = cutPiece(piece, start, end)
    if (cut) inside.push(cut)
  }
  return inside
}

/** A piece of no length counts: it says where what is next to it is in the file. */
export function cutPiece(piece: Piece, start: number, end: number): Piece | undefined {
  const from = Math.max(piece.textStart, start)
  const to = Math.min(piece.textStart + piece.length, end)
  const fileStart = piece.fileStart + from - piece.textStart
  return from <= to ? { textStart: from - start, fileStart, length: to - from } : undefined
}
