import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types'
import { safeFix, suggestedFixes } from '../../engine/fixing/finding-fixes.ts'
import { plainLine } from '../../report/text/plain-text.ts'
import type { Finding } from '../../rule/finding.ts'
import type { Fix } from '../../text/edit.ts'
import type { ClientFeatures } from './client-features.ts'
import { diagnosticOf } from './diagnostics.ts'
import { spanOf } from './places.ts'
import { textEdits, workspaceEdit } from './text-edits.ts'
import type { Check } from './checks.ts'

/** Makes all safe fixes of a document. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.geolint`

/** What an editor can ask the server to do. */
export const COMMANDS = { except: 'geolint.except', explain: 'geolint.explain' } as const

/** The fixes, suggestions, exceptions and explanations of the findings that a range meets. */
export function quickFixes(check: Check, range: Range, client: ClientFeatures): readonly CodeAction[] {
  const { checked, document } = check
  const { end, start } = spanOf(document, range)
  const met = checked.findings.filter(({ span }) => span.start <= end && start <= span.end)
  return [
    ...met.flatMap((finding) => fixesOf(finding, check, client)),
    ...met.map((finding) => exceptAction(finding, check, client)),
    ...[...new Set(met.map(({ ruleId }) => ruleId))].map((ruleId) => explainAction(document, ruleId)),
  ]
}

function fixesOf(
  finding: Finding,
  { checked, document }: Check,
  client: ClientFeatures,
): readonly CodeAction[] {
  const safe = safeFix(finding)
  const action = (fix: Fix): CodeAction => ({
    title: plainLine(fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(document, finding, checked, client)],
    edit: workspaceEdit(document, textEdits(document, fix.edits), client.takesVersionedEdits),
    ...(fix === safe && { isPreferred: true }),
  })
  return [...(safe ? [safe] : []), ...suggestedFixes(finding)].map(action)
}

function exceptAction(finding: Finding, { checked, document }: Check, client: ClientFeatures): CodeAction {
  const title = `Make an exception for '${finding.ruleId}' here, with a reason`
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(document, finding, checked, client)],
    command: { title, command: COMMANDS.except, arguments: [document.uri, findingKey(finding)] },
  }
}

function explainAction({ uri }: TextDocument, ruleId: string): CodeAction {
  const title = `Explain '${ruleId}'`
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: COMMANDS.explain, arguments: [uri, ruleId] },
  }
}

/** Tells a finding from the others of a document as long as its text stays the same. */
export function findingKey({ messageId, ruleId, span, subject = '' }: Finding): string {
  return [ruleId, messageId, subject, span.start, span.end].join(' ')
}
