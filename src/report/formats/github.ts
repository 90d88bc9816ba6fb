import type { RunFinding } from '../../engine/gather.ts'
import type { Finding, Severity } from '../../rule/finding.ts'
import type { Failure } from '../../text/failure.ts'
import { numbered } from '../../text/numbered.ts'
import { positionAt } from '../../text/text-file.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { ReportOptions, RunReport } from '../report.ts'
import { plainPath } from '../text/plain-path.ts'
import { plainLine, withoutCommands } from '../text/plain-text.ts'
import { articleText } from './article-text.ts'

/**
 * How many errors, and how many warnings, GitHub shows for a step:
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
export const ANNOTATIONS_PER_STEP = 10

/**
 * Workflow commands that make GitHub show errors, then warnings next to the lines of a pull request:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function* github(report: RunReport, options: ReportOptions): Iterable<string> {
  const { articles, failures, runFindings, textOf } = report
  const counts = { error: failures.length, warning: runFindings.length }
  const shown: Record<Severity, string[]> = {
    error: failures.slice(0, ANNOTATIONS_PER_STEP).map((failure) => failureCommand(failure, options)),
    warning: runFindings.slice(0, ANNOTATIONS_PER_STEP).map(runCommand),
  }
  for (const { path, findings } of articles) {
    for (const finding of findings) {
      const commands = shown[finding.severity]
      counts[finding.severity] += 1
      if (commands.length < ANNOTATIONS_PER_STEP)
        commands.push(findingCommand(finding, articleText(path, textOf), options))
    }
  }
  yield* shown.error
  yield* shown.warning
  const more = (['error', 'warning'] as const)
    .map((severity) => moreThanShown(counts[severity], severity))
    .filter((text) => text !== '')
  if (more.length === 0) return
  yield command('notice', { title: 'geolint' }, `${more.join(' and ')} in the step summary`)
}

function moreThanShown(count: number, noun: string): string {
  const more = count - ANNOTATIONS_PER_STEP
  return more > 0 ? numbered(more, `more ${noun}`) : ''
}

function failureCommand({ path, message }: Failure, { repositoryPath }: ReportOptions): string {
  return command('error', { file: plainPath(repositoryPath(path)), title: 'geolint' }, plainLine(message))
}

/** Without a file, so that GitHub shows it with the run. */
function runCommand({ message, ruleId, severity }: RunFinding): string {
  return command(severity, { title: titleOf(ruleId) }, plainLine(message))
}

function titleOf(ruleId: string): string {
  return `geolint: ${plainLine(ruleId)}`
}

function findingCommand(finding: Finding, file: TextFile, { repositoryPath }: ReportOptions): string {
  const { severity, message, ruleId, span } = finding
  const start = positionAt(file, span.start)
  const end = positionAt(file, span.end)
  // GitHub takes columns only if there is one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
  const properties = {
    file: plainPath(repositoryPath(file.path)),
    line: start.line,
    endLine: end.line,
    ...columns,
    title: titleOf(ruleId),
  }
  return command(severity, properties, plainLine(message))
}

type Properties = Readonly<Record<string, number | string>>

function command(name: Severity | 'notice', properties: Properties, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`)
  const start = `::${name} `
  return start + withoutCommands(`${pairs.join(',')}::${escapedData(message)}\n`, start)
}

/** The reverse of what the runner does: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
