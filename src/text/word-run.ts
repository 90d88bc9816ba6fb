import type { Span } from './span.ts'
import type { Word } from './words.ts'

/** A run of words in a list of them: from the word `start` to before the word `end`. */
export interface Run {
  readonly start: number
  readonly end: number
}

/** From the first to the last word of a run; undefined where it is empty. */
export function runSpan(list: readonly Word[], run: Run): Span | undefined {
  const first = list[run.start]
  const last = list[run.end - 1]
  return first && last && run.start < run.end ? { start: first.start, end: last.end } : undefined
}
