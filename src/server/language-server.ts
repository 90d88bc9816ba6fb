import { createConnection } from 'vscode-languageserver/node'
import packageJson from '../../package.json' with { type: 'json' }
import { serveLanguage } from './lsp/serve-language.ts'
import { openProjectWorkspace } from './project-workspace.ts'

export interface LanguageServerOptions {
  /** Whether no code of the project is run. */
  readonly safe: boolean
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  /** Told that the editor ends the process, or is gone. */
  readonly onEnd: () => void
}

/** Serves an editor until it ends the process, or is gone. */
export function startLanguageServer({ input, onEnd, output, safe }: LanguageServerOptions): void {
  const connection = createConnection(input, output)
  input.once('end', onEnd)
  input.once('close', onEnd)
  connection.onExit(onEnd)
  serveLanguage(connection, {
    version: packageJson.version,
    open: (options) => openProjectWorkspace({ ...options, safe }),
  })
}
