import { everyFix } from '../../engine/fixing/finding-fixes.ts'
import type { WithheldFinding } from '../../engine/run-article.ts'
import type { Finding, Related } from '../../rule/finding.ts'
import type { Fix } from '../../text/edit.ts'
import { fingerprint } from '../../rule/fingerprint.ts'
import { type RuleHead, usualSeverity } from '../../rule/head.ts'
import type { Failure } from '../../text/failure.ts'
import { positionAt } from '../../text/text-file.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { Span } from '../../text/span.ts'
import type { ArticleReport, ReportOptions, RunReport, TextOf } from '../report.ts'
import { jsonArray } from '../text/json-pieces.ts'
import { plainJson, plainLine } from '../text/plain-text.ts'
import { articleText } from './article-text.ts'
import { distinct } from './distinct.ts'
import { editsInOrder } from './fixes.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** The base of SARIF's relative addresses; GitHub takes it for the repository's root. */
const REPOSITORY = '%SRCROOT%'

/**
 * SARIF 2.1.0 for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * It does not count a byte-order mark (3.30.2); neither do the spans of findings.
 */
export function* sarif(report: RunReport, options: ReportOptions): Iterable<string> {
  const { failures } = report
  const run = {
    tool: { driver: driver(options) },
    originalUriBaseIds: { [REPOSITORY]: { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
  }
  yield `{"$schema":${plainJson(SCHEMA)},"version":"2.1.0","runs":[${plainJson(run).slice(0, -1)},\n`
  yield `"invocations":[{"executionSuccessful":${failures.length === 0},"toolExecutionNotifications":`
  yield* jsonArray(notifications(failures, options))
  if (report.runFindings.length > 0) {
    yield ',"toolConfigurationNotifications":'
    yield* jsonArray(runNotifications(report, options))
  }
  yield '}],\n"results":'
  yield* jsonArray(results(report, options))
  yield '}]}\n'
}

function driver(options: ReportOptions) {
  const { version, rules } = options
  return {
    name: 'geolint',
    version,
    semanticVersion: version,
    rules: rules.map((rule) => descriptor(rule, options)),
  }
}

function descriptor(rule: RuleHead, { rulePage, ruleUrl }: ReportOptions) {
  const { category, id, severity, summary } = rule
  const page = rulePage(id)
  const url = ruleUrl(id)
  return {
    id,
    shortDescription: { text: summary },
    // GitHub requires it, and the page is too long for it.
    fullDescription: { text: summary },
    // Braces in a page stay single: only messages with arguments double them (3.11.5).
    help: page === undefined ? { text: summary } : { text: page, markdown: page },
    ...(url !== undefined && /^https?:/.test(url) && { helpUri: url }),
    defaultConfiguration: {
      level: usualSeverity(rule),
      ...(severity.recommended === 'off' && { enabled: false }),
    },
    properties: { tags: [category] },
  }
}

function* notifications(failures: readonly Failure[], options: ReportOptions): Iterable<object> {
  for (const { path, message } of failures) {
    yield {
      level: 'error',
      message: sarifMessage(message),
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(path, options) } }],
    }
  }
}

/** Code scanning rejects a report with a result that has no place, so what is said of the whole run is none. */
function* runNotifications({ runFindings }: RunReport, { rules }: ReportOptions): Iterable<object> {
  for (const { message, ruleId, severity } of runFindings) {
    const index = rules.findIndex(({ id }) => id === ruleId)
    const associatedRule = { id: ruleId, ...(index !== -1 && { index }) }
    yield { level: severity, message: sarifMessage(message), associatedRule }
  }
}

/** What the results of a run share. */
interface SarifRun {
  readonly options: ReportOptions
  readonly textOf: TextOf
  readonly ruleIndices: ReadonlyMap<string, number>
}

function* results(report: RunReport, options: ReportOptions): Iterable<object> {
  const run = {
    options,
    textOf: report.textOf,
    ruleIndices: new Map(options.rules.map(({ id }, index) => [id, index])),
  }
  for (const article of report.articles) yield* articleResults(article, run)
}

function* articleResults({ path, findings, withheld }: ArticleReport, run: SarifRun): Iterable<object> {
  const all = [...findings.map((finding) => ({ finding })), ...withheld]
  if (all.length === 0) return
  const file = articleText(path, run.textOf)
  const fingerprints = distinct(all.map(({ finding }) => fingerprint(finding, file)))
  for (const [index, one] of all.entries()) {
    yield {
      ...result(one.finding, file, run),
      partialFingerprints: { 'geolint/v1': fingerprints[index] },
      ...('by' in one && { suppressions: [suppression(one)] }),
    }
  }
}

function result(finding: Finding, file: TextFile, run: SarifRun): object {
  const { ruleId, severity, message, path, span, related } = finding
  const ruleIndex = run.ruleIndices.get(ruleId)
  const fixes = everyFix(finding).flatMap((fix) => sarifFix(fix, file, run))
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: sarifMessage(message),
    locations: [{ physicalLocation: physicalLocation(path, span, file, run) }],
    ...(related.length > 0 && { relatedLocations: related.map((one) => relatedLocation(one, run)) }),
    ...(fixes.length > 0 && { fixes }),
  }
}

function suppression({ by, reason }: WithheldFinding): object {
  return {
    kind: by === 'exception' ? 'inSource' : 'external',
    ...(reason !== undefined && { justification: plainLine(reason) }),
  }
}

function relatedLocation({ path, span, message }: Related, run: SarifRun): object {
  const location = physicalLocation(path, span, run.textOf(path), run)
  return { physicalLocation: location, message: sarifMessage(message) }
}

/** No fix if edits overlap, since each of SARIF's replacements refers to the unedited text. */
function sarifFix(fix: Fix, file: TextFile, { options }: SarifRun): readonly object[] {
  const replacements = editsInOrder(fix).map(({ span, text }) => ({
    deletedRegion: region(file, span),
    insertedContent: { text },
  }))
  if (replacements.length === 0) return []
  const change = { artifactLocation: artifactLocation(file.path, options), replacements }
  return [
    { description: sarifMessage(fix.title), artifactChanges: [change], properties: { safety: fix.safety } },
  ]
}

/** Without a region if the article's text is not known. */
function physicalLocation(
  path: string,
  span: Span,
  file: TextFile | undefined,
  { options }: SarifRun,
): object {
  return {
    artifactLocation: artifactLocation(path, options),
    ...(file && { region: region(file, span) }),
  }
}

function artifactLocation(path: string, { repositoryPath }: ReportOptions): object {
  const shown = repositoryPath(path)
  return { uri: pathUri(shown), ...(!isAbsolutePath(shown) && { uriBaseId: REPOSITORY }) }
}

const ABSOLUTE = /^(?:\/|[A-Za-z]:\/)/

/** Whether a path with `/` begins at the root of a file system or a drive. */
function isAbsolutePath(path: string): boolean {
  return ABSOLUTE.test(path)
}

/** A path with `/` as a URI reference: relative for a relative path, a `file:` URI for an absolute one. */
export function pathUri(path: string): string {
  // Half a surrogate pair, which a file name can contain, has no percent-encoding.
  const segments = path.replace(/\p{Cs}/gu, '\uFFFD').split('/')
  const encoded = segments.map((segment) => encodeURIComponent(segment)).join('/')
  if (!isAbsolutePath(path)) return encoded
  return path.startsWith('/') ? `file://${encoded}` : `file:///${encoded}`
}

function region(file: TextFile, { start, end }: Span): object {
  const from = positionAt(file, start)
  const to = positionAt(file, end)
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  }
}

/** A message in which article text is neither a placeholder (3.11.5) nor a link (3.11.6). */
function sarifMessage(text: string): { readonly text: string } {
  const plain = plainLine(text).replace(/[{}]/g, '$&$&')
  return { text: plain.includes('](') ? plain.replace(/[\\[\]]/g, '\\$&') : plain }
}
