import { countWhile } from '../../../../text/search.ts'
import type { Span } from '../../../../text/span.ts'

/** The blocks that some spans are in, or that are nearest to them; neighbours are in one group. */
export function blocksAround<T extends { readonly span: Span }>(
  blocks: readonly T[],
  spans: readonly Span[],
): readonly (readonly T[])[] {
  const indexes = new Set(spans.flatMap((span) => indexesAt(blocks, span)))
  const groups: T[][] = []
  for (const [index, block] of blocks.entries()) {
    if (!indexes.has(index)) continue
    if (indexes.has(index - 1)) groups.at(-1)?.push(block)
    else groups.push([block])
  }
  return groups
}

function indexesAt(blocks: readonly { readonly span: Span }[], { start, end }: Span): readonly number[] {
  const first = countWhile(blocks, ({ span }) => span.end <= start)
  const after = countWhile(blocks, ({ span }) => span.start < Math.max(end, start + 1))
  if (after > first) return Array.from({ length: after - first }, (_, index) => first + index)
  const isBefore =
    first > 0 && start - (blocks[first - 1]?.span.end ?? 0) <= (blocks[first]?.span.start ?? Infinity) - end
  return [isBefore ? first - 1 : first]
}
