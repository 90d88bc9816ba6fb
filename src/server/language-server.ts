import { createConnection, type Connection } from 'vscode-languageserver/node'
import packageJson from '../../package.json' with { type: 'json' }
import { serveLanguage } from './lsp/serve-language.ts'
import { takeStandardOutput } from './own-output.ts'
import { openProjectWorkspace } from './project-workspace.ts'

export interface LanguageServerFlags {
  readonly safe: boolean
}

/** Serves an editor over standard input and output until it ends the process. */
export function startLanguageServer({ safe }: LanguageServerFlags): void {
  const connection: Connection = createConnection(process.stdin, takeStandardOutput())
  serveLanguage(connection, {
    version: packageJson.version,
    open: (opening) => openProjectWorkspace({ ...opening, safe }),
  })
}
