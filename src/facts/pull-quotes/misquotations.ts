import { SHORTEST_RUN } from '../../article/quotes/body-text.ts'
import { type ClosestPassage, closestPassages } from '../../article/quotes/closest-passage.ts'
import type { NumberReader } from '../../languages/language.ts'
import { fileSpan, joinProse, type Prose } from '../../markdown/prose.ts'
import type { Fix } from '../../text/edit.ts'
import { comparableRuns } from '../../text/fragments.ts'
import { scanQuotationMarks } from '../../text/quotation-marks/quotation-marks.ts'
import { contains, type Span, trimSpan } from '../../text/span.ts'
import type { DifferingRuns } from '../../text/alignment/word-diff.ts'
import type { Word } from '../../text/words.ts'
import { type ComparedWords, isAllowed } from './allowed-differences.ts'
import type { PullQuoteBody } from './pull-quote-body.ts'

/** A pull-quote compared with the passages closest to it, fragment by fragment. */
export interface Misquotation {
  readonly passages: readonly { readonly span: Span; readonly prose: number }[]
  /** Those that an editor may not make; empty if only typography, elisions and the like differ. */
  readonly differences: readonly Misquoted[]
}

export interface Misquoted {
  /** In the pull-quote; if words are missing, the gap between their neighbours. */
  readonly span: Span
  /** The words of the pull-quote and those of the passage; either can be empty. */
  readonly quoted: string
  readonly said: string
  /** The sentences of the passage, and in them the words that differ. */
  readonly passage: Span
  readonly place: Span
  /** Puts the words of the passage into the pull-quote, if an editor chooses; undefined where markup is in the way. */
  readonly suggestion: Fix | undefined
}

/**
 * How a pull-quote differs from the passages closest to it, where `numbers` reads numbers in the article's language;
 * undefined if none is close.
 */
export function misquotation(
  { file, proses, text }: PullQuoteBody,
  quote: Prose,
  numbers: NumberReader | undefined,
): Misquotation | undefined {
  const compared = closestPassages(text, spokenRuns(quote.text)).map((closest) => ({
    closest,
    words: { ...comparedWords(proses, quote, closest), numbers },
    prose: closest.said[0]?.prose ?? 0,
  }))
  if (compared.length === 0) return undefined
  return {
    passages: compared.map(({ closest, words, prose }) => ({
      span: spanIn(words.passage, passageRange(closest.differences, words)),
      prose,
    })),
    differences: compared.flatMap(({ closest, words }) => {
      const passage = wholeSentences(words.passage, passageRange(closest.differences, words))
      return closest.differences
        .map((difference) => withinQuote(difference, words))
        .filter((difference) => !isBeyondQuote(difference, words) && !isAllowed(difference, words))
        .map((difference) => misquoted(difference, words, passage, file))
    }),
  }
}

/** The words to compare; only those in quotation marks if the pull-quote has its attribution after them. */
function spokenRuns(text: string): readonly (readonly Word[])[] {
  const runs = comparableRuns(text, SHORTEST_RUN)
  const marked = scanQuotationMarks([text]).flatMap(({ pieces }) => pieces)
  if (marked[0]?.start !== text.search(/\S/u)) return runs
  let at = 0
  const isMarked = (word: Word) => {
    while ((marked[at]?.end ?? Infinity) <= word.start) at += 1
    const piece = marked[at]
    return piece !== undefined && contains(piece, word)
  }
  const spoken = runs.map((run) => run.filter(isMarked))
  if (spoken.flat().length <= runs.flat().length / 2) return runs
  return spoken.filter((run) => run.length >= SHORTEST_RUN)
}

function comparedWords(
  proses: readonly Prose[],
  quote: Prose,
  { quoted, said }: ClosestPassage,
): Omit<ComparedWords, 'numbers'> {
  const first = said[0]?.prose ?? 0
  const involved = proses.slice(first, (said.at(-1)?.prose ?? first) + 1)
  const [only] = involved
  if (only && involved.length === 1) return { quote, quoted, passage: only, said }
  let offset = 0
  const offsets = involved.map((prose) => {
    const before = offset
    offset += prose.text.length + 1
    return before
  })
  const placed = said.map((word) => {
    const by = offsets[word.prose - first] ?? 0
    return { folded: word.folded, start: word.start + by, end: word.end + by }
  })
  return { quote, quoted, passage: joinProse(involved), said: placed }
}

/** From the word of the passage where the pull-quote begins to the word where it ends. */
function passageRange(differences: readonly DifferingRuns[], { passage, said }: ComparedWords): Span {
  const [before, after] = [differences[0], differences.at(-1)]
  const first = before?.a.start === 0 ? before.a.end : 0
  const last = after?.a.end === said.length ? after.a.start : said.length
  return { start: said[first]?.start ?? 0, end: said[last - 1]?.end ?? passage.text.length }
}

const SENTENCE_END = /[.!?…]["”»’)\]]*(?=\s+["“«‘([]*[\p{Lu}\p{N}])|\n/gu

/** The place in the file of the sentences that a range runs through. */
function wholeSentences(prose: Prose, { end, start }: Span): Span {
  const ends = Array.from(prose.text.matchAll(SENTENCE_END), ({ 0: { length }, index }) => index + length)
  const from = ends.findLast((at) => at <= start) ?? 0
  const to = ends.find((at) => at >= end) ?? prose.text.length
  const { start: first, end: last } = trimSpan(prose.text, { start: from, end: to })
  return fileSpan(prose, first, last)
}

/** Words of the passage before the first or after the last word of the pull-quote are not missing from it. */
function isBeyondQuote({ b: added }: DifferingRuns, { quoted }: ComparedWords): boolean {
  return added.start === added.end && (added.start === 0 || added.end === quoted.length)
}

/**
 * If a pull-quote ends in other words, the passage goes on after the words that they replace; likewise at its start.
 * They replace at most as many words, and none from another sentence.
 */
function withinQuote({ a: lost, b: added }: DifferingRuns, words: ComparedWords): DifferingRuns {
  const { passage, quoted, said } = words
  const size = added.end - added.start
  const isSentenceEnd = (at: number) => /[.!?]/.test(passage.text.slice(said[at - 1]?.end, said[at]?.start))
  let { start, end } = lost
  if (added.start === 0) {
    for (let at = start + 1; at <= end; at += 1) if (isSentenceEnd(at)) start = at
    start = Math.max(start, end - size)
  }
  if (added.end === quoted.length) {
    for (let at = end - 1; at >= start; at -= 1) if (isSentenceEnd(at)) end = at
    end = Math.min(end, start + size)
  }
  return { a: { start, end }, b: added }
}

function misquoted(
  { a: lost, b: added }: DifferingRuns,
  { quote, quoted, passage, said }: ComparedWords,
  closest: Span,
  file: string,
): Misquoted {
  const missing = added.start === added.end
  const quotedRange = missing ? gapBefore(quoted, added.start, quote.text.length) : rangeOf(quoted, added)
  const saidRange = missing ? gapBefore(said, lost.start, 0, lost.end) : rangeOf(said, lost)
  const saidWords = textOf(passage.text, said, lost)
  const replacement = passage.text.slice(saidRange.start, saidRange.end)
  const span = fileSpan(quote, quotedRange.start, quotedRange.end)
  // What is removed takes the space before it along.
  const from = saidWords === '' && /\s/u.test(quote.text.charAt(quotedRange.start - 1)) ? 1 : 0
  const replaced = { start: quotedRange.start - from, end: quotedRange.end }
  const isPlain =
    isLiteral(file, quote, replaced) &&
    (saidWords === '' || isLiteral(file, passage, saidRange)) &&
    areBracketsPaired(quote.text.slice(0, replaced.start) + replacement + quote.text.slice(replaced.end))
  return {
    span,
    quoted: textOf(quote.text, quoted, added),
    said: saidWords,
    passage: closest,
    place: spanIn(passage, lost.start === lost.end ? wordBefore(said, lost.start) : saidRange),
    suggestion: isPlain
      ? {
          title: `Make it read '${textAround(quote.text, quoted, added, replacement)}'`,
          safety: 'suggested',
          edits: [{ span: spanIn(quote, replaced), text: replacement }],
        }
      : undefined,
  }
}

/** Whether a stretch is one line, written in the file just as it reads: without markup, escapes or quotation marks. */
function isLiteral(file: string, prose: Prose, { end, start }: Span): boolean {
  const text = prose.text.slice(start, end)
  const span = fileSpan(prose, start, end)
  return !/[\n\uFFFC"“”«»„]/u.test(text) && file.slice(span.start, span.end) === text
}

function areBracketsPaired(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(/[[\]]/gu)) {
    depth += sign === '[' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

function spanIn(prose: Prose, { end, start }: Span): Span {
  return fileSpan(prose, start, end)
}

function wordBefore(list: readonly Word[], index: number): Span {
  return list[Math.max(0, index - 1)] ?? { start: 0, end: 0 }
}

/** How many words of the pull-quote a suggestion shows on either side of its own. */
const SHOWN_WORDS = 3

/** What the pull-quote would read around a replaced run of its words. */
function textAround(text: string, list: readonly Word[], run: Span, replacement: string): string {
  const from = Math.max(0, run.start - SHOWN_WORDS)
  const to = Math.min(list.length, run.end + SHOWN_WORDS)
  const { start, end } = run.start === run.end ? gapBefore(list, run.start, text.length) : rangeOf(list, run)
  const shown = text.slice(list[from]?.start, start) + replacement + text.slice(end, list[to - 1]?.end)
  const cut = [from > 0 ? '…' : '', to < list.length ? '…' : '']
  return cut[0] + shown.replace(/\s+/gu, ' ').trim() + cut[1]
}

/** The gap between the word before an index and the word at it (or at a later one). */
function gapBefore(list: readonly Word[], index: number, textEnd: number, next = index): Span {
  return { start: list[index - 1]?.end ?? list[next]?.start ?? 0, end: list[next]?.start ?? textEnd }
}

function rangeOf(list: readonly Word[], { start, end }: Span): Span {
  const first = list[start]?.start ?? list[start - 1]?.end ?? 0
  return { start: first, end: end > start ? (list[end - 1]?.end ?? first) : first }
}

function textOf(text: string, list: readonly Word[], range: Span): string {
  const { start, end } = rangeOf(list, range)
  return text.slice(start, end).replace(/\s+/g, ' ')
}
