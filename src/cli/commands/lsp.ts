import { EXIT } from '../exit.ts'
import { printLastNote } from '../output.ts'
import { protocolOutput } from '../protocol-output.ts'

export interface LspFlags {
  readonly safe?: boolean
}

/** `geolint lsp`: serves an editor over standard input and output until it ends the process. */
export async function lsp({ safe = false }: LspFlags): Promise<number> {
  const { startLanguageServer } = await import('../../server/language-server.ts')
  let isEnded = false
  startLanguageServer({
    safe,
    input: process.stdin,
    output: protocolOutput(),
    onEnd: () => {
      isEnded = true
    },
  })
  process.on('exit', () => {
    if (!isEnded) printLastNote('stopped; a configuration or plug-in may have ended the process')
  })
  return EXIT.clean
}
