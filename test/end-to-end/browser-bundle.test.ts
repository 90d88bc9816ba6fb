import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserBundle } from '../../scripts/browser-bundle.mjs'
import { nodeRemains } from '../../scripts/node-remains.mjs'
import { newFolder } from './cli/run-geolint.ts'

// The build of the page for browsers fails in these ways, which proves that the tiers in it are free of Node.
describe('a bundle for browsers', () => {
  it.each<[string, string, string]>([
    ['imports Node', "import { readFileSync } from 'node:fs'\nself.read = readFileSync\n", 'imports node:fs'],
    ['imports it by its short name', "import { join } from 'path'\nself.join = join\n", 'imports path'],
    ['imports it late', "self.load = () => import('node:os')\n", 'imports node:os'],
    ['uses a global of Node', 'self.folder = () => process.cwd()\n', 'does not have: process'],
    ['asks whether there is one', "self.isNode = typeof Buffer !== 'undefined'\n", 'does not have: Buffer'],
  ])('is refused if it %s', async (_, code, message) => {
    const folder = newFolder({ 'entry.js': code })
    await expect(browserBundle(join(folder, 'entry.js'))).rejects.toThrow(message)
  })

  it('has everything in one script', async () => {
    const files = {
      'entry.js': "self.load = () => import('./late.js')\n",
      'late.js': "export const late = 'loaded'\n",
    }
    const { code } = await browserBundle(join(newFolder(files), 'entry.js'))
    expect(code).toContain('loaded')
  })

  it('leaves out what a package would do with a process', async () => {
    const entry = "self.system = typeof process === 'object' ? process.platform : 'a browser'\n"
    const { code } = await browserBundle(join(newFolder({ 'entry.js': entry }), 'entry.js'))
    expect(code).toContain('self.system=`a browser`')
  })
})

describe('the main script of an extension', () => {
  const bundle = (code: string) =>
    browserBundle(join(newFolder({ 'entry.js': code }), 'entry.js'), { isExtension: true })

  it('takes vscode from the editor, and exports what the editor calls', async () => {
    const { code } = await bundle(
      "import { window } from 'vscode'\nexport const activate = () => window.x()\n",
    )
    expect(code).toMatch(/require\(.vscode.\)/)
    expect(code).toContain('exports.activate=')
  })

  it.each([
    ["import { join } from 'node:path'\nexport const x = join('a')\n", 'imports node:path'],
    ['export const x = process.cwd()\n', 'does not have: process'],
    ["export const x = () => import('https://example.org/x.js')\n", 'does not have: import'],
  ])('is refused if it has %j', async (code, message) => {
    await expect(bundle(code)).rejects.toThrow(message)
  })
})

describe('what is left of Node in', () => {
  it.each<[string, readonly string[]]>([
    ['process.exit()', ['process']],
    ['typeof process', ['process']],
    ['globalThis.process', ['process']],
    ["self['Buffer']", ['Buffer']],
    ['globalThis[`Buffer`]', ['Buffer']],
    ['const {a}={process}', ['process']],
    ['a[process]', ['process']],
    ["require('fs')", ['require']],
    ["import('node:fs')", ['import']],
    ["import 'fs'", ['import']],
    ["export * from 'fs'", ['import']],
    ['a.process()', []],
    ['class A{process(){}}', []],
    ['const a={process:1}', []],
    ["'process'", []],
  ])('%s', (script, remains) => {
    expect(nodeRemains(script)).toEqual(remains)
  })
})
