import type { Readable, Writable } from 'node:stream'
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { statSync } from '../../files/built-ins.ts'
import { fileProblem } from '../../files/file-problem.ts'
import { UserError } from '../../text/user-error.ts'
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
  /** Told what is wrong with the folders or the connection. */
  readonly onError: (error: Error) => void
}

/** Serves one agent over a pair of streams, until it closes the one or is gone. */
export async function serveMcp({ folders, input, onError, output, safe }: McpOptions): Promise<void> {
  for (const folder of folders) {
    const problem = folderProblem(folder)
    if (problem !== undefined) onError(new UserError(`'${folder}' ${problem}`))
  }
  const session = openSession(folders, safe)
  const connection = new Connection(input, output, { maxBufferSize: LARGEST_MESSAGE })
  serveStdio(() => mcpServer(session), { transport: connection, onerror: onError })
  await connection.ended
  await session.close()
}

/** Why a folder cannot be read that the command line names, and what to do; it may appear later. */
function folderProblem(folder: string): string | undefined {
  try {
    return statSync(folder).isDirectory() ? undefined : 'is a file, not a folder; name the folder it is in'
  } catch (error) {
    return fileProblem(error, folder)
  }
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
