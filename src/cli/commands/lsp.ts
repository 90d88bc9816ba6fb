import { startLanguageServer } from '../../server/language-server.ts'
import { EXIT } from '../exit.ts'

/** `geolint lsp`: the process goes on until the editor ends it. */
export async function lsp({ safe = false }: { readonly safe?: boolean }): Promise<number> {
  startLanguageServer({ safe })
  return EXIT.clean
}
