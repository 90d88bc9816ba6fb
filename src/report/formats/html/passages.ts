import type { Span } from '../../../text/span.ts'

/** The paragraphs of a text in which these spans stand; neighbours are one passage. */
export function passages(text: string, spans: readonly Span[]): readonly Span[] {
  const starts = paragraphStarts(text)
  const indexes = new Set<number>()
  for (const { start, end } of spans) {
    const last = indexOfLast(starts, Math.max(start, end - 1))
    for (let index = indexOfLast(starts, start); index <= last; index += 1) indexes.add(index)
  }
  const found: Span[] = []
  for (const index of [...indexes].toSorted((a, b) => a - b)) {
    const start = starts[index] ?? 0
    const end = starts[index + 1] ?? text.length
    const before = found.at(-1)
    if (before?.end === start) found.splice(-1, 1, { start: before.start, end })
    else found.push({ start, end })
  }
  return found
}

/** Blank lines belong to the paragraph before them. */
function paragraphStarts(text: string): readonly number[] {
  const breaks = text.trimEnd().matchAll(/\n(?:[ \t\r]*\n)+/g)
  return [0, ...Array.from(breaks, ({ index, 0: blank }) => index + blank.length)]
}

/** The index of the last number that is not above a limit. */
function indexOfLast(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
