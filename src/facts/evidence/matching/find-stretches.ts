import type { QuotedWord } from './quoted-words.ts'
import { placesOfPair, type WordIndex } from '../../../evidence/word-index.ts'

/** A run of the words of a transcript, from the word `start` up to, but not including, the word `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** How much of the quotation is in it, in bits. */
  readonly score: number
}

/** A place where two neighbouring words of the quotation are neighbours, too. */
interface Hit {
  /** Which two of the quotation: the place of the first. */
  readonly pair: number
  /** The place of the first in the transcript. */
  readonly at: number
  /** The rarer the pair, the more it says. */
  readonly weight: number
}

/** How much longer a stretch may be than the quotation, with all that was left out or said twice. */
const SLACK = { times: 1.6, words: 12 }

/** A stretch shares at least so many pairs of neighbouring words with a quotation, or this share of them. */
const ENOUGH_PAIRS = 6
const LEAST_SHARE = 0.3

/** The stretches of a transcript that share the most with a quotation, the best first; none that share too little. */
export function findStretches(
  index: WordIndex,
  quoted: readonly QuotedWord[],
  most: number,
): readonly Stretch[] {
  const { hits: found, pairs } = hitsOf(index, quoted)
  const hits = found.toSorted((a, b) => a.at - b.at)
  const longest = Math.ceil(quoted.length * SLACK.times) + SLACK.words
  const least = Math.min(ENOUGH_PAIRS, Math.max(1, LEAST_SHARE * pairs))
  const likely = windows(hits, longest, least).toSorted((a, b) => b.score - a.score)
  const chosen: Stretch[] = []
  for (const stretch of likely) {
    if (chosen.length === most) break
    if (chosen.every(({ end, start }) => stretch.end <= start || end <= stretch.start)) chosen.push(stretch)
  }
  return chosen
}

/** The places of all pairs of a quotation, and how many pairs it has; one that it repeats counts once. */
function hitsOf(
  index: WordIndex,
  quoted: readonly QuotedWord[],
): { readonly hits: readonly Hit[]; readonly pairs: number } {
  const ids = quoted.map(({ form, isBracketed }) => (isBracketed ? undefined : index.idOf.get(form)))
  const hits: Hit[] = []
  const known = new Set<number>()
  let pairs = ids.length - 1
  for (let pair = 0; pair + 1 < ids.length; pair += 1) {
    const [first, second] = [ids[pair], ids[pair + 1]]
    if (first === undefined || second === undefined) continue
    const key = first * index.forms.length + second
    if (known.has(key)) {
      pairs -= 1
      continue
    }
    known.add(key)
    const places = placesOfPair(index, first, second)
    const weight = Math.log2(1 + index.length / (1 + places.length))
    for (const at of places) hits.push({ pair, at, weight })
  }
  return { hits, pairs }
}

/** The longest stretch that ends at each hit and is not too long, if it has enough pairs. Hits are in order of place. */
function windows(hits: readonly Hit[], longest: number, least: number): readonly Stretch[] {
  const counts = new Map<number, number>()
  const found: Stretch[] = []
  let [score, pairs, left] = [0, 0, 0]
  for (const last of hits) {
    const count = counts.get(last.pair) ?? 0
    counts.set(last.pair, count + 1)
    if (count === 0) [score, pairs] = [score + last.weight, pairs + 1]
    for (let first = hits[left]; first && last.at - first.at > longest; first = hits[left]) {
      const rest = (counts.get(first.pair) ?? 0) - 1
      counts.set(first.pair, rest)
      if (rest === 0) [score, pairs] = [score - first.weight, pairs - 1]
      left += 1
    }
    if (pairs >= least) found.push({ start: hits[left]?.at ?? last.at, end: last.at + 2, score })
  }
  return found
}
