import { diffArrays } from 'diff'
import type { WordRun, Word } from '../words.ts'

/** Where two lists of words differ; an empty run marks the place between two words. */
export interface DifferingRuns {
  readonly a: WordRun
  readonly b: WordRun
}

/** With more differing words, two texts count as wholly different, which keeps the diff linear. */
const MOST_DIFFERENCES = 256

/**
 * Compares two lists of words by the shortest edit script (Myers, 'An O(ND) difference algorithm', 1986).
 * Words divided differently ('multi-lateral', 'multilateral'; 'U.S.', 'US') are the same.
 */
export function differingRuns(a: readonly Word[], b: readonly Word[]): readonly DifferingRuns[] {
  const changes = diffArrays(foldedWords(a), foldedWords(b), { maxEditLength: MOST_DIFFERENCES })
  if (!changes) return [{ a: { start: 0, end: a.length }, b: { start: 0, end: b.length } }]
  const runs: DifferingRuns[] = []
  let inA = 0
  let inB = 0
  let open: DifferingRuns | undefined
  for (const { added, removed, count } of [...changes, SENTINEL]) {
    if (added || removed) open ??= { a: { start: inA, end: inA }, b: { start: inB, end: inB } }
    else if (open) {
      runs.push({ a: { start: open.a.start, end: inA }, b: { start: open.b.start, end: inB } })
      open = undefined
    }
    if (!added) inA += count
    if (!removed) inB += count
  }
  return runs.filter((run) => !isPartedOtherwise(a, b, run))
}

const SENTINEL = { added: false, removed: false, count: 0 }

function foldedWords(list: readonly Word[]): string[] {
  return list.map((word) => word.folded)
}

function isPartedOtherwise(a: readonly Word[], b: readonly Word[], runs: DifferingRuns): boolean {
  const joined = (list: readonly Word[], run: WordRun) => foldedWords(list.slice(run.start, run.end)).join('')
  return joined(a, runs.a) === joined(b, runs.b)
}
