import { countWhile } from '../../../text/search.ts'
import type { Span } from '../../../text/span.ts'

/** The paragraphs of a text that these spans are in; neighbours are joined into one span. */
export function paragraphsAround(text: string, spans: readonly Span[]): readonly Span[] {
  const starts = paragraphStarts(text)
  const indexAt = (offset: number) => countWhile(starts, (start) => start <= offset) - 1
  const indexes = new Set<number>()
  for (const { start, end } of spans) {
    const last = indexAt(Math.max(start, end - 1))
    for (let index = indexAt(start); index <= last; index += 1) indexes.add(index)
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
