import { safeFix, suggestedFixes } from '../../engine/fixing/finding-fixes.ts'
import type { RunFinding } from '../../engine/gather.ts'
import type { WithheldFinding } from '../../engine/run-article.ts'
import type { Finding } from '../../rule/finding.ts'
import type { Fix } from '../../text/edit.ts'
import { positionAt } from '../../text/text-file.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { Span } from '../../text/span.ts'
import type { RunReport, TextOf } from '../report.ts'
import { WHOLE_RUN } from '../text/finding-line.ts'
import { plainJson } from '../text/plain-text.ts'
import { mapInText } from './article-text.ts'
import { byFile } from './by-file.ts'
import type { FileReport } from './by-file.ts'
import { mergedEdit } from './fixes.ts'

/** One article as ESLint's json formatter shows a file. Lines and columns count from 1. */
export interface JsonResult {
  readonly filePath: string
  readonly messages: readonly JsonMessage[]
  readonly suppressedMessages: readonly JsonSuppressed[]
  /** What was changed in the article before this was left; absent if nothing was. */
  readonly fixed?: readonly string[]
  readonly errorCount: number
  readonly warningCount: number
  readonly fixableErrorCount: number
  readonly fixableWarningCount: number
}

export interface JsonMessage extends JsonPlace {
  /** `null` if the article, or a rule on it, failed. */
  readonly ruleId: string | null
  /** The name of the message among those of its rule. */
  readonly messageId?: string
  readonly fatal?: true
  readonly severity: 1 | 2
  readonly message: string
  readonly fix?: JsonFix
  readonly suggestions?: readonly { readonly desc: string; readonly fix: JsonFix }[]
  readonly related?: readonly JsonRelated[]
}

export interface JsonSuppressed extends JsonMessage {
  /** `directive` for an exception in the article, `file` for the baseline. */
  readonly suppressions: readonly { readonly kind: 'directive' | 'file'; readonly justification: string }[]
}

export interface JsonPlace {
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** A place in another article has its line and column only if that article's text is known. */
export interface JsonRelated extends Partial<JsonPlace> {
  readonly path: string
  readonly message: string
}

/** `range` counts UTF-16 code units of the file's text after its byte-order mark, if it has one. */
export interface JsonFix {
  readonly range: readonly [number, number]
  readonly text: string
}

/**
 * For programs: an array with one entry for every article of the run, including clean ones, and a last one with the path
 * '.' if anything is said of the whole run; on one line.
 */
export function* json(report: RunReport): Iterable<string> {
  let before = '['
  for (const result of jsonResults(report)) {
    yield before + plainJson(result)
    before = ','
  }
  yield before === '[' ? '[]\n' : ']\n'
}

/** The same with every entry on a line of its own. */
export function* ndjson(report: RunReport): Iterable<string> {
  for (const result of jsonResults(report)) yield `${plainJson(result)}\n`
}

export function* jsonResults(report: RunReport): Iterable<JsonResult> {
  for (const file of byFile(report)) yield fileResult(file, report)
  if (report.runFindings.length > 0) yield jsonResult(WHOLE_RUN, report.runFindings.map(runMessage), [])
}

function fileResult(
  { path, findings, withheld, failures, fixed = [] }: FileReport,
  { textOf }: RunReport,
): JsonResult {
  const messages = [
    ...failures.map(failureMessage),
    ...mapInText(findings, path, textOf, (finding, file) => jsonMessage(finding, file, textOf)),
  ]
  const suppressedMessages = mapInText(withheld, path, textOf, (one, file) => ({
    ...jsonMessage(one.finding, file, textOf),
    suppressions: [suppression(one)],
  }))
  return jsonResult(path, messages, suppressedMessages, fixed)
}

function jsonResult(
  path: string,
  messages: readonly JsonMessage[],
  suppressedMessages: readonly JsonSuppressed[],
  fixed: readonly string[] = [],
): JsonResult {
  const errors = messages.filter(({ severity }) => severity === 2)
  const warnings = messages.filter(({ severity }) => severity === 1)
  return {
    filePath: path,
    messages,
    suppressedMessages,
    ...(fixed.length > 0 && { fixed }),
    errorCount: errors.length,
    warningCount: warnings.length,
    fixableErrorCount: errors.filter(({ fix }) => fix).length,
    fixableWarningCount: warnings.filter(({ fix }) => fix).length,
  }
}

function runMessage({ message, messageId, ruleId, severity }: RunFinding): JsonMessage {
  return { ruleId, messageId, severity: SEVERITIES[severity], message, line: 1, column: 1 }
}

const SEVERITIES = { warning: 1, error: 2 } as const

function failureMessage(message: string): JsonMessage {
  return { ruleId: null, fatal: true, severity: 2, message, line: 1, column: 1 }
}

function suppression({ by, reason = '' }: WithheldFinding): JsonSuppressed['suppressions'][number] {
  return { kind: by === 'exception' ? 'directive' : 'file', justification: reason }
}

function jsonMessage(finding: Finding, file: TextFile, textOf: TextOf): JsonMessage {
  const fix = jsonFix(safeFix(finding), file.text)
  const suggestions = suggestedFixes(finding).flatMap((suggested) => {
    const suggestion = jsonFix(suggested, file.text)
    return suggestion ? [{ desc: suggested.title, fix: suggestion }] : []
  })
  const related = finding.related.map(({ path, span, message }) => ({
    path,
    message,
    ...jsonPlace(textOf(path), span),
  }))
  return {
    ruleId: finding.ruleId,
    messageId: finding.messageId,
    severity: SEVERITIES[finding.severity],
    message: finding.message,
    ...jsonPlace(file, finding.span),
    ...(fix && { fix }),
    ...(suggestions.length > 0 && { suggestions }),
    ...(related.length > 0 && { related }),
  }
}

function jsonPlace(file: TextFile, span: Span): Required<JsonPlace>
function jsonPlace(file: TextFile | undefined, span: Span): Partial<JsonPlace>
function jsonPlace(file: TextFile | undefined, span: Span): Partial<JsonPlace> {
  if (!file) return {}
  const start = positionAt(file, span.start)
  const end = positionAt(file, span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

function jsonFix(fix: Fix | undefined, text: string): JsonFix | undefined {
  const edit = fix && mergedEdit(fix, text)
  return edit && { range: [edit.span.start, edit.span.end], text: edit.text }
}
