import { diffArrays } from 'diff'
import type { Finding } from '../rule/finding.ts'
import { positionAt, type TextFile } from '../text/text-file.ts'
import type { Span } from '../text/span.ts'

/** A text with more differing lines counts as entirely new, which keeps the comparison linear. */
const MOST_DIFFERENCES = 4000

/** The lines of a text, counted from 1, that an older version does not have; line endings are ignored. */
export function changedLines(before: string, { text }: TextFile): ReadonlySet<number> {
  const [old, lines] = [linesOf(before), linesOf(text)]
  const changes = diffArrays(old, lines, { maxEditLength: MOST_DIFFERENCES })
  if (!changes) return new Set(lines.map((_, index) => index + 1))
  const changed = new Set<number>()
  let line = 1
  for (const { added, removed, count } of changes) {
    if (removed) continue
    if (added) for (let at = line; at < line + count; at += 1) changed.add(at)
    line += count
  }
  return changed
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/)
}

/** Whether a finding or a related place in its article is on these lines, or it is about the whole article. */
export function isOnLines(finding: Finding, file: TextFile, lines: ReadonlySet<number>): boolean {
  if (finding.subject !== undefined) return true
  const related = finding.related.filter(({ path }) => path === file.path)
  return [finding, ...related].some(({ span }) => linesOfSpan(file, span).some((line) => lines.has(line)))
}

function linesOfSpan(file: TextFile, { start, end }: Span): readonly number[] {
  const first = positionAt(file, start).line
  const last = positionAt(file, Math.max(start, end - 1)).line
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
