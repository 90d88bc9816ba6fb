import type { TextDocument } from 'vscode-languageserver-textdocument'
import { messageOf } from '../../text/failure.ts'
import { UserError } from '../../text/user-error.ts'
import type { Checked, Workspace } from './workspace.ts'

/** Checks a document; what keeps it from being checked becomes its status. */
export async function checkSafely(
  workspace: Workspace,
  document: TextDocument,
  version: string,
): Promise<Checked> {
  try {
    return await workspace.check(document)
  } catch (error) {
    const message = error instanceof UserError ? error.message : `failed: ${messageOf(error)}`
    return {
      status: { uri: document.uri, version, state: 'problem', message: `geolint: ${message}` },
      findings: [],
      failures: [],
      ruleUrl: () => undefined,
      other: () => undefined,
    }
  }
}
