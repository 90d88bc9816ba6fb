import type { Position, Range } from 'vscode-languageserver-types'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../../text/span.ts'

const MARK = '\uFEFF'

/** Where a span is in a document. Spans leave out a byte-order mark, which editors may count. */
export function rangeOf(document: TextDocument, { end, start }: Span): Range {
  const mark = markLength(document)
  return { start: document.positionAt(start + mark), end: document.positionAt(end + mark) }
}

/** The offset of a position, as spans count it. */
export function offsetOf(document: TextDocument, position: Position): number {
  return Math.max(0, document.offsetAt(position) - markLength(document))
}

export function spanOf(document: TextDocument, { end, start }: Range): Span {
  return { start: offsetOf(document, start), end: offsetOf(document, end) }
}

function markLength(document: TextDocument): number {
  const first = document.getText({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } })
  return first === MARK ? 1 : 0
}
