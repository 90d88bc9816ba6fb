import { closestRun } from '../text/closest-run.ts'
import { differingRuns, type DifferingRuns } from '../text/word-diff.ts'
import type { Word } from '../text/words.ts'
import { type BodyText, type BodyWord, INDEXED_RUN, placesOf } from './body-text.ts'

/** The words of the body that quoted words are nearest to, and how the two differ. */
export interface ClosestPassage {
  readonly quoted: readonly Word[]
  /** With a few words on both sides, which what is quoted may have in its own form. */
  readonly said: readonly BodyWord[]
  /** `a` in what is said, `b` in what is quoted. */
  readonly differences: readonly DifferingRuns[]
  /** How many of the quoted words stand in it, in their order. */
  readonly shared: number
}

/**
 * How many words beyond its edges a passage may go on before the edge of what is quoted stands there: over a word
 * that differs, an insertion, an attribution. What is further away costs more: so many words must be gained by it.
 */
const REACHES = [
  { words: 2, cost: 0 },
  { words: 6, cost: 0.5 },
  { words: 40, cost: 1.5 },
]

/** Of so many words one at least must begin a shared run; fewer are no passage worth a comparison. */
const WORDS_PER_SHARED_RUN = 8

/** Finds the passage by its shared runs of words; only where there are enough are the words compared one by one. */
function closestPassage(body: BodyText, quoted: readonly Word[]): ClosestPassage | undefined {
  const hits = quoted
    .flatMap((_, inPart) => placesOf(body, quoted, inPart).map((inWhole) => ({ inPart, inWhole })))
    .toSorted((a, b) => a.inWhole - b.inWhole)
  const run = closestRun(hits, quoted.length)
  if (!run || run.shared * WORDS_PER_SHARED_RUN < quoted.length - INDEXED_RUN) return undefined
  const start = run.first.inWhole - run.first.inPart
  const end = run.last.inWhole + quoted.length - run.last.inPart
  let best: ClosestPassage | undefined
  let leastCost = Infinity
  for (const { words, cost } of REACHES) {
    if (cost >= leastCost) break
    const said = body.words.slice(Math.max(0, start - words), end + words)
    const differences = differingRuns(said, quoted)
    const strange = differences.reduce((count, { b: added }) => count + added.end - added.start, 0)
    if (cost + strange >= leastCost) continue
    leastCost = cost + strange
    best = { quoted, said, differences, shared: quoted.length - strange }
  }
  return best
}

/** The share of its words that must stand in passages of the body for a quotation to be taken from them. */
const CLOSE_ENOUGH = 0.75

/** The closest passages of the fragments of a quotation; none where too few of its words stand in them. */
export function closestPassages(
  body: BodyText,
  fragments: readonly (readonly Word[])[],
): readonly ClosestPassage[] {
  const passages = fragments.flatMap((fragment) => closestPassage(body, fragment) ?? [])
  const shared = passages.reduce((count, passage) => count + passage.shared, 0)
  return shared > 0 && shared >= CLOSE_ENOUGH * fragments.flat().length ? passages : []
}
