import { positionAt } from '../../text/source-file.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'

/** `line:column` of a span's start. */
export function placeText(source: SourceFile, span: Span): string {
  const { line, column } = positionAt(source, span.start)
  return `${line}:${column}`
}
