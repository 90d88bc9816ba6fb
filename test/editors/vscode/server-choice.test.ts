import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { chooseServer, nodeProblem } from '../../../editors/vscode/src/server-choice.ts'

const BUNDLED = '/extension/dist/server/bin/geolint.js'

const WITH_LSP = "console.log('Usage: geolint lsp [options]')\n"
/** What a geolint prints that takes `lsp` for a path. */
const WITHOUT_LSP = "console.log('Usage: geolint [options] [command] [path...]')\n"
const BROKEN = "throw new Error('no such module')\n"

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-choice-')))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

const OWN = 'node_modules/geolint/bin/geolint.js'

describe('the geolint that is started', () => {
  const choose = (folder: string | undefined, { isTrusted = true, path = '' } = {}) =>
    chooseServer({ folder, isTrusted, path, bundled: BUNDLED })

  it("is the project's own, in the folder or above it", async () => {
    const folder = folderWith({ [OWN]: WITH_LSP, 'desk/articles/peru.md': 'Peru waits.\n' })
    const own = { entry: join(folder, OWN), args: ['lsp'], reason: "the project's own geolint" }
    expect(await choose(folder)).toEqual(own)
    expect(await choose(join(folder, 'desk/articles'))).toEqual(own)
  })

  it('is the one in the extension if the project has none, or there is no folder', async () => {
    const bundled = {
      entry: BUNDLED,
      args: ['lsp'],
      reason: 'the geolint in this extension, because the project has none',
    }
    expect(await choose(folderWith({}))).toEqual(bundled)
    expect(await choose(undefined)).toEqual(bundled)
  })

  it.each([
    ['cannot serve editors', WITHOUT_LSP],
    ['does not start', BROKEN],
  ])('is the one in the extension if the own one %s', async (_, code) => {
    const folder = folderWith({ [OWN]: code })
    expect(await choose(folder)).toEqual({
      entry: BUNDLED,
      args: ['lsp'],
      reason: `the geolint in this extension, because ${join(folder, OWN)} has no command 'lsp'`,
    })
  })

  it('runs no code of a folder that is not trusted, whatever a setting names', async () => {
    const folder = folderWith({ [OWN]: WITH_LSP, 'other.js': WITH_LSP })
    const bundled = {
      entry: BUNDLED,
      args: ['lsp', '--safe'],
      reason: 'the geolint in this extension, because this folder is not trusted',
    }
    expect(await choose(folder, { isTrusted: false })).toEqual(bundled)
    expect(await choose(folder, { isTrusted: false, path: 'other.js' })).toEqual(bundled)
  })

  it('is the one that a setting names, or none', async () => {
    const folder = folderWith({ [OWN]: WITH_LSP, 'tools/new.js': WITH_LSP, 'tools/old.js': WITHOUT_LSP })
    expect(await choose(folder, { path: 'tools/new.js' })).toEqual({
      entry: join(folder, 'tools/new.js'),
      args: ['lsp'],
      reason: 'the geolint that the setting geolint.path names',
    })
    expect(await choose(folder, { path: 'tools/old.js' })).toEqual({
      problem:
        "is not running: the setting geolint.path names 'tools/old.js', which has no command 'lsp'. Update it.",
    })
    expect(await choose(folder, { path: 'tools' })).toEqual({
      problem: "is not running: the setting geolint.path names 'tools', which is not a file.",
    })
  })
})

it.each([
  ['20.9.0', 'needs Node 20.19, and this VS Code has 20.9.0. Update VS Code.'],
  ['18.20.0', 'needs Node 20.19, and this VS Code has 18.20.0. Update VS Code.'],
  ['20.19.0', undefined],
  ['22.1.0', undefined],
])('Node %s', (version, problem) => {
  expect(nodeProblem(version)).toBe(problem)
})
