import {
  type Connection,
  type InitializeResult,
  MessageType,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { CodeActionKind } from 'vscode-languageserver-types'
import { plainLine } from '../../report/text/plain-text.ts'
import { answerRequests } from './answers.ts'
import { type Check, Checks } from './checks.ts'
import { clientFeatures, type ClientFeatures } from './client-features.ts'
import { COMMANDS, FIX_ALL } from './code-actions.ts'
import { checkSafely } from './check-safely.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { COMPLETION_TRIGGERS } from './features/completions/completion.ts'
import { STATUS, type Status } from './status.ts'
import type { Workspace } from './workspace.ts'

/** What a workspace is opened with, once an editor has said what it can do. */
export interface WorkspaceOptions {
  /** The folders that are open in the editor now, as addresses. */
  readonly folders: () => readonly string[]
  /** To be called when something on disk has changed that any finding may depend on. */
  readonly onChange: () => void
  /** Resolves when nobody is typing, so that background work can go on. */
  readonly idle: () => Promise<void>
}

export interface LanguageServerOptions {
  /** That of geolint. */
  readonly version: string
  readonly open: (options: WorkspaceOptions) => Workspace
}

/** Serves an editor until the connection ends. */
export function serveLanguage(connection: Connection, { open, version }: LanguageServerOptions): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientFeatures(params)
    const documents = new TextDocuments(DOCUMENTS)
    const folders = new Set((params.workspaceFolders ?? []).map(({ uri }) => uri))
    const workspace = open({ folders: () => [...folders], onChange, idle: () => checks.idle() })
    const checks = new Checks({
      check: (document) => checkSafely(workspace, document, version),
      documentAt: (uri) => articleAt(uri),
      onChecked: publish,
    })
    const statuses = new Map<string, Status>()
    const answers = answerRequests({ connection, client, workspace, checks, documentAt: articleAt })
    documents.onDidChangeContent(({ document: { uri } }) => {
      if (articleAt(uri)) checks.changed(uri)
    })
    documents.onDidClose(({ document: { uri } }) => {
      checks.closed(uri)
      statuses.delete(uri)
      if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] })
    })
    documents.listen(connection)
    connection.onInitialized(() => {
      if (!client.changesFolders) return
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) folders.delete(uri)
        for (const { uri } of added) folders.add(uri)
        onChange()
      })
    })
    connection.onShutdown(async () => {
      checks.close()
      await workspace.close()
    })
    return { serverInfo: { name: 'geolint', version }, capabilities: capabilities(client) }

    function articleAt(uri: string): TextDocument | undefined {
      const document = documents.get(uri)
      return document && workspace.mayBeArticle(document) ? document : undefined
    }

    function publish(check: Check): void {
      const { checked, document } = check
      const { uri, version: of } = document
      tell(checked.status)
      if (client.pullsDiagnostics) return
      const diagnostics = [...diagnosticsOf(document, checked, client)]
      void connection.sendDiagnostics({ uri, version: of, diagnostics })
    }

    /** A status is written to the editor's log as well; a problem is shown where nothing else shows it. */
    function tell({ message: written, ...rest }: Status): void {
      const status = { ...rest, message: plainLine(written) }
      if (JSON.stringify(statuses.get(status.uri)) === JSON.stringify(status)) return
      const isLogged = [...statuses.values()].some((one) => one.message === status.message)
      statuses.set(status.uri, status)
      void connection.sendNotification(STATUS, status)
      if (isLogged) return
      const message = [status.message, status.advice ?? []].flat().join('; ')
      void connection.sendNotification('window/logMessage', { type: MessageType.Info, message })
      if (status.state === 'problem' && !client.showsStatus)
        void connection.sendNotification('window/showMessage', { type: MessageType.Warning, message })
    }

    function onChange(): void {
      answers.forget()
      checks.changedOnDisk()
      if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh()
      if (client.refreshesHints) void connection.languages.inlayHint.refresh()
    }
  })
  connection.listen()
}

/** Each change makes a new object, so that whatever is remembered about a text stays true. */
const DOCUMENTS: ConstructorParameters<typeof TextDocuments<TextDocument>>[0] = {
  create: TextDocument.create,
  update(document, changes, version) {
    const { languageId, uri } = document
    const copy = TextDocument.create(uri, languageId, document.version, document.getText())
    return TextDocument.update(copy, changes, version)
  },
}

function capabilities({ pullsDiagnostics }: ClientFeatures): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
    documentSymbolProvider: true,
    executeCommandProvider: { commands: Object.values(COMMANDS) },
    hoverProvider: true,
    inlayHintProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'geolint',
        interFileDependencies: true,
        workspaceDiagnostics: false,
      },
    }),
  }
}
