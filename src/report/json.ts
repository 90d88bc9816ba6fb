import type { Finding, Fix } from '../rule/finding.ts'
import { positionAt } from '../text/source-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { plainJson } from './plain-text.ts'
import { safeFix, suggestedFixes, withoutWarnings } from './report.ts'
import type { ReportOptions, RunReport } from './report.ts'

/** One article as ESLint's json formatter shows a file. Lines and columns count from 1. */
export interface JsonResult {
  readonly filePath: string
  readonly messages: readonly JsonMessage[]
  readonly errorCount: number
  readonly warningCount: number
  readonly fixableErrorCount: number
  readonly fixableWarningCount: number
}

export interface JsonMessage extends JsonPlace {
  /** `null` where the article, or a rule on it, failed. */
  readonly ruleId: string | null
  readonly fatal?: true
  readonly severity: 1 | 2
  readonly message: string
  readonly fix?: JsonFix
  readonly suggestions?: readonly { readonly desc: string; readonly fix: JsonFix }[]
  readonly related?: readonly JsonRelated[]
}

export interface JsonPlace {
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** A place in another article has its line and column only where that article is part of the run. */
export interface JsonRelated extends Partial<JsonPlace> {
  readonly path: string
  readonly message: string
}

/** `range` counts UTF-16 code units of the file's text after its byte-order mark, if it has one. */
export interface JsonFix {
  readonly range: readonly [number, number]
  readonly text: string
}

/** For programs: an array with one entry for every article of the run, clean ones too, on one line. */
export function json(report: RunReport, options: Pick<ReportOptions, 'quiet'>): string {
  return `${plainJson(jsonResults(options.quiet ? withoutWarnings(report) : report))}\n`
}

export function jsonResults({ articles, failures }: RunReport): readonly JsonResult[] {
  const sources = new Map(articles.map(({ source }) => [source.path, source]))
  const failed = new Map<string, JsonMessage[]>()
  for (const { path, message } of failures) {
    failed.set(path, [...(failed.get(path) ?? []), failureMessage(message)])
  }
  const checked = articles.map(({ source, findings }) =>
    jsonResult(source.path, [
      ...(failed.get(source.path) ?? []),
      ...findings.map((finding) => jsonMessage(finding, source, sources)),
    ]),
  )
  const unchecked = [...failed].filter(([path]) => !sources.has(path))
  return [...checked, ...unchecked.map(([path, messages]) => jsonResult(path, messages))]
}

function jsonResult(filePath: string, messages: readonly JsonMessage[]): JsonResult {
  const errors = messages.filter(({ severity }) => severity === 2)
  const warnings = messages.filter(({ severity }) => severity === 1)
  return {
    filePath,
    messages,
    errorCount: errors.length,
    warningCount: warnings.length,
    fixableErrorCount: errors.filter(({ fix }) => fix).length,
    fixableWarningCount: warnings.filter(({ fix }) => fix).length,
  }
}

function failureMessage(message: string): JsonMessage {
  return { ruleId: null, fatal: true, severity: 2, message, line: 1, column: 1 }
}

type Sources = ReadonlyMap<string, SourceFile>

function jsonMessage(finding: Finding, source: SourceFile, sources: Sources): JsonMessage {
  const fix = jsonFix(safeFix(finding), source.text)
  const suggestions = suggestedFixes(finding).flatMap((suggested) => {
    const suggestion = jsonFix(suggested, source.text)
    return suggestion ? [{ desc: suggested.title, fix: suggestion }] : []
  })
  const related = finding.related.map(({ path, span, message }) => ({
    path,
    message,
    ...jsonPlace(sources.get(path), span),
  }))
  return {
    ruleId: finding.ruleId,
    severity: finding.severity === 'error' ? 2 : 1,
    message: finding.message,
    ...jsonPlace(source, finding.span),
    ...(fix && { fix }),
    ...(suggestions.length > 0 && { suggestions }),
    ...(related.length > 0 && { related }),
  }
}

function jsonPlace(source: SourceFile, span: Span): Required<JsonPlace>
function jsonPlace(source: SourceFile | undefined, span: Span): Partial<JsonPlace>
function jsonPlace(source: SourceFile | undefined, span: Span): Partial<JsonPlace> {
  if (!source) return {}
  const start = positionAt(source, span.start)
  const end = positionAt(source, span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** All edits as one, with the text that stands between them; none where edits overlap. */
function jsonFix(fix: Fix | undefined, text: string): JsonFix | undefined {
  const edits = fix?.edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) ?? []
  const first = edits[0]
  if (!first) return undefined
  let merged = ''
  let at = first.span.start
  for (const { span, text: replacement } of edits) {
    if (span.start < at) return undefined
    merged += text.slice(at, span.start) + replacement
    at = span.end
  }
  return { range: [first.span.start, at], text: merged }
}
