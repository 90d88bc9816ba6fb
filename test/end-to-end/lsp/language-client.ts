import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type ShowDocumentParams,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node'
import type { Status } from '../../../src/server/lsp/status.ts'
import { bin, ENVIRONMENT } from '../cli/run-geolint.ts'

/** What an editor has been told, each kind in the order in which it was told. */
export interface Told {
  readonly diagnostics: PublishDiagnosticsParams[]
  readonly statuses: Status[]
  readonly messages: string[]
  /** What it was asked to apply to its documents, and to show. */
  readonly edits: WorkspaceEdit[]
  readonly shown: ShowDocumentParams[]
  /** How often it was asked to ask for diagnostics again. */
  readonly refreshes: unknown[]
}

/** An editor that speaks to a running `geolint lsp`. */
export interface Editor {
  readonly connection: ProtocolConnection
  readonly server: ChildProcess
  readonly initialized: InitializeResult
  readonly told: Told
  /** Opens a file of the folder, or another address, as its first version; gives its address. */
  readonly open: (path: string, text: string) => string
  readonly change: (uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]) => void
  readonly close: (uri: string) => void
  /** Waits for the diagnostics of a version, which may have been sent already. */
  readonly diagnostics: (uri: string, version: number) => Promise<readonly Diagnostic[]>
  /** Waits until the last status of a document says this. */
  readonly status: (uri: string, state: Status['state']) => Promise<Status>
  /** Waits until something has been told. */
  readonly until: <T>(find: (told: Told) => T | undefined) => Promise<T>
  readonly stop: () => Promise<number | null>
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities
  readonly args?: readonly string[]
  /** The geolint to run. */
  readonly entry?: string
  /** The folders that are open; by default the one in which the server runs. */
  readonly folders?: readonly string[]
  /** Addresses of further folders that are open. */
  readonly addresses?: readonly string[]
}

/** Starts a server in a folder, and says hello as an editor does. The server ends with the test. */
export async function editorIn(
  cwd: string,
  { addresses = [], args = [], capabilities = {}, entry = bin, folders = [cwd] }: EditorOptions = {},
): Promise<Editor> {
  const server = spawn(process.execPath, [entry, 'lsp', ...args], {
    cwd,
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = once(server, 'exit')
  const connection = createProtocolConnection(server.stdout, server.stdin)
  onTestFinished(async () => {
    connection.dispose()
    server.kill('SIGKILL')
    await ended
  })
  const told: Told = { diagnostics: [], statuses: [], messages: [], edits: [], shown: [], refreshes: [] }
  let listeners: (() => void)[] = []
  const into =
    <T>(list: T[]) =>
    (value: T) => {
      list.push(value)
      for (const listen of listeners) listen()
    }
  connection.onNotification('textDocument/publishDiagnostics', into(told.diagnostics))
  connection.onNotification('geolint/status', into(told.statuses))
  connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) =>
    into(told.messages)(message),
  )
  connection.onRequest('workspace/applyEdit', ({ edit }: { readonly edit: WorkspaceEdit }) => {
    into(told.edits)(edit)
    return { applied: true }
  })
  connection.onRequest('window/showDocument', (value: ShowDocumentParams) => {
    into(told.shown)(value)
    return { success: true }
  })
  connection.onRequest('workspace/diagnostic/refresh', () => into(told.refreshes)(null))
  connection.listen()
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    workspaceFolders: [...addresses, ...folders.map((folder) => pathToFileURL(folder).href)].map((uri) => ({
      uri,
      name: uri,
    })),
  })
  void connection.sendNotification('initialized', {})
  const until: Editor['until'] = (find) =>
    new Promise((resolve) => {
      const listen = () => {
        const found = find(told)
        if (found === undefined) return
        listeners = listeners.filter((one) => one !== listen)
        resolve(found)
      }
      listeners.push(listen)
      listen()
    })
  return {
    connection,
    server,
    initialized,
    told,
    open(path, text) {
      const uri = path.includes(':') ? path : pathToFileURL(join(cwd, path)).href
      const textDocument = { uri, languageId: 'markdown', version: 1, text }
      void connection.sendNotification('textDocument/didOpen', { textDocument })
      return uri
    },
    change(uri, version, ...contentChanges) {
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      })
    },
    close: (uri) => void connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    diagnostics: (uri, version) =>
      until(({ diagnostics }) => {
        const last = diagnostics.findLast((one) => one.uri === uri)
        return last?.version === version ? last.diagnostics : undefined
      }),
    status: (uri, state) =>
      until(({ statuses }) => {
        const last = statuses.findLast((one) => one.uri === uri)
        return last?.state === state ? last : undefined
      }),
    until,
    async stop() {
      await connection.sendRequest('shutdown')
      void connection.sendNotification('exit')
      const [code]: (number | null)[] = await ended
      return code ?? null
    },
  }
}

/** Where words are in a text, as an editor counts it. */
export function positionOf(text: string, words: string): Position {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}
