import { everyFix } from '../../engine/fixing/finding-fixes.ts'
import type { Finding } from '../../rule/finding.ts'
import { byteLength } from '../../text/byte-length.ts'
import { positionAt } from '../../text/text-file.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { Span } from '../../text/span.ts'
import type { ReportOptions, RunReport, TextOf } from '../report.ts'
import { jsonObject } from '../text/json-pieces.ts'
import { plainLine } from '../text/plain-text.ts'
import { mapInText } from './article-text.ts'
import { mergedEdit } from './fixes.ts'

/**
 * For reviewdog: https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
 * Paths are those of the run, as reviewdog resolves them from the folder it is started in.
 */
export function* rdjson(report: RunReport, options: ReportOptions): Iterable<string> {
  yield* jsonObject({ source: { name: 'geolint' } }, 'diagnostics', diagnostics(report, options))
}

function* diagnostics(report: RunReport, options: ReportOptions): Iterable<object> {
  const { articles, failures, textOf } = report
  for (const { path, message } of failures) {
    yield { message: plainLine(message), location: { path }, severity: 'ERROR' }
  }
  for (const { path, findings } of articles) {
    yield* mapInText(findings, path, textOf, (finding, file) => diagnostic(finding, file, textOf, options))
  }
}

function diagnostic(finding: Finding, file: TextFile, textOf: TextOf, options: ReportOptions): object {
  const { ruleId, severity, message, path, span, related } = finding
  const suggestions = everyFix(finding).flatMap((fix) => {
    const edit = mergedEdit(fix, file.text)
    return edit ? [{ range: byteRange(file, edit.span), text: edit.text }] : []
  })
  return {
    message: plainLine(message),
    location: { path, range: byteRange(file, span) },
    severity: severity === 'error' ? 'ERROR' : 'WARNING',
    code: code(ruleId, options),
    ...(suggestions.length > 0 && { suggestions }),
    ...(related.length > 0 && {
      related_locations: related.map((one) => ({
        message: plainLine(one.message),
        location: rangeIn(textOf(one.path), one.path, one.span),
      })),
    }),
  }
}

function code(ruleId: string, { ruleUrl }: ReportOptions): object {
  const url = ruleUrl(ruleId)
  return { value: ruleId, ...(url !== undefined && /^https?:/.test(url) && { url }) }
}

/** Without a range if the article's text is not known. */
function rangeIn(file: TextFile | undefined, path: string, span: Span): object {
  return file ? { path, range: byteRange(file, span) } : { path }
}

function byteRange(file: TextFile, { start, end }: Span): object {
  return { start: bytePosition(file, start), end: bytePosition(file, end) }
}

const BYTE_ORDER_MARK_BYTES = 3

/** Columns count the bytes of the file from 1, including those of a byte-order mark in the first line. */
function bytePosition(file: TextFile, offset: number): object {
  const { line, column } = positionAt(file, offset)
  const before = byteLength(file.text.slice(offset - column + 1, offset))
  const mark = line === 1 && file.byteOrderMark ? BYTE_ORDER_MARK_BYTES : 0
  return { line, column: mark + before + 1 }
}
