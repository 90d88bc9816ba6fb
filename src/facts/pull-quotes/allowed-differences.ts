import type { NumberReader } from '../../languages/language.ts'
import type { Prose } from '../../markdown/prose.ts'
import { hasElision } from '../../text/fragments.ts'
import type { DifferingRuns } from '../../text/alignment/word-diff.ts'
import { type WordRun, runSpan, type Word } from '../../text/words.ts'

/** The words of a pull-quote, or of one of its fragments, and those of the passage it was taken from. */
export interface ComparedWords {
  readonly quote: Prose
  readonly quoted: readonly Word[]
  readonly passage: Prose
  readonly said: readonly Word[]
  /** How the language of the article writes numbers. */
  readonly numbers: NumberReader | undefined
}

/** Whether this difference is allowed: words that an editor marks as added, leaves out or writes in house style. */
export function isAllowed({ a: lost, b: added }: DifferingRuns, words: ComparedWords): boolean {
  const { quote, quoted, passage, said, numbers } = words
  const [here, there] = [aroundRun(quote.text, quoted, added), aroundRun(passage.text, said, lost)]
  if (isWrittenAlike(here, there, numbers)) return true
  if (isEmpty(added)) {
    return (
      (lost.end - lost.start > LONGEST_SLIP && !joinsSentences(there)) ||
      isElided(words) ||
      isBracketed(passage.text, said, lost) ||
      shifted(lost, added, words).some((one) => isCut(one.a, one.b, words))
    )
  }
  return isBracketed(quote.text, quoted, added) || hasElision(there)
}

/** Every place where a gap fits: `the one [analyst says, “the] without` may be `the [one analyst says, “the]`. */
function shifted(a: WordRun, b: WordRun, { said }: ComparedWords): readonly DifferingRuns[] {
  const runs = [{ a, b }]
  for (let by = 1; by <= LONGEST_SLIP; by += 1) {
    if (said[a.start - by]?.folded === undefined || said[a.start - by]?.folded !== said[a.end - by]?.folded)
      break
    runs.push({
      a: { start: a.start - by, end: a.end - by },
      b: { start: b.start - by, end: b.end - by },
    })
  }
  return runs
}

/** A longer gap is not a slip of the pen: an aside, a gloss or an attribution was left out. */
const LONGEST_SLIP = 6

/**
 * Whether what is left out runs over the end of a sentence, so that two are joined to one; but not if it has an attribution
 * between marks, or a template tag, which may show it as a note.
 */
function joinsSentences(left: string): boolean {
  return /[.!?…]\s+(?:\p{Lu}|$)/u.test(left) && !/["“”«»„\uFFFC]/u.test(left)
}

/** Whether the words contain elisions, as in a quotation with short fragments: then any words can be missing. */
function isElided({ quote, quoted }: ComparedWords): boolean {
  return hasElision(quote.text.slice(quoted[0]?.start, quoted.at(-1)?.end))
}

/** Whether words were left out at a dash, or along with the attribution between two halves: `,” she said. “`. */
function isCut(lost: WordRun, added: WordRun, { quote, quoted, passage, said }: ComparedWords): boolean {
  const [gap, left] = [aroundRun(quote.text, quoted, added), aroundRun(passage.text, said, lost)]
  const isAttribution = /^[,.;!?…—–-]*["”»’]/u.test(left) && /["“«‘]$/u.test(left)
  return isAttribution || (DASH.test(gap) && !DASH.test(left))
}

const DASH = /[—–]|\s--?-?\s/u

/** Text in brackets, such as the `[s]` of `want[s]`. */
const BRACKETS = /[[(][^[\]()]{0,300}[\])]/gu

/** Whether every word of a run is in brackets or touches them. */
function isBracketed(text: string, list: readonly Word[], run: WordRun): boolean {
  const from = list[run.start - 1]?.end ?? 0
  const stretch = text.slice(from, list[run.end]?.start ?? text.length)
  const brackets = [...stretch.matchAll(BRACKETS)].map(({ index, 0: written }) => ({
    start: from + index,
    end: from + index + written.length,
  }))
  return list
    .slice(run.start, run.end)
    .every((word) => brackets.some(({ start, end }) => word.start <= end && start <= word.end))
}

/** A run with the text between it and its neighbours; for an empty run, the gap between its neighbours. */
function aroundRun(text: string, list: readonly Word[], run: WordRun): string {
  const span = runSpan(list, run)
  const from = list[run.start - 1]?.end ?? span?.start ?? 0
  return text.slice(from, list[run.end]?.start ?? span?.end ?? text.length)
}

function isEmpty({ start, end }: WordRun): boolean {
  return start === end
}

/** Whether two short texts differ only in how numbers and the like are written: '5%', 'five per cent'. */
function isWrittenAlike(a: string, b: string, numbers: NumberReader | undefined): boolean {
  return withFigures(a, numbers) === withFigures(b, numbers)
}

/** With numbers in figures, without thousands separators (`1,000`) or anything that is not a word. */
function withFigures(text: string, numbers: NumberReader | undefined): string {
  const lower = text.toLowerCase()
  return (numbers?.inFigures(lower) ?? lower)
    .replace(/(\d)[,\u2009\u202F\xA0 ](?=\d{3}(?!\d))/gu, '$1')
    .replace(/[^\p{L}\p{N}%&]+/gu, ' ')
    .trim()
    .replaceAll(/ ?([%&]) ?/gu, '$1')
}
