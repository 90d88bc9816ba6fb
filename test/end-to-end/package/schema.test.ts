import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { installedPackage, ROOT } from './installed-package.ts'

const { folder, geolint, write } = installedPackage()

/** Configurations that are right, and the path of what is wrong in others. */
const CONFIGURATIONS: readonly (readonly [string, string | undefined])[] = [
  ['extends: strict', undefined],
  ['rules: { untagged-countries: [warning, { mentions: named }] }', undefined],
  ['plugins: [./our-desk.mjs]\nrules: { our-desk/long-quotation: warning }', undefined],
  ['rules: { our-desk/long-quotation: [error, { most: 5 }] }', undefined],
  ['rules: { our-desk/long-quotation: loud }', '/rules/our-desk~1long-quotation'],
  ['rules: { no-such-rule: error }', '/rules'],
  ['rules: { untagged-countries: [error, { mentions: all }] }', '/rules/untagged-countries/1/mentions'],
  ['house: { countryTags: { style: alpha2 } }', '/house/countryTags/style'],
]

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
const [, README_CONFIG = ''] = /^```yaml\n(# yaml-language-server[\s\S]*?)^```$/m.exec(readme) ?? []

describe('the published schema', () => {
  it.each([...CONFIGURATIONS, [README_CONFIG, undefined] as const])('judges %s', (config, place) => {
    const schema: object = JSON.parse(
      readFileSync(join(folder(), 'node_modules/geolint/dist/schema.json'), 'utf8'),
    )
    const isValid = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false }).compile(schema)
    isValid(parse(config))
    const places = (isValid.errors ?? []).map(({ instancePath }) => instancePath)
    expect(places.length > 0).toBe(place !== undefined)
    if (place !== undefined) expect(places).toContain(place)
  })

  it('is what an editor checks a configuration with that geolint init wrote', async () => {
    write({ 'articles/a.md': '# Chile votes\n\nChile votes on Sunday.\n' })
    geolint('init')
    const config = readFileSync(join(folder(), '.geolintrc.yaml'), 'utf8')
    expect(config).toMatch(/^# yaml-language-server: \$schema=node_modules\/geolint\/dist\/schema\.json\n/)
    expect(await diagnostics(config)).toEqual([])
    expect(await diagnostics(`${config}\nrules:\n  no-such-rule: error\n`)).toEqual([
      'Property no-such-rule is not allowed.',
    ])
  })
})

/** What the language server of YAML, which editors run, says about the project's configuration. */
async function diagnostics(text: string): Promise<readonly string[]> {
  const server = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  try {
    const uri = pathToFileURL(join(folder(), '.geolintrc.yaml')).href
    const found = published(server)
    const rootUri = pathToFileURL(folder()).href
    send(server, { id: 1, method: 'initialize', params: { processId: null, rootUri, capabilities: {} } })
    send(server, { method: 'initialized', params: {} })
    send(server, {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    })
    return await found
  } finally {
    server.kill()
  }
}

function send({ stdin }: ChildProcess, message: object): void {
  const content = JSON.stringify({ jsonrpc: '2.0', ...message })
  stdin?.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`)
}

interface Message {
  readonly method?: string
  readonly params?: { readonly diagnostics?: readonly { readonly message: string }[] }
}

/** The messages of the first diagnostics that a server publishes. */
function published({ stdout }: ChildProcess): Promise<readonly string[]> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0)
    stdout?.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      for (;;) {
        const start = received.indexOf('\r\n\r\n')
        const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, start).toString())?.[1])
        if (start === -1 || received.length < start + 4 + length) return
        const message: Message = JSON.parse(received.subarray(start + 4, start + 4 + length).toString())
        received = received.subarray(start + 4 + length)
        if (message.method === 'textDocument/publishDiagnostics')
          resolve((message.params?.diagnostics ?? []).map((one) => one.message))
      }
    })
  })
}
