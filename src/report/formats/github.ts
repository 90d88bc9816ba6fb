import type { Finding, Severity } from '../../rule/finding.ts'
import { positionAt } from '../../text/source-file.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { numbered } from '../../text/numbered.ts'
import { plainPath } from '../text/plain-path.ts'
import { plainLine } from '../text/plain-text.ts'
import { countProblems } from '../report.ts'
import type { Failure, ReportOptions, RunReport } from '../report.ts'

/**
 * How many errors, and how many warnings, of a step GitHub shows:
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
export const ANNOTATIONS_PER_STEP = 10

/**
 * Workflow commands by which GitHub shows errors, then warnings beside the lines of a pull request:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function* github(report: RunReport, options: ReportOptions): Iterable<string> {
  const { errors, warnings, failures } = countProblems(report)
  yield* firstOf(errorCommands(report, options))
  yield* firstOf(findingCommands(report, 'warning', options))
  const more = [moreThanShown(errors + failures, 'error'), moreThanShown(warnings, 'warning')].filter(
    (text) => text !== '',
  )
  if (more.length === 0) return
  yield command('notice', { title: 'geolint' }, `${more.join(' and ')}: the step summary has them`)
}

function* firstOf(commands: Iterable<string>): Iterable<string> {
  let count = 0
  for (const one of commands) {
    yield one
    count += 1
    if (count === ANNOTATIONS_PER_STEP) return
  }
}

function moreThanShown(count: number, noun: string): string {
  const more = count - ANNOTATIONS_PER_STEP
  return more > 0 ? numbered(more, `more ${noun}`) : ''
}

function* errorCommands(report: RunReport, options: ReportOptions): Iterable<string> {
  for (const failure of report.failures) yield failureCommand(failure, options)
  yield* findingCommands(report, 'error', options)
}

function failureCommand({ path, message }: Failure, { repositoryPath }: ReportOptions): string {
  return command('error', { file: plainPath(repositoryPath(path)), title: 'geolint' }, plainLine(message))
}

function* findingCommands(
  { articles }: RunReport,
  severity: Severity,
  options: ReportOptions,
): Iterable<string> {
  for (const { source, findings } of articles) {
    for (const finding of findings) {
      if (finding.severity === severity) yield findingCommand(finding, source, options)
    }
  }
}

function findingCommand(finding: Finding, source: SourceFile, { repositoryPath }: ReportOptions): string {
  const { severity, message, ruleId, span } = finding
  const start = positionAt(source, span.start)
  const end = positionAt(source, span.end)
  // GitHub takes columns only where there is one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
  const properties = {
    file: plainPath(repositoryPath(source.path)),
    line: start.line,
    endLine: end.line,
    ...columns,
    title: `geolint: ${plainLine(ruleId)}`,
  }
  return command(severity, properties, plainLine(message))
}

type Properties = Readonly<Record<string, number | string>>

function command(name: Severity | 'notice', properties: Properties, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
  return `::${name} ${pairs.join(',')}::${escapedData(message)}\n`
}

/** As the runner undoes it: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
