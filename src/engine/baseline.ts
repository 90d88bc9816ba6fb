import type { Finding } from '../rule/finding.ts'
import { fingerprint } from '../rule/fingerprint.ts'
import { groupBy } from '../text/groups.ts'
import type { TextFile } from '../text/text-file.ts'

/** One finding that was there when the baseline was written. */
export interface BaselineEntry {
  readonly path: string
  readonly rule: string
  /** What the finding is about, if it concerns the whole article. */
  readonly subject?: string
  readonly fingerprint: string
}

/** A baseline, ready for looking up findings. */
export interface Baseline {
  readonly entries: readonly BaselineEntry[]
  /** The entries of an article by its path. */
  readonly ofPath: (path: string) => readonly BaselineEntry[]
  /** The entries with a fingerprint, of files that are gone and may have been moved. */
  readonly ofGone: (fingerprint: string) => readonly BaselineEntry[]
}

/** Makes a baseline from its entries; `isThere` tells whether a file exists at a path. */
export function baselineOf(entries: readonly BaselineEntry[], isThere: (path: string) => boolean): Baseline {
  const byPath = groupBy(entries, ({ path }) => path)
  let gone: ReadonlyMap<string, readonly BaselineEntry[]> | undefined
  const goneEntries = () => [...byPath].flatMap(([path, group]) => (isThere(path) ? [] : group))
  return {
    entries,
    ofPath: (path) => byPath.get(path) ?? [],
    ofGone: (print) => (gone ??= groupBy(goneEntries(), (entry) => entry.fingerprint)).get(print) ?? [],
  }
}

export function baselineEntry(finding: Finding, file: TextFile): BaselineEntry {
  return {
    path: file.path,
    rule: finding.ruleId,
    ...(finding.subject === undefined ? {} : { subject: finding.subject }),
    fingerprint: fingerprint(finding, file),
  }
}

/**
 * The findings that are in a baseline, each with its entry. An entry covers one finding, so a second one of the same
 * kind is new; `taken` are entries that others have used up. A finding is looked up by fingerprint, then by subject,
 * then among the files that are gone.
 */
export function knownFindings(
  findings: readonly Finding[],
  file: TextFile,
  baseline: Baseline,
  taken: ReadonlySet<BaselineEntry> = new Set(),
): ReadonlyMap<Finding, BaselineEntry> {
  const known = new Map<Finding, BaselineEntry>()
  const used = new Set<BaselineEntry>()
  const asEntries = findings.map((finding) => ({ finding, as: baselineEntry(finding, file) }))
  for (const { entries, isSame } of SEARCHES) {
    const unknown = asEntries.filter(({ finding }) => !known.has(finding))
    if (unknown.length === 0) break
    for (const { finding, as } of unknown) {
      const entry = entries(baseline, as).find(
        (one) => !used.has(one) && !taken.has(one) && one.rule === as.rule && isSame(one, as),
      )
      if (!entry) continue
      used.add(entry)
      known.set(finding, entry)
    }
  }
  return known
}

interface Search {
  readonly entries: (baseline: Baseline, sought: BaselineEntry) => readonly BaselineEntry[]
  readonly isSame: (a: BaselineEntry, b: BaselineEntry) => boolean
}

const byFingerprint: Search['isSame'] = (a, b) => a.fingerprint === b.fingerprint
const bySubject: Search['isSame'] = (a, b) => a.subject !== undefined && a.subject === b.subject

const SEARCHES: readonly Search[] = [
  { entries: (baseline, { path }) => baseline.ofPath(path), isSame: byFingerprint },
  { entries: (baseline, { path }) => baseline.ofPath(path), isSame: bySubject },
  { entries: (baseline, sought) => baseline.ofGone(sought.fingerprint), isSame: byFingerprint },
]
