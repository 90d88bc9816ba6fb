import { messageOf } from '../../text/failure.ts'
import { EXIT } from '../exit.ts'
import { printLastNote } from '../output.ts'
import { protocolOutput } from '../protocol-output.ts'

export interface McpFlags {
  readonly safe?: boolean
}

/** `geolint mcp [folder…]`: serves an agent over standard input and output until it is gone. */
export async function mcp(folders: readonly string[], { safe = false }: McpFlags): Promise<number> {
  const { serveMcp } = await import('../../server/mcp/serve-mcp.ts')
  await serveMcp({
    folders,
    safe,
    input: process.stdin,
    output: protocolOutput(),
    onError: (error) => printLastNote(messageOf(error)),
  })
  return EXIT.clean
}
