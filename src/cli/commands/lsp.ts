import { EXIT } from '../exit.ts'
import { protocolOutput } from '../protocol-output.ts'

export interface LspFlags {
  readonly safe?: boolean
}

/** `geolint lsp`: serves an editor over standard input and output until it ends the process. */
export async function lsp({ safe = false }: LspFlags): Promise<number> {
  const { startLanguageServer } = await import('../../server/language-server.ts')
  startLanguageServer({ safe, input: process.stdin, output: protocolOutput() })
  return EXIT.clean
}
