import type { RunFinding } from '../../engine/gather.ts'
import type { Severity } from '../../rule/finding.ts'
import { byteLength } from '../../text/byte-length.ts'
import { counted, grouped, numbered } from '../../text/numbered.ts'
import { countFindings } from '../report.ts'
import type { FindingCounts, ReportOptions, RunReport } from '../report.ts'
import { NO_ARTICLES, notesOn, placed } from '../summary.ts'
import { markdownText } from '../text/markdown-text.ts'
import { placeText } from '../text/place-text.ts'
import { mapInText } from './article-text.ts'
import { fixedText } from './fixes.ts'

/**
 * In bytes of UTF-8: what GitHub accepts as a step summary (1 MiB), less some room for the step's own words:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
export const LONGEST_SUMMARY = 1_000_000

/** In bytes: more than the last line takes. */
const LAST_LINE = 100

const TABLE_HEAD = '| severity | place | message | rule |\n| --- | --- | --- | --- |\n'

/**
 * For a step summary or a comment: a verdict, then a table of failures, errors, warnings and what was fixed, each
 * kind in order of place, as far as there is room, and what is said of the whole run.
 */
export function* markdown(report: RunReport, options: ReportOptions): Iterable<string> {
  const counts = countFindings(report)
  const head = `**geolint: ${verdict(report, counts)}**\n`
  yield head
  const ofRun = report.runFindings.map((finding) => runItem(finding, options)).join('')
  const all =
    counts.failures + counts.errors + counts.warnings + counts.articlesFixed - report.runFindings.length
  if (all > 0) yield* table(report, options, { all, room: LONGEST_SUMMARY - byteLength(head + ofRun) })
  if (ofRun !== '') yield `\n${ofRun}`
}

interface TableSize {
  /** The number of rows if there is room for all. */
  readonly all: number
  /** In bytes. */
  readonly room: number
}

function* table(report: RunReport, options: ReportOptions, size: TableSize): Iterable<string> {
  yield `\n${TABLE_HEAD}`
  let room = size.room - LAST_LINE - byteLength(TABLE_HEAD)
  let shown = 0
  for (const text of rows(report, options)) {
    room -= byteLength(text)
    if (room < 0) break
    yield text
    shown += 1
  }
  if (shown < size.all) yield `\nand ${grouped(size.all - shown)} more\n`
}

function verdict({ hidden }: RunReport, counts: FindingCounts): string {
  return [
    found(counts, hidden.warnings > 0),
    ...counted(counts.failures, 'failure'),
    ...notesOn(counts, hidden),
  ].join(' · ')
}

function found(counts: FindingCounts, errorsOnly: boolean): string {
  const { articles } = counts
  const all = numbered(articles, 'article')
  if (articles === 0) return counts.failures > 0 ? `${all} checked` : NO_ARTICLES
  if (counts.errors + counts.warnings > 0) return placed(counts, (kinds) => kinds.join(' and '))
  return `${errorsOnly ? 'no errors' : 'nothing found'} in ${all}`
}

function* rows(report: RunReport, options: ReportOptions): Iterable<string> {
  for (const { path, message } of report.failures) {
    yield row(['failure', markdownText(options.repositoryPath(path)), markdownText(message), ''])
  }
  yield* findingRows(report, 'error', options)
  yield* findingRows(report, 'warning', options)
  for (const article of report.articles) {
    const fixed = fixedText(article)
    if (fixed !== undefined)
      yield row(['fixed', markdownText(options.repositoryPath(article.path)), markdownText(fixed), ''])
  }
}

function* findingRows(report: RunReport, severity: Severity, options: ReportOptions): Iterable<string> {
  for (const { path, findings } of report.articles) {
    const own = findings.filter((finding) => finding.severity === severity)
    yield* mapInText(own, path, report.textOf, ({ span, message, ruleId }, file) => {
      const place = `${options.repositoryPath(path)}:${placeText(file, span)}`
      return row([severity, markdownText(place), markdownText(message), ruleCell(ruleId, options)])
    })
  }
}

function runItem({ message, ruleId, severity }: RunFinding, options: ReportOptions): string {
  return `- ${severity}: ${markdownText(message)} (${ruleCell(ruleId, options)})\n`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

/** Contains nothing that could end a link's destination or a cell. */
const ADDRESS = /^https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]+$/

function ruleCell(ruleId: string, { ruleUrl }: ReportOptions): string {
  const text = markdownText(ruleId)
  const url = ruleUrl(ruleId)
  return url !== undefined && ADDRESS.test(url) ? `[${text}](${url})` : text
}
