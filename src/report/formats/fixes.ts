import type { Edit, Fix } from '../../text/edit.ts'
import type { ArticleReport } from '../report.ts'
import { plainLine } from '../text/plain-text.ts'

/** What was changed in an article, on one line; undefined if nothing was. */
export function fixedText({ fixed = [] }: ArticleReport): string | undefined {
  return fixed.length > 0 ? plainLine(fixed.join('; ')) : undefined
}

/** The edits in order of place; none if they overlap. */
export function editsInOrder({ edits }: Fix): readonly Edit[] {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const overlap = sorted.some((edit, index) => edit.span.start < (sorted[index - 1]?.span.end ?? 0))
  return overlap ? [] : sorted
}

/** All edits as one, with the text between them; none if edits overlap. */
export function mergedEdit(fix: Fix, text: string): Edit | undefined {
  const edits = editsInOrder(fix)
  const first = edits[0]
  if (!first) return undefined
  let merged = ''
  let at = first.span.start
  for (const { span, text: replacement } of edits) {
    merged += text.slice(at, span.start) + replacement
    at = span.end
  }
  return { span: { start: first.span.start, end: at }, text: merged }
}
