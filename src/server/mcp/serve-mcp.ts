import { Writable } from 'node:stream'
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { LARGEST_MESSAGE } from './limits.ts'
import { mcpServer } from './mcp-server.ts'
import { openSession } from './session.ts'

/** How agents are served. */
export interface McpOptions {
  /** Folders that may be read, whatever the client says. */
  readonly folders: readonly string[]
  readonly safe: boolean
  /** Told what went wrong with the connection. */
  readonly onError: (error: Error) => void
}

/** Serves one agent over standard input and output, until it closes the one or is gone. */
export async function serveMcp({ folders, onError, safe }: McpOptions): Promise<void> {
  const session = openSession(folders, safe)
  const connection = new Connection(process.stdin, takeOutput(), { maxBufferSize: LARGEST_MESSAGE })
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

/** Standard output for messages alone: what configurations and plug-ins print goes to standard error. */
function takeOutput(): Writable {
  const { stderr, stdout } = process
  const write = stdout.write.bind(stdout)
  stdout.write = stderr.write.bind(stderr)
  // The transport is told of the error by the write.
  stdout.on('error', () => undefined)
  return new Writable({
    decodeStrings: false,
    write: (chunk, encoding, done) => void write(chunk, encoding, done),
  })
}
