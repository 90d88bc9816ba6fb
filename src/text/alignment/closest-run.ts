/** A run of words that two texts share: the index of its first word in each. */
export interface SharedRun {
  readonly inPart: number
  readonly inWhole: number
}

/** How many words of the whole alone may come between shared runs: an attribution, an aside. */
const LONGEST_GAP = 40

/**
 * The stretch of a whole, from one shared run to another, that contains the most runs of a part. Each run counts once,
 * so if a passage appears twice, only one of the two is the stretch. `hits` ascend in the whole.
 */
export function closestRun(
  hits: readonly SharedRun[],
  partLength: number,
): { readonly first: SharedRun; readonly last: SharedRun; readonly shared: number } | undefined {
  const counts = new Map<number, number>()
  let best: { first: SharedRun; last: SharedRun; shared: number } | undefined
  let left = 0
  for (const last of hits) {
    counts.set(last.inPart, (counts.get(last.inPart) ?? 0) + 1)
    for (; left < hits.length; left += 1) {
      const first = hits[left]
      if (!first) break
      const count = counts.get(first.inPart) ?? 0
      const isNeeded = count === 1 && last.inWhole - first.inWhole <= partLength + LONGEST_GAP
      if (isNeeded) {
        if (counts.size > (best?.shared ?? 0)) best = { first, last, shared: counts.size }
        break
      }
      if (count > 1) counts.set(first.inPart, count - 1)
      else counts.delete(first.inPart)
    }
  }
  return best
}
