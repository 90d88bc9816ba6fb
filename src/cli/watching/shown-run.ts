import type { BaselineEntry } from '../../engine/baseline.ts'
import { findingChanges, type FoundIn, identified } from '../../engine/finding-changes.ts'
import { isArticleName } from '../../files/walk-folder.ts'
import type { LintRun } from '../../project/lint-run.ts'
import type { RunChanges } from './closing-line.ts'

/** What a watch remembers of the run that it has shown last. */
export interface ShownRun {
  readonly paths: ReadonlySet<string>
  readonly findings: readonly BaselineEntry[]
  readonly failures: ReadonlySet<string>
}

/** A run, and what distinguishes it from the one that was shown before it, if any. */
export interface ComparedWithShown {
  readonly shown: ShownRun
  readonly changes: RunChanges | undefined
  /** Whether all is as before, and only articles outside the run have changed. */
  readonly isSame: boolean
}

export function compareWithShown(
  run: LintRun,
  before: ShownRun | undefined,
  changed: readonly string[],
  isQuiet: boolean,
): ComparedWithShown {
  const found = foundIn(run, isQuiet)
  const shown: ShownRun = {
    paths: new Set(found.map(({ file }) => file.path)),
    findings: identified(found),
    failures: new Set(run.failures.map(({ message, path }) => `${path}: ${message}`)),
  }
  if (!before) return { shown, changes: undefined, isSame: false }
  const isOutside = (path: string) => isArticleName(path) && !shown.paths.has(path) && !before.paths.has(path)
  const inside = changed.filter((path) => !isOutside(path))
  const changes: RunChanges = {
    ...findingChanges(before.findings, found),
    changed: inside.length > 0 ? inside : changed,
    newFailures: [...shown.failures].filter((failure) => !before.failures.has(failure)).length,
  }
  const { fresh, gone, newFailures } = changes
  return { shown, changes, isSame: inside.length === 0 && fresh.length + gone + newFailures === 0 }
}

/** Before any were gathered, which only says the same in other words. */
function foundIn({ articles, ungathered }: LintRun, isQuiet: boolean): readonly FoundIn[] {
  return articles.map(({ file }, at) => {
    const findings = ungathered[at] ?? []
    return { file, findings: isQuiet ? findings.filter(({ severity }) => severity === 'error') : findings }
  })
}
