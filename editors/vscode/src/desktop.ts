import { type ExtensionContext, version, workspace } from 'vscode'
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/node'
import { registerCommands } from './commands.ts'
import { registerQuotationsSheet } from './quotations-sheet.ts'
import {
  chooseServer,
  type ChosenServer,
  nodeEnvironment,
  nodeProblem,
  type NoServer,
} from './server-choice.ts'
import { openSession, type Session } from './session.ts'

let session: Session | undefined

/** The extension on a desktop, where geolint runs as a program of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  session = await openSession(context, {
    selector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'untitled', language: 'markdown' },
    ],
    async newClient(options, output) {
      const server = await serverOfWindow(context)
      if ('problem' in server) return server
      output.info(
        `Starting ${server.reason}: ${server.entry} (VS Code ${version}, Node ${process.versions.node})`,
      )
      return clientOf(server, options)
    },
  })
  registerCommands(context, session)
  registerQuotationsSheet(context, session, () => serverOfWindow(context))
}

export function deactivate(): Promise<void> | undefined {
  return session?.close()
}

/** The geolint of this window. */
async function serverOfWindow(context: ExtensionContext): Promise<ChosenServer | NoServer> {
  const problem = nodeProblem(process.versions.node)
  if (problem !== undefined) return { problem }
  return chooseServer({
    folder: workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri.fsPath,
    isTrusted: workspace.isTrusted,
    path: workspace.getConfiguration('geolint').get('path', ''),
    bundled: context.asAbsolutePath('dist/server/bin/geolint.js'),
  })
}

function clientOf({ args, entry }: ChosenServer, options: LanguageClientOptions): LanguageClient {
  return new LanguageClient(
    'geolint',
    'geolint',
    { command: process.execPath, args: [entry, ...args], options: { env: nodeEnvironment() } },
    options,
  )
}
