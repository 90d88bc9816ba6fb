import type { Span } from '../../text/span.ts'
import type { FrontMatterEntry, FrontMatterProblem } from './front-matter.ts'

/** What a format's reader makes of the text between the fences. */
export interface FrontMatterData {
  readonly entries: readonly FrontMatterEntry[]
  /** If there are several, the one that comes first. */
  readonly problem: FrontMatterProblem | undefined
}

/** The problem that comes first in the text. */
export function firstProblem(
  problems: Iterable<FrontMatterProblem | undefined>,
): FrontMatterProblem | undefined {
  let first: FrontMatterProblem | undefined
  for (const problem of problems) {
    if (problem && (!first || problem.span.start < first.span.start)) first = problem
  }
  return first
}

/** The first entry of each key; a second entry of a key is the problem. */
export function firstOfEachKey(text: string, entries: readonly FrontMatterEntry[]): FrontMatterData {
  const first = new Map<string, FrontMatterEntry>()
  let problem: FrontMatterProblem | undefined
  for (const entry of entries) {
    const earlier = first.get(entry.key)
    if (!earlier) first.set(entry.key, entry)
    else problem ??= repeatedKey(text, entry.key, entry.keySpan, earlier.keySpan)
  }
  return { entries: [...first.values()], problem }
}

export function repeatedKey(text: string, key: string, span: Span, earlier: Span): FrontMatterProblem {
  const line = text.slice(0, earlier.start).split('\n').length
  return { span, reason: `the key ${quoted(key)} appears twice (first on line ${line})` }
}

const UNPRINTABLE = /[\0-\x1F\x7F-\x9F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\p{Surrogate}]+/gu
const LONGEST_QUOTED = 40

/** Words of the file as a reason shows them: printable, short and on one line. */
export function quoted(words: string): string {
  const shown = words.length > LONGEST_QUOTED ? `${words.slice(0, LONGEST_QUOTED)}…` : words
  return `'${shown.replace(UNPRINTABLE, '\uFFFD')}'`
}

/** The parts of a span, each beginning at a match of the pattern, which must be global. */
export function splitAt(text: string, span: Span, pattern: RegExp): readonly Span[] {
  const starts = Array.from(
    text.slice(span.start, span.end).matchAll(pattern),
    (match) => span.start + match.index,
  )
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }))
}
