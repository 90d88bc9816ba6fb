import type { Readable, Writable } from 'node:stream'
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { LARGEST_MESSAGE } from './limits.ts'
import { mcpServer } from './mcp-server.ts'
import { openSession } from './session.ts'

/** How agents are served. */
export interface McpOptions {
  /** Folders that may be read, whatever the client says. */
  readonly folders: readonly string[]
  readonly safe: boolean
  /** What the client writes. */
  readonly input: Readable
  /** What the client reads; nothing else may be written to it. */
  readonly output: Writable
  /** Told what went wrong with the connection. */
  readonly onError: (error: Error) => void
}

/** Serves one agent over a pair of streams, until it closes the one or is gone. */
export async function serveMcp({ folders, input, onError, output, safe }: McpOptions): Promise<void> {
  const session = openSession(folders, safe)
  const connection = new Connection(input, output, { maxBufferSize: LARGEST_MESSAGE })
  serveStdio(() => mcpServer(session), { transport: connection, onerror: onError })
  await connection.ended
  await session.close()
}

/** A connection that tells when it has ended, from either side. */
class Connection extends StdioServerTransport {
  private end: () => void = () => undefined
  readonly ended = new Promise<void>((resolve) => {
    this.end = resolve
  })

  override async close(): Promise<void> {
    await super.close()
    this.end()
  }
}
