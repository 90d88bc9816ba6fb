import { countWhile } from '../../../../text/search.ts'
import type { Span } from '../../../../text/span.ts'
import { type Leaf, offsetInLeaf } from './leaf.ts'

/** A leaf that begins at an offset of all the text that is shown. */
export interface PlacedLeaf extends Leaf {
  readonly at: number
}

/**
 * Where a span of the file is in the text that is shown; empty, at the nearest place, if none of its words are shown. The
 * leaves must be in order, and there must be at least one.
 */
export function shownSpan(span: Span, text: string, leaves: readonly PlacedLeaf[]): Span {
  let shown: Span | undefined
  for (let index = countWhile(leaves, (leaf) => leaf.span.end <= span.start); ; index += 1) {
    const leaf = leaves[index]
    if (!leaf || leaf.span.start >= span.end) break
    const start = leaf.at + offsetInLeaf(leaf, span.start, 'start')
    const end = leaf.at + offsetInLeaf(leaf, span.end, 'end')
    if (end > start) shown = { start: shown?.start ?? start, end }
  }
  const hasWords = shown !== undefined && text.slice(shown.start, shown.end).trim() !== ''
  if (shown && hasWords) return shown
  const at = shown?.start ?? nearestOffset(span, leaves)
  return { start: at, end: at }
}

/** In a leaf, or at the end of the one before or the start of the one after, whichever is nearer. */
function nearestOffset(span: Span, leaves: readonly PlacedLeaf[]): number {
  const index = countWhile(leaves, (leaf) => leaf.span.end < span.start)
  const [before, after] = [leaves[index - 1], leaves[index]]
  if (after && after.span.start <= span.start) return after.at + offsetInLeaf(after, span.start, 'start')
  const isNearer =
    before && (!after || span.start - before.span.end <= after.span.start - Math.max(span.start, span.end))
  return isNearer ? before.at + before.text.length : (after?.at ?? 0)
}
