import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import packageJson from '../../../../package.json' with { type: 'json' }
import { serveLanguage } from '../../../../src/server/lsp/serve-language.ts'
import { LIST_FOLDER, READ_FILE } from '../file-requests.ts'
import { READY } from '../server-worker.ts'
import { openBrowserWorkspace } from './browser-workspace.ts'

declare const self: DedicatedWorkerGlobalScope

// The script of the worker in which a browser runs the language server.
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self))

serveLanguage(connection, {
  version: packageJson.version,
  open({ folders, onChange }) {
    const workspace = openBrowserWorkspace(folders, {
      list: (uri) => connection.sendRequest(LIST_FOLDER, { uri }),
      read: async (uri) => (await connection.sendRequest(READ_FILE, { uri })) ?? undefined,
    })
    connection.onDidChangeWatchedFiles(({ changes }) => {
      if (workspace.changed(changes.map(({ uri }) => uri))) onChange()
    })
    return workspace
  },
})

self.postMessage(READY)
