import { countWhile } from './search.ts'
import { isSpace } from './white-space.ts'

/** A half-open range of UTF-16 code units: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with the words in it: `text === file.slice(span.start, span.end)`. */
export interface Excerpt {
  readonly span: Span
  readonly text: string
}

/** Words with the place that they are about. Unlike an excerpt's, they need not match it letter by letter. */
export interface PlacedWords {
  readonly span: Span
  readonly text: string
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Finds which of some spans contains a place, the outermost if they are nested; to be asked in ascending order. */
export function containingSpan<T extends Span>(spans: readonly T[]): (inner: Span) => T | undefined {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  let at = 0
  return (inner) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= inner.start) at += 1
    const span = sorted[at]
    return span && contains(span, inner) ? span : undefined
  }
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by }
}

/** The span without the white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text, start)) start += 1
  while (end > start && isSpace(text, end - 1)) end -= 1
  return { start, end }
}

/** The index of the last of some sorted spans that starts at or before an offset, or 0. */
export function lastStartingBy(spans: readonly Span[], offset: number): number {
  return Math.max(0, countWhile(spans, ({ start }) => start <= offset) - 1)
}
