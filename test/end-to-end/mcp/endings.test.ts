import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bin, ENVIRONMENT, type Files, newFolder, newRepository } from '../cli/run-geolint.ts'
import { connect } from './mcp-client.ts'

const TEXT = '# The vote\n\nThe vote is on Sunday.\n'

describe('a text', () => {
  it.each([
    ['of 10 MB', 'The vote. '.repeat(1_000_000), 'the text has 10.01 MB, and at most 2 MB are read'],
    [
      'with binary content',
      'PNG\u0000\u0001',
      'the text has a NUL byte at offset 3, line 1; check that it is a text file, and save it as UTF-8',
    ],
    [
      'that is half merged',
      '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n',
      'the text has an unresolved merge conflict at line 1; resolve it',
    ],
  ])('%s is refused, and the server goes on', async (_, text, message) => {
    const { call } = await connect({ cwd: '/' })
    for (const name of ['lint-text', 'fixed-text', 'inspect-text'])
      expect(await call(name, { text })).toMatchObject({ isError: true, texts: [message] })
    expect((await call('lint-text', { text: TEXT })).data).toMatchObject({ errors: 1 })
  })

  it('with a lone surrogate is linted', async () => {
    const { call } = await connect({ cwd: '/' })
    expect(await call('lint-text', { text: `${TEXT}\uD800` })).toMatchObject({ isError: false })
  })
})

describe('a file', () => {
  it('with binary content is among the failures', async () => {
    const folder = newFolder({ 'package.json': '{}', 'a.md': Uint8Array.of(0x80, 0x81), 'b.md': TEXT })
    const { call } = await connect({ cwd: '/', roots: () => [folder] })
    expect((await call('lint-files', { paths: ['.'] })).data).toMatchObject({
      linted: 1,
      failures: [{ path: `${folder}/a.md`, message: expect.stringContaining('is not UTF-8') }],
    })
  })

  it('that is one too many is counted', async () => {
    const names = Array.from({ length: 203 }, (_, at) => [`a${at}.md`, TEXT] as const)
    const folder = newFolder({ 'package.json': '{}', ...Object.fromEntries(names) })
    const { call } = await connect({ cwd: '/', roots: () => [folder] })
    const { data } = await call('lint-files', { paths: ['.'], limit: 7 })
    expect(data).toMatchObject({ linted: 200, filesLeftOut: 3, errors: 200, leftOut: 193 })
  })
})

/** Takes long, unless it is ended between two articles. */
function manyArticles(): Files {
  const paragraph = 'Chile and Peru sign. “We waited for years,” said Ana Ruiz, a miner in Chile.\n\n'
  const names = Array.from(
    { length: 200 },
    (_, at) => [`a${at}.md`, `# Chile ${at}\n\n${paragraph.repeat(100)}`] as const,
  )
  return Object.fromEntries(names)
}

describe('a server', () => {
  it('hears that a request is cancelled, and answers others meanwhile', async () => {
    const folder = newFolder({ 'package.json': '{}', ...manyArticles() })
    const { call, client } = await connect({ cwd: '/', roots: () => [folder] })
    for (const [name, input] of [
      ['lint-files', { paths: ['.'] }],
      ['source-ledger', { path: '.' }],
      ['house-style', { path: '.' }],
    ] as const) {
      const controller = new AbortController()
      let isDone = false
      const answer = call(name, input, controller.signal).finally(() => (isDone = true))
      await client.ping()
      expect({ name, isDone }).toEqual({ name, isDone: false })
      controller.abort(new Error('enough'))
      await expect(answer).rejects.toThrow('enough')
    }
    expect((await call('lint-files', { paths: ['a1.md'] })).data).toMatchObject({ linted: 1 })
  })

  it('ends with its client, also in the middle of its work, and leaves no file behind', async () => {
    const folder = newRepository(manyArticles())
    for (const isBusy of [false, true]) {
      const child = spawn(process.execPath, [bin, 'mcp', folder], { cwd: '/', env: ENVIRONMENT })
      onTestFinished(() => void child.kill('SIGKILL'))
      const hello = {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'a', version: '1' },
      }
      const send = (message: object) =>
        child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
      send({ id: 1, method: 'initialize', params: hello })
      await once(child.stdout, 'data')
      send({ method: 'notifications/initialized' })
      if (isBusy)
        send({ id: 2, method: 'tools/call', params: { name: 'lint-files', arguments: { paths: ['.'] } } })
      child.stdin.end()
      const [status] = await once(child, 'exit')
      expect(status).toBe(0)
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('can be killed and started again', async () => {
    const folder = newRepository({ 'a.md': TEXT })
    const first = await connect({ cwd: '/', roots: () => [folder] })
    const input = { paths: ['a.md'] }
    const { data } = await first.call('lint-files', input)
    const waiting = first.call('lint-files', input)
    process.kill(first.pid, 'SIGKILL')
    await expect(waiting).rejects.toThrow()
    const second = await connect({ cwd: '/', roots: () => [folder] })
    expect((await second.call('lint-files', input)).data).toEqual(data)
  })
})
