import { MessageType, type Range } from 'vscode-languageserver'
import type { RequestContext } from './answers.ts'
import { findingKey } from './code-actions.ts'
import { exceptionFor } from './except.ts'
import { rangeOf } from './places.ts'
import { textEdits, workspaceEdit } from './text-edits.ts'

/** Writes an exception for a finding into its article, and puts the cursor where the reason goes. */
export async function writeException(context: RequestContext, uri: string, key: string): Promise<void> {
  const { checks, client, connection, documentAt, workspace } = context
  const check = await checks.now(uri)
  const finding = check?.checked.findings.find((one) => findingKey(one) === key)
  if (!check || !finding) return tell(context, 'geolint: the finding is no longer in the article')
  const tried = await exceptionFor(workspace, check, finding)
  if (!tried)
    return tell(context, `geolint cannot place an exception for '${finding.ruleId}' here; write one by hand`)
  if (documentAt(uri) !== check.document) return tell(context, 'geolint: the article has changed; try again')
  const edits = textEdits(check.document, tried.edits)
  const edit = workspaceEdit(check.document, edits, client.takesVersionedEdits)
  const { applied } = await connection.workspace.applyEdit({ label: 'Exception', edit })
  if (!applied || !client.showsDocuments) return
  await show(context, uri, rangeOf(tried.after, { start: tried.reason, end: tried.reason }))
}

/** Opens the page of a rule. */
export async function showPage(context: RequestContext, uri: string, ruleId: string): Promise<void> {
  const { checks, client, workspace } = context
  const check = await checks.now(uri)
  const page = check?.checked.ruleUrl(ruleId)
  if (page !== undefined && client.showsDocuments) return show(context, page)
  const rule = (await workspace.rules(uri)).find(({ id }) => id === ruleId)
  return tell(context, rule ? `${ruleId}: ${rule.summary}` : `geolint: there is no rule '${ruleId}'`)
}

async function show({ connection }: RequestContext, uri: string, selection?: Range): Promise<void> {
  const isOnWeb = /^https?:/.test(uri)
  await connection.window.showDocument({
    uri,
    takeFocus: true,
    ...(isOnWeb && { external: true }),
    ...(selection && { selection }),
  })
}

async function tell({ connection }: RequestContext, message: string): Promise<void> {
  await connection.sendNotification('window/showMessage', { type: MessageType.Info, message })
}
