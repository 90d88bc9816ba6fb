import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types'
import { messageOf } from '../../text/failure.ts'
import { UserError } from '../../text/user-error.ts'
import type { Check, Checks } from './checks.ts'
import type { ClientFeatures } from './client-features.ts'
import { COMMANDS, FIX_ALL, quickFixes } from './code-actions.ts'
import { writeException, showPage } from './commands.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { completionsAt } from './features/completions/completion.ts'
import { documentSymbols } from './features/document-symbols.ts'
import { hoverAt } from './features/hover.ts'
import { inlayHints } from './features/inlay-hints.ts'
import { offsetOf, spanOf } from './places.ts'
import type { Reading } from './reading.ts'
import { lineEdits, workspaceEdit } from './text-edits.ts'
import type { Workspace } from './workspace.ts'

/** What requests are answered with. */
export interface RequestContext {
  readonly connection: Connection
  readonly client: ClientFeatures
  readonly workspace: Workspace
  readonly checks: Checks
  /** An open article as it is now. */
  readonly documentAt: (uri: string) => TextDocument | undefined
}

/** Answers what an editor asks about open articles. */
export function answerRequests(context: RequestContext): {
  /** Forgets what has been read, because something on disk has changed. */
  readonly forget: () => void
} {
  const { checks, client, connection, documentAt, workspace } = context
  let readings = new WeakMap<TextDocument, Promise<Reading | undefined>>()

  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    ofReading(uri, token, [], (reading) => [...documentSymbols(reading)]),
  )
  connection.onHover(({ position, textDocument: { uri } }, token) =>
    ofReading(uri, token, null, (reading) => hoverAt(reading, offsetOf(reading.document, position)) ?? null),
  )
  connection.onCompletion(({ position, textDocument: { uri } }, token) =>
    ofReading(uri, token, [], (reading) => [...completionsAt(reading, offsetOf(reading.document, position))]),
  )
  connection.languages.inlayHint.on(({ range, textDocument: { uri } }, token) =>
    ofReading(uri, token, [], (reading) => [...inlayHints(reading, spanOf(reading.document, range))]),
  )
  connection.languages.diagnostics.on(({ previousResultId, textDocument: { uri } }, token) =>
    answered(token, checks.afterRest(uri), (check) => {
      const resultId = check && String(check.id)
      if (resultId !== undefined && resultId === previousResultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      const items = check ? [...diagnosticsOf(check.document, check.checked, client)] : []
      return { kind: DocumentDiagnosticReportKind.Full, items, ...(resultId !== undefined && { resultId }) }
    }),
  )
  connection.onCodeAction(({ context: { only }, range, textDocument: { uri } }, token) =>
    answered(token, codeActions(uri, range, only), (actions) => [...actions]),
  )
  connection.onExecuteCommand(({ arguments: given, command }, token) => {
    const [uri, key]: readonly unknown[] = Array.isArray(given) ? given : []
    return answered(token, run(command, String(uri), String(key)), () => null)
  })
  connection.onRequest('geolint/rules', ({ uri }: { readonly uri?: unknown }, token: CancellationToken) =>
    answered(token, workspace.rules(String(uri)), (rules) =>
      rules.map(({ id, summary }) => ({ id, summary })),
    ),
  )
  return {
    forget() {
      readings = new WeakMap()
    },
  }

  async function codeActions(
    uri: string,
    range: Range,
    only: readonly string[] | undefined,
  ): Promise<readonly CodeAction[]> {
    const kinds = Array.isArray(only) ? only : undefined
    const wants = (kind: string) => kinds?.some((one) => kind === one || kind.startsWith(`${one}.`))
    const check = await checks.now(uri)
    if (!check) return []
    return [
      ...((wants(CodeActionKind.QuickFix) ?? true) ? quickFixes(check, range, client) : []),
      ...((wants(FIX_ALL) ?? false) ? await fixAll(check) : []),
    ]
  }

  async function fixAll({ document }: Check): Promise<readonly CodeAction[]> {
    const edits = lineEdits(document, await workspace.fixed(document))
    if (edits.length === 0) return []
    const edit = workspaceEdit(document, edits, client.takesVersionedEdits)
    return [{ title: 'Apply all safe geolint fixes', kind: FIX_ALL, edit }]
  }

  async function run(command: string, uri: string, key: string): Promise<void> {
    if (command === COMMANDS.explain) return showPage(context, uri, key)
    if (command === COMMANDS.except) return writeException(context, uri, key)
  }

  async function ofReading<T>(
    uri: string,
    token: CancellationToken,
    none: T,
    answer: (reading: Reading) => T,
  ): Promise<T> {
    const document = documentAt(uri)
    if (!document) return none
    const known = readings.get(document) ?? workspace.read(document).catch(nothingToRead)
    readings.set(document, known)
    return answered(token, known, (reading) => (reading ? answer(reading) : none))
  }
}

/** Why it cannot be read is its status. */
function nothingToRead(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error
}

/** Answers when a result is there. Rejects with a ResponseError, at once if the request is cancelled. */
async function answered<T, A>(
  token: CancellationToken,
  result: Promise<T>,
  answer: (result: T) => A,
): Promise<A> {
  const cancelled = new Promise<never>((_, fail) => {
    const cancel = () => fail(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'))
    token.onCancellationRequested(cancel)
    // A token that was cancelled before it was handed over says nothing any more.
    if (token.isCancellationRequested) cancel()
  })
  try {
    return answer(await Promise.race([result, cancelled]))
  } catch (error) {
    if (error instanceof ResponseError) throw error
    throw new ResponseError(LSPErrorCodes.RequestFailed, `geolint: ${messageOf(error)}`)
  }
}
