import { closestRun } from '../../text/alignment/closest-run.ts'
import { differingRuns, type DifferingRuns } from '../../text/alignment/word-diff.ts'
import type { Word } from '../../text/words.ts'
import {
  beginsSentence,
  type BodyRun,
  type BodyText,
  type BodyWord,
  INDEXED_RUN,
  placesOf,
} from './body-text.ts'

/** The words of the body that are closest to quoted words, and how the two differ. */
export interface ClosestPassage {
  readonly quoted: readonly Word[]
  /** With a few words on either side, which the quotation may have in another form. */
  readonly said: readonly BodyWord[]
  /** `a` is in `said`, `b` in `quoted`. */
  readonly differences: readonly DifferingRuns[]
  /** How many of the quoted words appear in it, in order. */
  readonly shared: number
}

/**
 * How many words beyond its shared runs a passage may go on to reach the edges of the quotation: over a word that
 * differs, an insertion, an attribution. A longer reach costs more: it must gain more than that many words.
 */
const SHORT_REACH = 2
const REACHES = [
  { words: SHORT_REACH, cost: 0 },
  { words: 6, cost: 0.5 },
  { words: 40, cost: 1.5 },
]

/** At least one word in this many must begin a shared run, or the passage is not worth comparing. */
const WORDS_PER_SHARED_RUN = 8

/** Finds the passage by its shared runs of words; compares word by word only if there are enough of them. */
function closestPassage(body: BodyText, quoted: readonly Word[]): ClosestPassage | undefined {
  const hits = quoted
    .flatMap((_, inPart) => placesOf(body, quoted, inPart).map((inWhole) => ({ inPart, inWhole })))
    .toSorted((a, b) => a.inWhole - b.inWhole)
  const run = closestRun(hits, quoted.length)
  if (!run || run.shared * WORDS_PER_SHARED_RUN < quoted.length - INDEXED_RUN) return undefined
  const shared = { start: run.first.inWhole, end: run.last.inWhole + INDEXED_RUN }
  const whole = {
    start: run.first.inWhole - run.first.inPart,
    end: run.last.inWhole + quoted.length - run.last.inPart,
  }
  let best: ClosestPassage | undefined
  let leastCost = Infinity
  for (const { words, cost } of REACHES) {
    if (cost >= leastCost) break
    const said = withinReach(body, shared, whole, words)
    const differences = differingRuns(said, quoted)
    const strange = differences.reduce((count, { b: added }) => count + added.end - added.start, 0)
    if (cost + strange >= leastCost) continue
    leastCost = cost + strange
    best = { quoted, said, differences, shared: quoted.length - strange }
  }
  return best
}

/**
 * From the first words that may belong to the passage to the last. A long reach stays within the sentence: similar words beyond
 * it are a coincidence.
 */
function withinReach(body: BodyText, shared: BodyRun, whole: BodyRun, reach: number): readonly BodyWord[] {
  let { end, start } = shared
  while (start > whole.start - reach && start > 0 && !beginsSentence(body, start)) start -= 1
  while (end < whole.end + reach && !beginsSentence(body, end)) end += 1
  const from = Math.min(start, whole.start - SHORT_REACH)
  return body.words.slice(Math.max(0, from), Math.max(end, whole.end + SHORT_REACH))
}

/** The share of a quotation's words that must be in passages of the body for it to be taken from them. */
export const MOST = 0.75

/** The passages closest to the fragments of a quotation; none if they contain too few of its words. */
export function closestPassages(
  body: BodyText,
  fragments: readonly (readonly Word[])[],
  leastShare = MOST,
): readonly ClosestPassage[] {
  const passages = fragments.flatMap((fragment) => closestPassage(body, fragment) ?? [])
  const shared = passages.reduce((count, passage) => count + passage.shared, 0)
  return shared > 0 && shared >= leastShare * fragments.flat().length ? passages : []
}
