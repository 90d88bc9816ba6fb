import type { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver-types'
import type { Finding } from '../../rule/finding.ts'
import { plainLine } from '../../report/text/plain-text.ts'
import type { ClientFeatures } from './client-features.ts'
import { rangeOf } from './places.ts'
import type { Checked } from './workspace.ts'

const SEVERITIES = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning } as const

/** What was found in a document, as editors show it. What was not checked is said on its first line. */
export function diagnosticsOf(
  document: TextDocument,
  checked: Checked,
  client: Shown,
): readonly Diagnostic[] {
  const failed = checked.failures.map((message) => ({
    range: firstLine(document),
    severity: DiagnosticSeverity.Error,
    source: 'geolint',
    message: plainLine(message),
  }))
  return [...failed, ...checked.findings.map((finding) => diagnosticOf(document, finding, checked, client))]
}

type Shown = Pick<ClientFeatures, 'showsRelated'>

/** One finding, as editors show it. */
export function diagnosticOf(
  document: TextDocument,
  finding: Finding,
  checked: Checked,
  { showsRelated }: Shown,
): Diagnostic {
  const { message, related, ruleId, severity, span } = finding
  const href = checked.ruleUrl(ruleId)
  const places = (showsRelated ? related : []).flatMap((place) =>
    relatedPlace(document, finding, place, checked),
  )
  return {
    range: rangeOf(document, span),
    severity: SEVERITIES[severity],
    source: 'geolint',
    code: ruleId,
    ...(href !== undefined && { codeDescription: { href } }),
    message: plainLine(message),
    ...(places.length > 0 && { relatedInformation: places }),
  }
}

function relatedPlace(
  document: TextDocument,
  { path: own }: Finding,
  { message, path, span }: Finding['related'][number],
  { other }: Checked,
): readonly DiagnosticRelatedInformation[] {
  const place = path === own ? document : other(path)
  if (!place) return []
  return [{ location: { uri: place.uri, range: rangeOf(place, span) }, message: plainLine(message) }]
}

function firstLine(document: TextDocument): Diagnostic['range'] {
  const end = document.positionAt(document.offsetAt({ line: 1, character: 0 }))
  return { start: { line: 0, character: 0 }, end: end.line === 0 ? end : { line: 1, character: 0 } }
}
