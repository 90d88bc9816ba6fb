import { pathToFileURL } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect, onTestFinished } from 'vitest'
import { bin, ENVIRONMENT } from '../cli/run-geolint.ts'

/** How a test starts `geolint mcp` and what it says of itself. */
export interface ClientOptions {
  readonly args?: readonly string[]
  /** The folder in which the server starts. */
  readonly cwd: string
  readonly home?: string
  /** The roots as they are when the server asks; a client without any cannot be asked. */
  readonly roots?: () => readonly string[]
  /** The revision of the protocol: that of 2025, or the newest that both know. */
  readonly mode?: 'auto' | 'legacy'
}

export interface Called {
  readonly isError: boolean
  readonly data: Readonly<Record<string, unknown>>
  /** The texts of the result. */
  readonly texts: readonly string[]
}

export interface Connected {
  readonly client: Client
  readonly pid: number
  /** What the server has written to standard error. */
  readonly errors: () => string
  readonly call: (
    name: string,
    input: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ) => Promise<Called>
}

/** Starts a server and connects the official client to it. Both end with the test. */
export async function connect({
  args = [],
  cwd,
  home,
  mode = 'legacy',
  roots,
}: ClientOptions): Promise<Connected> {
  const client = new Client(
    { name: 'test', version: '1.0.0' },
    { capabilities: roots ? { roots: { listChanged: true } } : {}, versionNegotiation: { mode } },
  )
  if (roots)
    client.setRequestHandler('roots/list', async () => ({
      roots: roots().map((folder) => ({ uri: pathToFileURL(folder).href })),
    }))
  const env = Object.entries({ ...ENVIRONMENT, HOME: home ?? ENVIRONMENT['HOME'] }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bin, 'mcp', ...args],
    cwd,
    env: Object.fromEntries(env),
    stderr: 'pipe',
  })
  let errors = ''
  transport.stderr?.on('data', (chunk) => {
    errors += String(chunk)
  })
  await client.connect(transport)
  onTestFinished(() => client.close())
  return {
    client,
    pid: transport.pid ?? 0,
    errors: () => errors,
    async call(name, input, signal) {
      const result = await client.callTool({ name, arguments: { ...input } }, signal ? { signal } : {})
      const texts = result.content.flatMap((one) => (one.type === 'text' ? [one.text] : []))
      expect(texts.join('\n')).not.toMatch(/\n\s+at /)
      return { isError: result.isError ?? false, data: { ...Object(result.structuredContent) }, texts }
    },
  }
}
