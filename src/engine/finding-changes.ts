import type { Finding } from '../rule/finding.ts'
import { groupBy } from '../text/groups.ts'
import type { TextFile } from '../text/text-file.ts'
import { type BaselineEntry, baselineEntry, baselineOf, knownFindings } from './baseline.ts'

/** An article of a run, with what was found in it. */
export interface FoundIn {
  readonly file: TextFile
  readonly findings: readonly Finding[]
}

/** What distinguishes the findings of a run from those of an earlier one. */
export interface FindingChanges {
  /** The new findings, in the order of the run. */
  readonly fresh: readonly { readonly file: TextFile; readonly finding: Finding }[]
  /** How many of the earlier findings have gone. */
  readonly gone: number
}

/** What identifies each finding of a run, however its article is edited elsewhere. */
export function identified(articles: readonly FoundIn[]): readonly BaselineEntry[] {
  return articles.flatMap(({ file, findings }) => findings.map((finding) => baselineEntry(finding, file)))
}

/**
 * Compares the findings of a run with those of an earlier one. A finding whose line has moved or whose article has been
 * renamed is the same one. In one article, a rule never has both new findings and ones that are gone: those with other
 * words count as edited.
 */
export function findingChanges(
  before: readonly BaselineEntry[],
  articles: readonly FoundIn[],
): FindingChanges {
  const paths = new Set(articles.map(({ file }) => file.path))
  const baseline = baselineOf(before, (path) => paths.has(path))
  const used = new Set<BaselineEntry>()
  const unknown = articles.flatMap(({ file, findings }) => {
    const known = knownFindings(findings, file, baseline, used)
    for (const entry of known.values()) used.add(entry)
    return findings.flatMap((finding) => (known.has(finding) ? [] : [{ file, finding }]))
  })
  const left = groupBy(
    before.filter((entry) => !used.has(entry)),
    ({ path, rule }) => `${rule}\0${path}`,
  )
  const unmatched = new Map([...left].map(([key, entries]) => [key, entries.length]))
  const fresh = unknown.filter(({ file, finding }) => {
    const key = `${finding.ruleId}\0${file.path}`
    const count = unmatched.get(key) ?? 0
    unmatched.set(key, Math.max(0, count - 1))
    return count === 0
  })
  return { fresh, gone: [...unmatched.values()].reduce((sum, count) => sum + count, 0) }
}
