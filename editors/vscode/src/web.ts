import { type ExtensionContext, Uri, workspace } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { registerCommands } from './commands.ts'
import { startWorker } from './server-worker.ts'
import { openSession, type Session } from './session.ts'
import { answerFileRequests } from './web-files.ts'

let session: Session | undefined

/** The extension in a browser, where geolint runs in a worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server-web.js').toString(true)
  const watcher = workspace.createFileSystemWatcher('**/*')
  context.subscriptions.push(watcher)
  let worker: Worker | undefined
  session = await openSession(context, {
    selector: [{ language: 'markdown' }],
    async newClient(options) {
      worker?.terminate()
      worker = await startWorker(() => new Worker(script))
      const client = new LanguageClient('geolint', 'geolint', worker, {
        ...options,
        synchronize: { fileEvents: watcher },
      })
      answerFileRequests(client)
      return client
    },
  })
  registerCommands(context, session)
}

export function deactivate(): Promise<void> | undefined {
  return session?.close()
}
