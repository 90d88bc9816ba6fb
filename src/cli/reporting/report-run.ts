import { strictestMode } from '../../files/writing/strictest-mode.ts'
import type { LintRun } from '../../project/lint-run.ts'
import { runReport } from '../../project/make-report.ts'
import { type ArticleReport, type RunReport, withoutWarnings } from '../../report/report.ts'
import { ARTICLES_ONLY } from '../../report/reporters.ts'
import { runFindingLine } from '../../report/text/finding-line.ts'
import type { Failure } from '../../text/failure.ts'
import { EXIT, exitOf } from '../exit.ts'
import { printNotes } from '../output.ts'
import type { Format } from './formats.ts'
import { optionsFor } from './report-options.ts'
import { writeReports } from './write-reports.ts'

/** The options of the command line that say how a run is reported. */
export interface ReportFlags {
  readonly color?: boolean
  readonly force?: boolean
  readonly maxWarnings?: number
  readonly quiet?: boolean
}

export interface ReportPlan {
  readonly cwd: string
  readonly formats: readonly Format[]
  /** Whether something else goes to standard output, so that no report does. */
  readonly isTaken?: boolean
  /** Fixed articles that could not be saved. */
  readonly unwritten?: readonly Failure[]
  /** The paths of articles that are printed for people after all others. */
  readonly last?: ReadonlySet<string>
}

/** How a run ends, in lines for standard error. */
export interface Ending {
  readonly code: number
  /** Why the code is not 0, unless a report says so. */
  readonly reasons: readonly string[]
  /** Reports that could not be made or written. */
  readonly problems: readonly string[]
}

/** Prints and writes every report of a run. */
export async function reportRun(
  run: LintRun,
  { cwd, formats, isTaken = false, last = new Set(), unwritten = [] }: ReportPlan,
  { color, force = false, maxWarnings, quiet = false }: ReportFlags,
): Promise<Ending> {
  const failures = [...run.failures, ...unwritten]
  const whole = runReport({ ...run, failures }, new Set(unwritten.map(({ path }) => path)))
  const { code, isInSummary = false, reason } = exitOf(whole, maxWarnings)
  const due = isTaken ? formats.filter(({ target }) => target.kind !== 'stdout') : formats
  const report = quiet ? withoutWarnings(whole) : whole
  const problems = await writeReports(
    due,
    (format) => (isPrettyPrint(format) ? withLast(report, last) : report),
    (format) => optionsFor(format, { cwd, color, rules: run.rules }),
    { followLinks: force, mode: () => strictestMode(filesOf(run)) },
  )
  if (due.every(({ name }) => ARTICLES_ONLY.has(name)))
    await printNotes(report.runFindings.map(runFindingLine))
  const isSummed = due.length < formats.length || due.some(isPrettyPrint)
  const reasons = reason === undefined || (isInSummary && isSummed) ? [] : [reason]
  return { code: problems.length > 0 ? EXIT.failure : code, reasons, problems }
}

function withLast(report: RunReport, last: ReadonlySet<string>): RunReport {
  if (last.size === 0) return report
  const isLast = ({ path }: ArticleReport) => Number(last.has(path))
  return { ...report, articles: [...report.articles].toSorted((a, b) => isLast(a) - isLast(b)) }
}

/** Whether a format is the one for people, on standard output. */
export function isPrettyPrint({ name, target }: Format): boolean {
  return name === 'pretty' && target.kind === 'stdout'
}

/** The files that a report may quote. */
function filesOf({ articles, others }: LintRun): readonly string[] {
  return [...articles.map(({ file }) => file), ...others].map(({ path }) => path)
}
