import type { Run } from './word-run.ts'
import type { Word } from './words.ts'

/** What a word costs that continues no run of the text looked for: it bridges gaps of up to five times the run. */
const GAP_COST = 0.2

/**
 * The run of `whole` that shares most pairs of neighbouring words with `part`, the words between them
 * counted against it (Kadane's maximum subarray); undefined where none is shared.
 */
export function closestRun(part: readonly Word[], whole: readonly Word[]): Run | undefined {
  const size = Math.min(2, part.length)
  const known = new Set(windows(part, size))
  let best: Run | undefined
  let bestScore = 0
  let score = 0
  let start = 0
  for (const [at, window] of windows(whole, size).entries()) {
    if (score <= 0) {
      score = 0
      start = at
    }
    score += known.has(window) ? 1 : -GAP_COST
    if (score <= bestScore) continue
    bestScore = score
    best = { start, end: at + size }
  }
  return best
}

function windows(list: readonly Word[], size: number): string[] {
  if (size === 0) return []
  return list.slice(size - 1).map((_, at) =>
    list
      .slice(at, at + size)
      .map((word) => word.folded)
      .join(' '),
  )
}
