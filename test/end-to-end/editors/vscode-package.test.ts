import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quotationsPage } from '../../../editors/vscode/src/quotations-page.ts'
import { chooseServer } from '../../../editors/vscode/src/server-choice.ts'
import { git, newFolder, newRepository } from '../cli/run-geolint.ts'
import { editorIn } from '../lsp/language-client.ts'
import { hasNoExtensionTools, packExtension, type PackedExtension } from './pack-extension.ts'

/** Loads a script as VS Code does, with whatever it needs of VS Code, and prints what it exports. */
const LOAD = `
const { Module } = require('node:module')
const anything = () => new Proxy(class {}, { get: (given, name) => given[name] ?? anything() })
const load = Module._load
Module._load = (name, ...rest) => (name === 'vscode' ? anything() : load(name, ...rest))
console.log(Object.keys(require(process.argv[1])).sort().join())
`

const ARTICLE = `---
title: Peru waits
evidence: ruiz.txt
---

“We waited for a year before anyone came,” said Ana Ruiz.
`

describe.skipIf(hasNoExtensionTools)('the package of the extension', () => {
  let packed: PackedExtension

  beforeAll(async () => {
    packed = await packExtension()
  })
  afterAll(() => rm(packed.folder, { recursive: true }))

  it('has its entries, geolint, pages and licences, and no sources', () => {
    const { files } = packed
    const above = files.filter((file) => !/^dist\/server\/(?:dist|rules)\//.test(file))
    expect(above).toEqual([
      'LICENSE.txt',
      'changelog.md',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/desktop.js',
      'dist/example.md',
      'dist/schema.json',
      'dist/server-web.js',
      'dist/server/LICENSE',
      'dist/server/bin/geolint.js',
      'dist/server/package.json',
      'dist/web.js',
      'icon.png',
      'package.json',
      'readme.md',
      'walkthrough/configure.md',
      'walkthrough/except.md',
      'walkthrough/fix.md',
      'walkthrough/open.md',
      'walkthrough/quotations.md',
    ])
    expect(files).toContain('dist/server/rules/placeholder.md')
    expect(files).toContain('dist/server/dist/THIRD-PARTY-LICENSES.txt')
    expect(files.filter((file) => /\.d\.ts$|\.map$/.test(file))).toEqual([])
    const licences = readFileSync(join(packed.extension, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'picomatch', 'unified'])
      expect(licences).toMatch(new RegExp(`^${name} \\d.*\\(MIT\\)$`, 'm'))
  })

  it.each(['desktop.js', 'web.js'])('has a %s that VS Code can load', (script) => {
    const file = join(packed.extension, 'dist', script)
    const printed = execFileSync(process.execPath, ['-e', LOAD, file], { encoding: 'utf8' })
    expect(printed).toBe('activate,deactivate\n')
  })

  it('has a geolint that serves an editor in a folder that is not trusted', async () => {
    const folder = newFolder({ '.geolintrc.yaml': 'extends: recommended\nplugins: [./desk.js]\n' })
    const bundled = join(packed.extension, 'dist/server/bin/geolint.js')
    const server = await chooseServer({ folder, isTrusted: false, path: '', bundled })
    if ('problem' in server) throw new Error(server.problem)
    const [, ...args] = server.args
    const editor = await editorIn(folder, { entry: server.entry, args })
    const uri = editor.open('peru.md', '# Peru waits\n\nThe sum is TK.\n')
    const found = await editor.diagnostics(uri, 1)
    expect(found.map(({ code }) => code)).toContain('placeholder')
    expect(found.map(({ codeDescription }) => codeDescription?.href)).toContainEqual(
      expect.stringContaining('dist/server/rules/placeholder.md'),
    )
  })

  it('has a geolint that makes the quotations sheet, and writes nothing', async () => {
    const folder = newRepository({
      'peru.md': ARTICLE,
      'ruiz.txt': 'RUIZ: We waited for a year before anyone came.\n',
    })
    const bundled = join(packed.extension, 'dist/server/bin/geolint.js')
    const server = await chooseServer({ folder, isTrusted: true, path: '', bundled })
    if ('problem' in server) throw new Error(server.problem)
    const { page, said } = await quotationsPage(server, join(folder, 'peru.md'))
    expect(said).toBe('')
    expect(page).toContain('We waited for a year before anyone came')
    expect(page).not.toContain('<script')
    expect(git(folder, 'status', '--porcelain', '--ignored')).toBe('')
    const missing = await quotationsPage(server, join(folder, 'chile.md'))
    expect(missing.said).toContain('chile.md')
  })
})

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[]
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> }
  }
}

describe.skipIf(hasNoExtensionTools)('the sources of the extension', () => {
  it('have the right types', () => {
    const compiler = 'node_modules/typescript/bin/tsc'
    expect(execFileSync(process.execPath, [compiler, '-p', 'editors/vscode'], { encoding: 'utf8' })).toBe('')
  })

  it('use the commands and settings of the manifest', () => {
    const manifest = readFileSync('editors/vscode/package.json', 'utf8')
    const { contributes }: Manifest = JSON.parse(manifest)
    const { commands, configuration } = contributes
    const script = readFileSync('editors/vscode/dist/desktop.js', 'utf8')
    for (const { command } of commands) expect(script).toContain(command)
    const sources = readdirSync('editors/vscode/src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('editors/vscode/src', name), 'utf8'))
      .join('')
    const asked = [...sources.matchAll(/getConfiguration\('geolint'\)\.get\('([\w.]+)'/g)]
    // The language client asks for the last one itself.
    const settings = new Set([...asked.map(([, name = '']) => `geolint.${name}`), 'geolint.trace.server'])
    expect(Object.keys(configuration.properties).toSorted()).toEqual([...settings].toSorted())
  })
})
