import { join, resolve } from 'node:path'
import { baselineEntry, type BaselineEntry } from '../../engine/baseline.ts'
import { existsSync } from '../../files/built-ins.ts'
import { displayPath } from '../../files/paths.ts'
import { BASELINE_NAME, findBaseline, readBaseline, writeBaseline } from '../../project/baseline-file.ts'
import type { LintRun } from '../../project/lint-run.ts'
import { openWorkingProject } from '../../project/open-project.ts'
import { plainText } from '../../report/text/plain-text.ts'
import { numbered } from '../../text/numbered.ts'
import { UserError } from '../../text/user-error.ts'
import { EXIT } from '../exit.ts'
import { projectOptions, type RunFlags } from '../flags.ts'
import { print, printFailures } from '../output.ts'
import { progressLine } from '../progress.ts'

export interface BaselineFlags extends RunFlags {
  readonly prune?: boolean
}

/** `geolint baseline [path…]`: records the present findings, so that only new ones are reported from then on. */
export async function baseline(patterns: readonly string[], flags: BaselineFlags): Promise<number> {
  const cwd = process.cwd()
  const found = typeof flags.baseline === 'string' ? resolve(cwd, flags.baseline) : findBaseline(cwd)
  const file = found ?? join(cwd, BASELINE_NAME)
  const before = existsSync(file) ? readBaseline(file, cwd) : undefined
  if (flags.prune && !before)
    throw new UserError(`there is no ${displayPath(cwd, file)} to prune; create it with 'geolint baseline'`)
  const progress = progressLine('stderr')
  const project = await openWorkingProject({ ...projectOptions(flags), baseline: before ? file : false })
  const run = await project
    .lint(patterns, { gather: false, onProgress: progress.show })
    .finally(progress.clear)
  const others = run.unchecked.filter(({ path }) => !run.isWhole || existsSync(resolve(cwd, path)))
  const entries = [...others, ...knownEntries(run), ...(flags.prune ? [] : newEntries(run))]
  await writeBaseline(file, entries, cwd)
  const shown = displayPath(cwd, file)
  await print(
    flags.prune ? prunedText(shown, before?.length ?? 0, entries.length) : writtenText(shown, entries),
  )
  await printFailures(run.failures)
  return run.failures.length > 0 ? EXIT.failure : EXIT.clean
}

function newEntries({ articles }: LintRun): readonly BaselineEntry[] {
  return articles.flatMap(({ findings, file }) => findings.map((finding) => baselineEntry(finding, file)))
}

/** The entries of the baseline that are still found, as they are now. */
function knownEntries({ articles }: LintRun): readonly BaselineEntry[] {
  return articles.flatMap(({ file, withheld }) =>
    withheld.flatMap(({ by, finding }) => (by === 'baseline' ? [baselineEntry(finding, file)] : [])),
  )
}

function prunedText(shown: string, before: number, after: number): string {
  const gone = before - after
  const share = before === 0 ? 0 : Math.round((gone / before) * 100)
  return `Removed ${gone} of ${numbered(before, 'finding')} (${share}%) from ${shown}, because they have been fixed; ${after} left.\n`
}

function writtenText(shown: string, entries: readonly BaselineEntry[]): string {
  const articles = new Set(entries.map(({ path }) => path)).size
  const counts = new Map<string, number>()
  for (const { rule } of entries) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const width = Math.max(0, ...[...counts.values()].map((count) => String(count).length))
  const lines = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([rule, count]) => `  ${String(count).padStart(width)}  ${plainText(rule)}\n`)
  const what = `${numbered(entries.length, 'finding')} in ${numbered(articles, 'article')}`
  return `Wrote ${shown}: ${what} will not be reported again.\n${lines.join('')}`
}
