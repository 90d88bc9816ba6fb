import type { Finding } from '../rule/finding.ts'
import type { SourceFile } from '../text/source-file.ts'
import { type Baseline, type BaselineEntry, knownFindings } from './baseline.ts'
import { changedLines, isOnLines } from './changed-lines.ts'

/** What a run does not want to hear of. */
export interface Sieve {
  readonly baseline?: Baseline | undefined
  /** The text that an article had before, undefined for a new one; where it is given, only changed lines are asked for. */
  readonly before?: ((path: string) => string | undefined) | undefined
}

export interface SiftedFindings {
  readonly findings: readonly Finding[]
  /** Those that the baseline has, each with its entry. */
  readonly known: ReadonlyMap<Finding, BaselineEntry>
  /** Those on lines that have not changed. */
  readonly unchanged: readonly Finding[]
}

/** Parts an article's findings; `taken` are the entries of the baseline that other articles have used up. */
export function sift(
  findings: readonly Finding[],
  source: SourceFile,
  { baseline, before }: Sieve,
  taken?: ReadonlySet<BaselineEntry>,
): SiftedFindings {
  const known = baseline
    ? knownFindings(findings, source, baseline, taken)
    : new Map<Finding, BaselineEntry>()
  const fresh = findings.filter((finding) => !known.has(finding))
  const old = fresh.length > 0 ? before?.(source.path) : undefined
  if (old === undefined) return { findings: fresh, known, unchanged: [] }
  const lines = changedLines(old, source)
  const isDue = (finding: Finding) => isOnLines(finding, source, lines)
  return { findings: fresh.filter(isDue), known, unchanged: fresh.filter((finding) => !isDue(finding)) }
}
