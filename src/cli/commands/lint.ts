import { writeFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { Chalk } from 'chalk'
import { UserError } from '../../config/user-error.ts'
import { countProblems, withoutWarnings, type ReportOptions, type RunReport } from '../../report/report.ts'
import { plainLine } from '../../report/plain-text.ts'
import { fileContent } from '../../text/source-file.ts'
import { type ConfigFlags, configRequest } from '../config-flags.ts'
import { type JudgedArticle, type LintRequest, type LintRun, runLint } from '../lint-run.ts'
import { EXIT } from '../main.ts'
import { print, printError, wantsColour } from '../output.ts'
import { progressLine } from '../progress.ts'
import { rulePage } from '../rule-page.ts'

/** Where nobody says how wide the terminal is. */
const USUAL_WIDTH = 100

export interface LintFlags extends ConfigFlags {
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly quiet?: boolean
  readonly maxWarnings?: number
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly diff?: boolean
  readonly format: 'json' | 'pretty'
  readonly outputFile?: string
  readonly color?: boolean
}

/** `geolint [path…]`: lints, fixes where asked, reports; returns the exit code. */
export async function lint(patterns: readonly string[], flags: LintFlags, named: boolean): Promise<number> {
  if (flags.stdin && named) throw new UserError('--stdin takes no paths; allowed: --stdin-filename')
  const progress = progressLine(process.stderr)
  const run = await runLint({
    cwd: process.cwd(),
    input: flags.stdin ? await standardInput(flags) : { patterns },
    config: configRequest(flags),
    fix: Boolean(flags.fix ?? flags.fixDryRun ?? flags.diff),
    onProgress: progress.show,
  }).finally(progress.clear)
  if (flags.diff) return printDiff(run, flags)
  const failures = [...run.failures, ...(flags.fix ? await writeFixes(run.articles, flags) : [])]
  const report: RunReport = {
    articles: run.articles.map((article) => articleReport(article, failures)),
    failures,
    hidden: { warnings: 0, unchangedLines: 0 },
  }
  if (flags.stdin && flags.fix) await printFailures(failures)
  else await printReport(report, flags)
  return exitCode(report, flags)
}

async function standardInput({ stdinFilename = 'stdin.md' }: LintFlags): Promise<LintRequest['input']> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  const { decodeArticle } = await import('../read-file.ts')
  const decoded = decodeArticle(Buffer.concat(chunks))
  if ('problem' in decoded) throw new UserError(`standard input ${decoded.problem}`)
  return { text: decoded.content, path: stdinFilename }
}

function articleReport({ original, source, findings, fixes }: JudgedArticle, failures: LintRun['failures']) {
  const kept = original === source || failures.some(({ path }) => path === source.path)
  return { source, findings, suppressed: [], ...(kept ? {} : { fixedEdits: fixes }) }
}

/** Writes what was fixed, or prints it for an article that came from standard input. */
async function writeFixes(
  articles: readonly JudgedArticle[],
  { stdin }: LintFlags,
): Promise<LintRun['failures']> {
  const { replaceFile } = await import('../write-file.ts')
  const failures: { path: string; message: string }[] = []
  for (const { original, source } of articles) {
    if (stdin) await print(fileContent(source))
    else if (source.text !== original.text) {
      const result = await replaceFile(source.path, {
        expected: fileContent(original),
        content: fileContent(source),
      })
      if (result !== 'written') failures.push({ path: source.path, message: result.problem })
    }
  }
  return failures
}

async function printDiff({ articles, failures }: LintRun, { color }: LintFlags): Promise<number> {
  const { diffForTerminal, unifiedDiff } = await import('../diff.ts')
  const chalk = new Chalk({ level: wantsColour(color, process.stdout) ? 1 : 0 })
  for (const { original, source } of articles) {
    if (source.text === original.text) continue
    const path = relative(process.cwd(), source.path)
    const diff = await unifiedDiff(path, fileContent(original), fileContent(source))
    await print(process.stdout.isTTY ? diffForTerminal(diff, chalk) : diff)
  }
  await printFailures(failures)
  return failures.length > 0 ? EXIT.failure : EXIT.clean
}

async function printFailures(failures: LintRun['failures']): Promise<void> {
  for (const { path, message } of failures) {
    await printError(`geolint: ${plainLine(path)}: ${plainLine(message)}\n`)
  }
}

async function printReport(whole: RunReport, flags: LintFlags): Promise<void> {
  const report = flags.quiet ? withoutWarnings(whole) : whole
  const toFile = flags.outputFile !== undefined
  const options: ReportOptions = {
    colour: !toFile && wantsColour(flags.color, process.stdout),
    links: !toFile && process.stdout.isTTY && process.env['TERM'] !== 'dumb',
    width: process.stdout.columns || USUAL_WIDTH,
    version: '',
    rules: [],
    rulePage: () => undefined,
    repositoryPath: (path) => path,
    ruleUrl: rulePage,
  }
  const text =
    flags.format === 'json'
      ? [...(await import('../../report/json.ts')).json(report)].join('')
      : [...(await import('../../report/pretty.ts')).pretty(report, options)].join('')
  const { outputFile } = flags
  if (outputFile === undefined) return print(text)
  if (report.articles.some(({ source }) => resolve(source.path) === resolve(outputFile)))
    throw new UserError(`--output-file ${outputFile} is one of the articles; name another file`)
  await writeFile(outputFile, text).catch((error: unknown) => {
    throw new UserError(
      `cannot write the report to ${outputFile}: ${error instanceof Error ? error.message : String(error)}`,
    )
  })
}

function exitCode(report: RunReport, { maxWarnings }: LintFlags): number {
  const { errors, warnings, failures } = countProblems(report)
  if (failures > 0) return EXIT.failure
  return errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? EXIT.findings : EXIT.clean
}
