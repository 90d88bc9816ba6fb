import { relative, resolve } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import { slashed } from '../files/paths.ts'
import { repositoryOf } from '../files/repository.ts'
import type { Reporter, ReportOptions, RunReport } from '../report/report.ts'
import { REPORTERS } from '../report/reporters.ts'
import type { RuleHead } from '../rule/head.ts'
import { nameHint } from '../text/nearest-name.ts'
import { UserError } from '../text/user-error.ts'
import type { LintedFile, LintResult } from './lint-run.ts'
import { rulePageText, rulePages } from './rule-page.ts'

/** The name of a format of geolint, or a reporter of one's own. */
export type ReportFormat = string | Reporter

/** How a report is laid out. */
export interface ReportSettings {
  /** The folder that the paths of the run are relative to; the current folder if it is not given. */
  readonly cwd?: string
  readonly colour?: boolean
  /** In columns; 80 if it is not given. */
  readonly width?: number
}

/** A run as text in a format: `pretty`, `json`, `sarif` and so on. Rejects with a UserError for an unknown format. */
export async function makeReport(
  result: LintResult,
  format: ReportFormat,
  { colour = false, cwd = '.', width = 80 }: ReportSettings = {},
): Promise<string> {
  const reporter = typeof format === 'string' ? await openReporter(format) : format
  if (typeof reporter !== 'function') throw new UserError('the format must be a name or a function')
  const options = reportOptions(resolve(cwd), result.rules, { colour, links: false, width })
  const pieces: Iterable<unknown> = reporter(runReport(result), options)
  if (typeof pieces === 'string') return pieces
  if (!(typeof pieces === 'object' && Symbol.iterator in pieces))
    throw new UserError('the reporter must return text, or yield it piece by piece')
  return [...pieces].join('')
}

async function openReporter(name: string): Promise<Reporter> {
  const open = Object.hasOwn(REPORTERS, name) ? REPORTERS[name] : undefined
  if (open) return open()
  throw new UserError(`there is no format '${name}'; ${nameHint(name, Object.keys(REPORTERS))}`)
}

/** What a reporter is told about a run; `unwritten` are the paths of articles whose fixes could not be saved. */
export function runReport(
  { articles, failures, others, runFindings, unchangedLines }: LintResult,
  unwritten: ReadonlySet<string> = new Set(),
): RunReport {
  const texts = new Map([...others, ...articles.map(({ file }) => file)].map((file) => [file.path, file]))
  return {
    articles: articles.map((article) => articleReport(article, unwritten)),
    runFindings,
    failures,
    textOf: (path) => texts.get(path),
    hidden: { warnings: 0, unchangedLines },
  }
}

function articleReport(
  { file, findings, fixes, original, withheld }: LintedFile,
  unwritten: ReadonlySet<string>,
) {
  const isKept = original === file || unwritten.has(file.path)
  return { path: file.path, findings, withheld, ...(isKept ? {} : { fixed: fixes }) }
}

/** What a reporter is told about the place that its report goes to. */
export function reportOptions(
  cwd: string,
  rules: readonly RuleHead[],
  screen: Pick<ReportOptions, 'colour' | 'links' | 'width'>,
): ReportOptions {
  const top = repositoryOf(cwd) ?? cwd
  return {
    ...screen,
    version: packageJson.version,
    rules,
    ruleUrl: rulePages(rules),
    rulePage: (ruleId) => rulePageText(rules, ruleId),
    repositoryPath: (path) => slashed(relative(top, resolve(cwd, path))),
  }
}
