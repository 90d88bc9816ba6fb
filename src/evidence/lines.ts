import type { Span } from '../text/span.ts'

/** The lines of a text from an offset on, without their ends; `\n`, `\r\n` and `\r` end a line. */
export function* linesOf(text: string, from = 0): Iterable<Span> {
  let start = from
  let newline = text.indexOf('\n', start)
  let carriage = text.indexOf('\r', start)
  while (start < text.length) {
    if (newline !== -1 && newline < start) newline = text.indexOf('\n', start)
    if (carriage !== -1 && carriage < start) carriage = text.indexOf('\r', start)
    const end = firstOf(newline, carriage, text.length)
    yield { start, end }
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
}

function firstOf(newline: number, carriage: number, end: number): number {
  if (newline === -1) return carriage === -1 ? end : carriage
  return carriage === -1 ? newline : Math.min(newline, carriage)
}
