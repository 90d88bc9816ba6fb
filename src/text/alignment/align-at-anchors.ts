import { type Alignable, type AlignedPair, alignWords } from './align-words.ts'
import { countWhile } from '../search.ts'

/** A longer run of words that both lists have only once shows where they belong together. */
const ANCHOR = 4

/** How large the tables of an alignment may be together, in cells. */
const MOST_CELLS = 2_000_000
/** A table up to this size needs no anchors. */
const FEW_CELLS = 20_000

/** Lists of words to align that may be long; words are given by their forms. */
export interface LongAlignable extends Omit<Alignable, 'endsFree' | 'quoted' | 'said' | 'startsFree'> {
  readonly quoted: readonly string[]
  readonly said: readonly string[]
}

/**
 * Aligns two lists as `alignWords` does. Long ones are first cut at the runs of words that they share, so that time and
 * memory grow with their lengths; what is then still too long is not aligned.
 * Source: the idea of patience diff, by B. Cohen.
 */
export function alignAtAnchors({ quoted, said, ...costs }: LongAlignable): readonly AlignedPair[] {
  const anchors = quoted.length * said.length <= FEW_CELLS ? [] : anchorsOf(quoted, said)
  const pairs: AlignedPair[] = []
  let [q, s] = [0, 0]
  let left = MOST_CELLS
  for (const anchor of [...anchors, undefined]) {
    const end = anchor ?? { quoted: quoted.length, said: said.length }
    pairs.push(...between({ q, s }, { q: end.quoted, s: end.said }, anchor === undefined))
    if (!anchor) break
    pairs.push(anchor)
    ;[q, s] = [anchor.quoted + 1, anchor.said + 1]
  }
  return pairs

  function between(from: Place, to: Place, isLast: boolean): readonly AlignedPair[] {
    const [ours, theirs] = [to.q - from.q, to.s - from.s]
    const isFirst = from.q === 0 && from.s === 0
    if (ours === 0)
      return isFirst || isLast ? [] : range(from.s, to.s).map((at) => ({ quoted: undefined, said: at }))
    const cells = (ours + 1) * (theirs + 1)
    if (cells > left) return range(from.q, to.q).map((at) => ({ quoted: at, said: undefined }))
    left -= cells
    return alignWords({
      quoted: ours,
      said: theirs,
      swap: (a, b) => costs.swap(from.q + a, from.s + b),
      add: (a) => costs.add(from.q + a),
      drop: (b) => costs.drop(from.s + b),
      isOpen: (a) => costs.isOpen(from.q + a),
      startsFree: isFirst,
      endsFree: isLast,
    }).map((pair) => ({
      quoted: pair.quoted === undefined ? undefined : from.q + pair.quoted,
      said: pair.said === undefined ? undefined : from.s + pair.said,
    }))
  }
}

interface Place {
  readonly q: number
  readonly s: number
}

/** The places of runs that each list has only once, as many as are in the same order in both; of each, its first word. */
function anchorsOf(
  quoted: readonly string[],
  said: readonly string[],
): readonly { readonly quoted: number; readonly said: number }[] {
  const [ours, theirs] = [onlyRuns(quoted), onlyRuns(said)]
  const shared = [...ours].flatMap(([run, at]) => {
    const place = theirs.get(run)
    return at === undefined || place === undefined ? [] : [{ quoted: at, said: place }]
  })
  return longestAscent(shared)
}

/** The runs of a list with the place of each; undefined for one that occurs again. In order of first places. */
function onlyRuns(list: readonly string[]): ReadonlyMap<string, number | undefined> {
  const runs = new Map<string, number | undefined>()
  for (let at = 0; at + ANCHOR <= list.length; at += 1) {
    const run = list.slice(at, at + ANCHOR).join(' ')
    runs.set(run, runs.has(run) ? undefined : at)
  }
  return runs
}

/**
 * The longest part of some pairs, which ascend in the first list, that ascends in the second list too.
 * Source: C. Schensted, 'Longest increasing and decreasing subsequences' (1961).
 */
function longestAscent<T extends { readonly said: number }>(pairs: readonly T[]): readonly T[] {
  interface Link {
    readonly pair: T
    readonly before: Link | undefined
  }
  /** The lowest last link of an ascent of each length. */
  const lowest: Link[] = []
  for (const pair of pairs) {
    const length = countWhile(lowest, (link) => link.pair.said < pair.said)
    lowest[length] = { pair, before: lowest[length - 1] }
  }
  const ascent: T[] = []
  for (let link = lowest.at(-1); link; link = link.before) ascent.push(link.pair)
  return ascent.toReversed()
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
