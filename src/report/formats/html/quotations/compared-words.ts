import type { CheckedQuotation } from '../../../../facts/evidence/checked-quotation.ts'
import type { Span } from '../../../../text/span.ts'
import { differingRuns } from '../../../../text/alignment/word-diff.ts'
import { runSpan, type Word, type WordRun, words } from '../../../../text/words.ts'
import { plainLine } from '../../../text/plain-text.ts'
import { type Markup, markup } from '../markup.ts'

/** A quotation and the passage that it was held against, with the words marked in which they differ. */
export interface ComparedWords {
  readonly quotation: Markup
  readonly passage: Markup
}

/**
 * ```
 * We will ⟦never⟧ close it        quoted
 * We will ⟦⟧ close it, ⟦um,⟧ here   said; the difference is marked, what is allowed is marked faintly
 * ```
 * Where nothing was compared, or the passage is only the closest one, nothing is marked.
 */
export function comparedWords({ differences, place, state, text }: CheckedQuotation): ComparedWords {
  const quoted = plainLine(text)
  const said = plainLine(place?.text ?? '')
  if (!place || state === 'not-found' || state === 'translation')
    return { quotation: markup`${quoted}`, passage: markup`${said}` }
  const quotedWords = words(quoted)
  const saidWords = words(said)
  const named = differences.map((one) => ({
    quoted: folded(words(one.quoted)),
    said: folded(words(one.said)),
  }))
  const runs = differingRuns(quotedWords, saidWords).map(({ a, b }) => {
    const run = {
      quoted: folded(quotedWords.slice(a.start, a.end)),
      said: folded(saidWords.slice(b.start, b.end)),
    }
    const isNamed = named.some((one) => covers(run, one) || covers(one, run))
    return { a, b, kind: isNamed ? ('differs' as const) : ('allowed' as const) }
  })
  return {
    quotation: marked(
      quoted,
      runs.map(({ a, kind }) => ({ kind, span: placeOf(quotedWords, a) })),
    ),
    passage: marked(
      said,
      runs.map(({ b, kind }) => ({ kind, span: placeOf(saidWords, b) })),
    ),
  }
}

interface Mark {
  readonly kind: 'allowed' | 'differs'
  readonly span: Span
}

/** The differing words of both sides, each with a space at either end of every word. */
interface Pair {
  readonly quoted: string
  readonly said: string
}

function folded(list: readonly Word[]): string {
  return ` ${list.map((word) => `${word.folded} `).join('')}`
}

function covers(whole: Pair, part: Pair): boolean {
  return whole.quoted.includes(part.quoted) && whole.said.includes(part.said)
}

/** An empty run is the place after the word before it. */
function placeOf(list: readonly Word[], run: WordRun): Span {
  const at = list[run.start - 1]?.end ?? 0
  return runSpan(list, run) ?? { start: at, end: at }
}

function marked(text: string, marks: readonly Mark[]): Markup {
  const pieces = marks.map(({ kind, span }, index) => {
    const before = text.slice(marks[index - 1]?.span.end ?? 0, span.start)
    const shape = span.start === span.end ? `${kind} gap` : kind
    return markup`${before}<mark class="${shape}">${text.slice(span.start, span.end)}</mark>`
  })
  return markup`${pieces}${text.slice(marks.at(-1)?.span.end ?? 0)}`
}
