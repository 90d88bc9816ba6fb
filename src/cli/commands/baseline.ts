import { join, resolve } from 'node:path'
import { baselineEntry, type BaselineEntry } from '../../engine/baseline.ts'
import { existsSync } from '../../files/built-ins.ts'
import { strictestMode } from '../../files/writing/strictest-mode.ts'
import { displayPath } from '../../files/paths.ts'
import { BASELINE_NAME, findBaseline, readBaseline, writeBaseline } from '../../project/baseline-file.ts'
import type { LintRun } from '../../project/lint-run.ts'
import { protectionOf } from '../protection.ts'
import { openWorkingProject } from '../../project/open-project.ts'
import type { WorkingOptions } from '../../project/requests.ts'
import { plainText } from '../../report/text/plain-text.ts'
import { groupBy } from '../../text/groups.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import { UserError } from '../../text/user-error.ts'
import { EXIT } from '../exit.ts'
import { projectOptions, type RunFlags } from '../flags.ts'
import { print, printFailures, printNotes } from '../output.ts'
import { progressLine } from '../progress.ts'
import { fitted } from '../terminal.ts'

export interface BaselineFlags extends RunFlags {
  readonly prune?: boolean
  readonly force?: boolean
}

/** `geolint baseline [path…]`: records the present findings, so that only new ones are reported from then on. */
export async function baseline(patterns: readonly string[], flags: BaselineFlags): Promise<number> {
  const cwd = process.cwd()
  const file = typeof flags.baseline === 'string' ? resolve(cwd, flags.baseline) : undefined
  return recordBaseline(patterns, {
    ...projectOptions(flags),
    cwd,
    file,
    prune: flags.prune,
    force: flags.force,
  })
}

interface Recording extends WorkingOptions {
  readonly cwd: string
  /** The file to write; by default the nearest baseline, or a new one in the folder. */
  readonly file?: string | undefined
  readonly prune?: boolean | undefined
  /** Whether the file is written wherever it is. */
  readonly force?: boolean | undefined
}

/** Writes the baseline of a project, says so, and returns the exit code. */
export async function recordBaseline(
  patterns: readonly string[],
  {
    cwd,
    file = findBaseline(cwd) ?? join(cwd, BASELINE_NAME),
    prune = false,
    force = false,
    ...options
  }: Recording,
): Promise<number> {
  const exists = existsSync(file)
  if (prune && !exists)
    throw new UserError(`there is no ${displayPath(cwd, file)} to prune; create it with 'geolint baseline'`)
  const project = await openWorkingProject({ ...options, cwd, baseline: exists ? file : false })
  const read = project.config.loaded.files
  const protection = force ? undefined : await protectionOf(file, { kind: 'baseline', cwd, read })
  if (protection !== undefined)
    throw new UserError(
      `cannot write ${displayPath(cwd, file)}, ${protection}; choose another file with --baseline, or use --force`,
    )
  const before = exists ? readBaseline(file, cwd) : []
  const progress = progressLine('stderr')
  const run = await project
    .lint(patterns, { gather: false, onProgress: progress.show })
    .finally(progress.clear)
  const others = run.unchecked.filter(({ path }) => !run.isWhole || existsSync(resolve(cwd, path)))
  const entries = [...others, ...knownEntries(run), ...(prune ? [] : newEntries(run))]
  await writeBaseline(file, entries, {
    cwd,
    followLinks: force,
    mode: () => strictestMode(run.articles.map((article) => resolve(cwd, article.file.path))),
  })
  const shown = plainText(displayPath(cwd, file))
  await print(prune ? prunedText(shown, before.length, entries.length) : writtenText(shown, entries))
  await printNotes(run.notes)
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
  const removed = `Removed ${grouped(gone)} of ${numbered(before, 'finding')} (${share}%) from ${shown}, because they have been fixed; ${grouped(after)} left.\n`
  return fitted(removed, 'stdout')
}

function writtenText(shown: string, entries: readonly BaselineEntry[]): string {
  const articles = new Set(entries.map(({ path }) => path)).size
  const what = `${numbered(entries.length, 'finding')} in ${numbered(articles, 'article')}`
  return [
    fitted(`Wrote ${shown}: ${what} will not be reported again.`, 'stdout'),
    ...ruleCounts(entries),
    ...(entries.length > 0 ? [fitted(COMMIT, 'stdout')] : []),
    '',
  ].join('\n')
}

const COMMIT = "Commit this file. As findings are fixed, 'geolint baseline --prune' removes them from it."

function ruleCounts(entries: readonly BaselineEntry[]): readonly string[] {
  const counts = [...groupBy(entries, ({ rule }) => rule)]
    .map(([rule, { length }]) => ({ rule, count: length }))
    .toSorted((a, b) => b.count - a.count)
  const width = Math.max(0, ...counts.map(({ count }) => grouped(count).length))
  return counts.map(({ count, rule }) => `  ${grouped(count).padStart(width)}  ${plainText(rule)}`)
}
