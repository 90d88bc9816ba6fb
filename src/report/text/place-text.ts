import { positionAt } from '../../text/text-file.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { Span } from '../../text/span.ts'

/** `line:column` of a span's start. */
export function placeText(file: TextFile, span: Span): string {
  const { line, column } = positionAt(file, span.start)
  return `${line}:${column}`
}
