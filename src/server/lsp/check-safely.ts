import type { TextDocument } from 'vscode-languageserver-textdocument'
import { messageOf } from '../../text/failure.ts'
import { UserError } from '../../text/user-error.ts'
import { problemStatus } from './problem-status.ts'
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
    const problems = error instanceof UserError ? error.lines : [`failed: ${messageOf(error)}`]
    return {
      status: { uri: document.uri, version, ...problemStatus(problems) },
      findings: [],
      failures: [],
      ruleUrl: () => undefined,
      other: () => undefined,
    }
  }
}
