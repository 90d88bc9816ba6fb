import type { Article } from '../article/article.ts'
import { findRuns, SHORTEST_RUN } from '../article/body-text.ts'
import { joinProse, type Prose, sourceSpan } from '../markdown/prose.ts'
import type { Fix } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { differingRuns, type DifferingRuns } from '../text/word-diff.ts'
import { closestRun } from '../text/closest-run.ts'
import { type Word, words } from '../text/words.ts'
import { body, type PullQuote } from './pull-quotes.ts'

/** A pull-quote that says something else than the passage closest to it. */
export interface Misquotation {
  /** The closest passage. */
  readonly passage: Span
  readonly differences: readonly Misquoted[]
}

export interface Misquoted {
  /** In the pull-quote; where words are missing, the gap between their neighbours. */
  readonly span: Span
  /** The words of the pull-quote and those of the passage; one of them can be empty. */
  readonly quoted: string
  readonly said: string
  /** Puts the words of the passage into the pull-quote; for an editor to choose. */
  readonly suggestion: Fix
}

/** The share of its words that must stand in a passage for a pull-quote to be a misquotation of it. */
const CLOSE_ENOUGH = 0.75

/** How a pull-quote differs from the passage closest to it; undefined where no passage is close. */
export function misquotation(article: Article, quote: PullQuote): Misquotation | undefined {
  const passage = closestPassage(article, quote)
  if (!passage) return undefined
  const quoted = quote.foldedWords
  const said = closestWords(quoted, words(passage.text))
  const all = differingRuns(said, quoted)
  const strange = all.reduce((count, { b: added }) => count + added.end - added.start, 0)
  if (quoted.length - strange < CLOSE_ENOUGH * quoted.length) return undefined
  const inside = all
    .filter((difference) => !isBeyondQuote(difference, quoted.length))
    .map((difference) => withinQuote(difference, quoted.length, passage.text, said))
  const [first, last] = [edgeOf(all, 'start', said.length), edgeOf(all, 'end', said.length)]
  return {
    passage: sourceSpan(passage, said[first]?.start ?? 0, said[last - 1]?.end ?? passage.text.length),
    differences: inside
      .filter(
        (difference) =>
          !isAllowed(difference, quote.words.text, quoted) && !isAttribution(difference, passage.text, said),
      )
      .map((difference) => misquoted(difference, quote.words, quoted, passage, said)),
  }
}

/** The passage with most runs of a pull-quote's words, and the paragraphs on both its sides. */
function closestPassage(article: Article, { foldedWords }: PullQuote): Prose | undefined {
  const { proses, text } = body(article)
  const votes = new Map<number, number>()
  for (let at = 0; at + SHORTEST_RUN <= foldedWords.length; at += 1) {
    const places = findRuns(text, foldedWords.slice(at, at + SHORTEST_RUN))
    for (const index of new Set(places.map((place) => text.words[place.start]?.prose ?? 0))) {
      votes.set(index, (votes.get(index) ?? 0) + 1)
    }
  }
  const [best] = [...votes].toSorted((a, b) => b[1] - a[1])
  return best && joinProse(proses.slice(Math.max(0, best[0] - 1), best[0] + 2))
}

/** The words of a passage that a pull-quote is nearest to, with as many on both sides as its edges may differ by. */
function closestWords(quoted: readonly Word[], said: readonly Word[]): readonly Word[] {
  const run = closestRun(quoted, said)
  return run ? said.slice(Math.max(0, run.start - EDGE), run.end + EDGE) : said
}

/** How many words at the edge of a pull-quote may differ and still be compared with the passage. */
const EDGE = 2

/** Words of the passage before the first or after the last word of the pull-quote are not missing from it. */
function isBeyondQuote({ b: added }: DifferingRuns, length: number): boolean {
  return added.start === added.end && (added.start === 0 || added.end === length)
}

/**
 * Where a pull-quote ends in other words, the passage goes on beyond what they stand for; likewise at its beginning.
 * They stand for as many words at the most, and for none of another sentence.
 */
function withinQuote(
  { a: lost, b: added }: DifferingRuns,
  length: number,
  text: string,
  said: readonly Word[],
): DifferingRuns {
  const size = added.end - added.start
  const isSentenceEnd = (at: number) => /[.!?]/.test(text.slice(said[at - 1]?.end, said[at]?.start))
  let { start, end } = lost
  if (added.start === 0) {
    while (start < end && (end - start > size || isSentenceEnd(end))) start += 1
  }
  if (added.end === length) {
    while (end > start && (end - start > size || isSentenceEnd(start))) end -= 1
  }
  return { a: { start, end }, b: added }
}

/** The passage's word at which the pull-quote begins, or after which it ends. */
function edgeOf(differences: readonly DifferingRuns[], side: 'end' | 'start', length: number): number {
  const difference = side === 'start' ? differences[0] : differences.at(-1)
  if (side === 'start') return difference?.a.start === 0 ? difference.a.end : 0
  return difference?.a.end === length ? difference.a.start : length
}

const ELISION = /…|\.\s?\.\s?\./u

/** More words than this are no slip of the pen: an aside, a gloss or an attribution was left out. */
const LONGEST_SLIP = 6

/** An elision stands for any words, and so do words that an editor added in brackets. */
function isAllowed({ a: lost, b: added }: DifferingRuns, text: string, quoted: readonly Word[]): boolean {
  if (added.start === added.end && lost.end - lost.start > LONGEST_SLIP) return true
  const from = quoted[added.start - 1]?.end ?? 0
  const to = quoted[added.end]?.start ?? text.length
  const stretch = text.slice(from, to)
  if (added.start === added.end) return ELISION.test(stretch)
  return ELISION.test(stretch) || /^[^\p{L}\p{N}]*[[(][^\])]*[\])][^\p{L}\p{N}]*$/u.test(stretch)
}

/** What stands between two halves of a split quotation, such as `,” she said. “`, is not part of it. */
function isAttribution({ a: lost, b: added }: DifferingRuns, text: string, said: readonly Word[]): boolean {
  if (added.start !== added.end) return false
  const stretch = text.slice(said[lost.start - 1]?.end ?? 0, said[lost.end]?.start ?? text.length)
  return /^[,.;!?…]*["”»’]/u.test(stretch) && /["“«‘]$/u.test(stretch)
}

function misquoted(
  { a: lost, b: added }: DifferingRuns,
  quote: Prose,
  quoted: readonly Word[],
  passage: Prose,
  said: readonly Word[],
): Misquoted {
  const missing = added.start === added.end
  const quotedRange = missing ? gapBefore(quoted, added.start, quote.text.length) : rangeOf(quoted, added)
  const saidRange = missing ? gapBefore(said, lost.start, 0, lost.end) : rangeOf(said, lost)
  const saidWords = textOf(passage.text, said, lost)
  const replacement = passage.text.slice(saidRange.start, saidRange.end)
  const span = sourceSpan(quote, quotedRange.start, quotedRange.end)
  return {
    span,
    quoted: textOf(quote.text, quoted, added),
    said: saidWords,
    suggestion: {
      title: saidWords === '' ? 'Quote the text, which does not say this' : `Quote the text: '${saidWords}'`,
      safety: 'suggested',
      edits: [{ span, text: replacement }],
    },
  }
}

/** What stands between the word before an index and the word at it (or at a later one). */
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
