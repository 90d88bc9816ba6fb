import type { Piece } from '../../../../text/align.ts'
import { countWhile } from '../../../../text/search.ts'
import type { Span } from '../../../../text/span.ts'
import { type Content, type Markup, markup } from '../markup.ts'

/** Words as the page shows them, with their places in the file. */
export interface Leaf {
  readonly text: string
  /** The part of the file that they come from. */
  readonly span: Span
  /** Where words and file are the same. What is between two pieces of the words renders what is between them in the file. */
  readonly pieces: readonly Piece[]
  /** Where the words lead. */
  readonly href?: string
}

/** Tags, and the words between them, which are marked later. */
export type Token = Markup | Leaf

export function* element(name: string, content: Iterable<Token>, attributes?: Content): Iterable<Token> {
  yield markup`<${name}${attributes}>`
  yield* content
  yield markup`</${name}>`
}

/** Converts an offset in the file to one in the words of a leaf; where the two differ, to an edge of the difference. */
export function offsetInLeaf({ pieces, span, text }: Leaf, offset: number, edge: 'start' | 'end'): number {
  if (offset <= span.start) return 0
  if (offset >= span.end) return text.length
  const index = countWhile(pieces, ({ fileStart }) => fileStart <= offset) - 1
  const piece = pieces[index]
  const inPiece = piece ? offset - piece.fileStart : Infinity
  if (piece && inPiece <= piece.length) return piece.textStart + inPiece
  const from = piece ? piece.textStart + piece.length : 0
  const to = pieces[index + 1]?.textStart ?? text.length
  // A mark takes in the whole of a character that is written as several, but not the line end beside its words.
  const isSpace = text.slice(from, to).trim() === ''
  return (edge === 'start') === isSpace ? to : from
}
