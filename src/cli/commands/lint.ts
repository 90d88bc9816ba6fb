import { relative } from 'node:path'
import { Chalk } from 'chalk'
import { type Measure, unmeasured } from '../../engine/measure.ts'
import { nodeCrypto } from '../../files/built-ins.ts'
import { findBaseline } from '../../project/baseline-file.ts'
import { configFilesIn } from '../../project/config/config-places.ts'
import type { LintedFile, LintRun } from '../../project/lint-run.ts'
import { openWorkingProject } from '../../project/open-project.ts'
import type { TextInput } from '../../project/requests.ts'
import { LARGEST_TEXT } from '../../files/read-text-file.ts'
import { fileContent } from '../../text/text-file.ts'
import { UserError } from '../../text/user-error.ts'
import { EXIT } from '../exit.ts'
import { projectOptions, type RunFlags } from '../flags.ts'
import { print, printError, printExactly, printFailures, printNotes } from '../output.ts'
import { progressLine } from '../progress.ts'
import { filesRead } from '../reporting/files-read.ts'
import { openFormats } from '../reporting/formats.ts'
import { isPrettyPrint, type ReportFlags, reportRun } from '../reporting/report-run.ts'
import { requireOwnFiles } from '../reporting/write-reports.ts'
import { fitted, type Output, terminalOf, wantsColour } from '../terminal.ts'

export interface LintFlags extends RunFlags, ReportFlags {
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly staged?: boolean
  readonly since?: string
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly fixSuggestions?: boolean
  readonly diff?: boolean
  readonly format: readonly string[]
  readonly outputFile?: string
  readonly statistics?: boolean
  readonly timing?: boolean
  readonly watch?: boolean
}

interface Outcome {
  readonly code: number
  readonly run: LintRun
}

/** `geolint [path…]`: lints, fixes if asked to, and reports; returns the exit code. */
export async function runLint(
  patterns: readonly string[],
  flags: LintFlags,
  named: boolean,
): Promise<number> {
  if (flags.stdin && named) throw new UserError('--stdin cannot be combined with paths; use --stdin-filename')
  if (flags.fixSuggestions) return (await import('./fix-suggestions.ts')).fixSuggestions(patterns, flags)
  if (flags.watch) return (await import('./watch.ts')).watchAndReport(patterns, flags)
  if (!flags.timing) return (await lintAndReport(patterns, flags, unmeasured)).code
  const { stopwatch } = await import('../stopwatch.ts')
  const { timingTable } = await import('../../report/tables/timing-table.ts')
  const { measure, steps } = stopwatch(() => performance.now())
  const { code, run } = await lintAndReport(patterns, flags, measure)
  const findings = run.articles.flatMap((article) => article.findings.map(({ ruleId }) => ruleId))
  const table = timingTable({ steps: steps(), articles: run.articles.length, findings })
  await printError(`${table.join('\n')}\n`)
  return code
}

async function lintAndReport(
  patterns: readonly string[],
  flags: LintFlags,
  measure: Measure,
): Promise<Outcome> {
  const cwd = process.cwd()
  const formats = await openFormats(flags.format, flags.outputFile, cwd, flags.safe)
  const fix = Boolean(flags.fix ?? flags.fixDryRun ?? flags.diff)
  const project = await openWorkingProject({ ...projectOptions(flags), isBrief: !fix })
  const { loaded } = project.config
  const baseline = findBaseline(cwd)
  await requireOwnFiles(formats, {
    cwd,
    read: filesRead(loaded, [...patterns, flags.stdinFilename, flags.baseline], flags.evidence),
    force: flags.force ?? false,
  })
  const hasSettings = loaded.files.length > 0 || baseline !== undefined || flags.baseline !== undefined
  const progress = progressLine('stderr')
  const typed = flags.stdin ? await standardInput(flags) : undefined
  const { since, staged } = flags
  const run = await project
    .lint(typed ?? patterns, { since, staged, fix, onProgress: progress.show, measure })
    .finally(progress.clear)
  await printNotes(run.notes)
  if (flags.diff) return { code: await printDiff(run, flags), run }
  // A text whose path is ignored comes back as it was.
  if (typed && flags.fix && run.articles.length === 0) await printExactly(typed.text)
  const unwritten = flags.fix ? await writeFixes(run.articles, flags) : []
  // Standard output is for the fixed article.
  const isTaken = Boolean(flags.stdin && flags.fix)
  if (isTaken) await printFailures([...run.failures, ...unwritten])
  const reported = measure('report')
  const { code, problems, reasons } = await reportRun(run, { cwd, formats, isTaken, unwritten }, flags)
  reported()
  const isPretty = !isTaken && formats.some(isPrettyPrint)
  const isFirst = isPretty && !hasSettings && isLargeArchive(run)
  if (flags.statistics || isFirst)
    await printStatistics(
      run,
      { steps: isFirst ? firstSteps(cwd) : '', output: isPretty ? 'stdout' : 'stderr' },
      flags,
    )
  await printNotes([...reasons, ...problems])
  return { code, run }
}

/** So many articles that nobody reads every finding. */
const LARGE = 50

function isLargeArchive({ articles, isWhole }: LintRun): boolean {
  return isWhole && articles.length > LARGE
}

interface StatisticsPlace {
  readonly output: Output
  /** What to do next if nobody has decided anything about this archive yet, else empty. */
  readonly steps: string
}

async function printStatistics(
  { articles, ungathered }: LintRun,
  { output, steps }: StatisticsPlace,
  { color }: LintFlags,
): Promise<void> {
  const { statisticsTable } = await import('../../report/tables/statistics-table.ts')
  const statistics = articles.map(({ findings, withheld }, at) => ({
    found: ungathered[at] ?? [],
    left: findings,
    known: withheld.flatMap(({ by, finding }) => (by === 'baseline' ? [finding] : [])),
  }))
  const style = { colour: wantsColour(color, output) }
  const table = statisticsTable(statistics, style)
  if (table === '') return
  const text = `\n${table}${steps}`
  await (output === 'stdout' ? print(text, style) : printError(text, style))
}

/** With `--no-config` there may be a configuration, and then init refuses to write one. */
function firstSteps(cwd: string): string {
  return fitted(`\n${configFilesIn(cwd).length === 0 ? INIT : ''}${AUDIT_AND_BASELINE}`, 'stdout')
}

const INIT = '  geolint init      writes a configuration that fits these articles\n'

const AUDIT_AND_BASELINE = `\
  geolint audit     shows examples of what each rule finds, to decide which to use
  geolint baseline  records what is there, so that only new findings are reported
`

async function standardInput({ stdinFilename = 'stdin.md' }: LintFlags): Promise<TextInput> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    size += bytes.length
    if (size > LARGEST_TEXT) throw new UserError('standard input is larger than 100 MB; split it')
  }
  const { decodeArticle } = await import('../../files/read-article-file.ts')
  const decoded = decodeArticle(Buffer.concat(chunks))
  if ('problem' in decoded) throw new UserError(`standard input ${decoded.problem}`)
  return { text: decoded.content, path: stdinFilename }
}

/** Writes fixed articles to their files, but prints one that came from standard input. */
async function writeFixes(
  articles: readonly LintedFile[],
  { stdin }: LintFlags,
): Promise<LintRun['failures']> {
  const { replaceFile } = await import('../../files/writing/replace-file.ts')
  const failures: { path: string; message: string }[] = []
  for (const { original, file } of articles) {
    if (stdin) await printExactly(fileContent(file))
    else if (file !== original) {
      const result = await replaceFile(file.path, {
        expected: fileContent(original),
        content: fileContent(file),
      })
      if (result !== 'written') failures.push({ path: file.path, message: result.problem })
    }
  }
  return failures
}

async function printDiff({ articles, failures }: LintRun, { color }: LintFlags): Promise<number> {
  const { diffForTerminal, unifiedDiff } = await import('../diff.ts')
  const colour = wantsColour(color, 'stdout')
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  // A diff must be printed as it is, so GitHub's log is told to take no commands from it.
  const guard = process.env['GITHUB_ACTIONS'] === 'true' ? nodeCrypto().randomUUID() : undefined
  if (guard !== undefined) await print(`::stop-commands::${guard}\n`, { commands: true })
  for (const { original, file } of articles) {
    if (file === original) continue
    const path = relative(process.cwd(), file.path)
    const diff = await unifiedDiff(path, fileContent(original), fileContent(file))
    if (terminalOf('stdout')) await print(diffForTerminal(diff, chalk), { colour })
    else await printExactly(diff)
  }
  if (guard !== undefined) await print(`::${guard}::\n`, { commands: true })
  await printFailures(failures)
  return failures.length > 0 ? EXIT.failure : EXIT.clean
}
