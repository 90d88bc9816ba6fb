import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bin, ENVIRONMENT, type Files, newFolder, newRepository } from '../cli/run-geolint.ts'
import { connect } from './mcp-client.ts'

const TEXT = '# The vote\n\nThe vote is on Sunday.\n'

describe('a text', () => {
  it.each([
    ['of 10 MB', 'The vote. '.repeat(1_000_000), 'the text is 10.01 MB; the limit is 2 MB'],
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

/** Articles that take a while. */
function longArticles(): Files {
  const paragraph = 'Chile and Peru sign. “We waited for years,” said Ana Ruiz, a miner in Chile.\n\n'
  const names = Array.from(
    { length: 200 },
    (_, at) => [`a${at}.md`, `# Chile ${at}\n\n${paragraph.repeat(100)}`] as const,
  )
  return Object.fromEntries(names)
}

/** A configuration that is read once somebody writes into a pipe, with a rule that counts the articles it has seen. */
const HELD = `
import { appendFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { defineRule } from '${new URL('../../../dist/rule.js', import.meta.url).href}'
const path = (name) => new URL(name, import.meta.url)
await readFile(path('pipe'))
const count = defineRule({
  id: 'desk/count',
  summary: 'Counts articles.',
  category: 'structure',
  severity: { recommended: 'error', strict: 'error' },
  messages: { seen: 'Seen.' },
  check: () => (appendFileSync(path('seen'), 'x'), []),
})
export default { plugins: [{ name: 'desk', rules: [count] }], rules: { 'desk/count': 'error' } }
`

describe('a server', () => {
  it('answers others while a request is held, and ends the request once it is cancelled', async () => {
    const texts = { 'a.md': TEXT, 'b.md': TEXT, seen: '' }
    const folder = newFolder({ 'package.json': '{}', 'geolint.config.mjs': HELD, ...texts })
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const { call, client } = await connect({ cwd: '/', roots: () => [folder] })
    const controller = new AbortController()
    const answer = call('lint-files', { paths: ['.'] }, controller.signal)
    await client.ping()
    controller.abort(new Error('enough'))
    await expect(answer).rejects.toThrow('enough')
    // The server has heard that before it answers.
    await client.ping()
    const release = spawn('sh', ['-c', ': > pipe'], { cwd: folder })
    onTestFinished(() => void release.kill())
    expect((await call('lint-files', { paths: ['a.md'] })).data).toMatchObject({ linted: 1 })
    expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe('x')
  })

  it('ends with its client, also in the middle of its work, and leaves no file behind', async () => {
    const folder = newRepository(longArticles())
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
