import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const oxlint = resolve('node_modules/oxlint/bin/oxlint')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'geolint-structure-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the linter, with the project's own configuration, says about a checkout of these files. */
function complaints(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(folder, 'checkout-'))
  copyFileSync('.oxlintrc.json', join(root, '.oxlintrc.json'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout
}

const using = (path: string) => `import { x } from '${path}'\nexport const y = x()\n`

describe('the linter complains of', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a public face that publishes more than rules use',
      { 'src/geolint-rule.ts': using('./engine/b.ts') },
      'publishes part of rule-api.ts',
    ],
    ['an import that points up', { 'src/text/a.ts': using('../markdown/b.ts') }, 'Imports point down only'],
    ['one from a subfolder', { 'src/facts/x/a.ts': using('../../engine/b.ts') }, 'Imports point down only'],
    [
      'the engine asking for configuration',
      { 'src/engine/a.ts': using('../config/b.ts') },
      'point down only',
    ],
    ['a report asking for a project', { 'src/report/a.ts': using('../project/b.ts') }, 'point down only'],
    [
      'a test tool asking for a project',
      { 'src/testing/a.ts': using('../project/b.ts') },
      'testing/ stands on',
    ],
    [
      'a page asking for a project',
      { 'src/try/a.ts': using('../project/b.ts') },
      'The page runs in a browser',
    ],
    ['a page asking for Node', { 'src/try/a.ts': using('node:fs') }, 'no-nodejs-modules'],
    [
      'a language server asking for a project',
      { 'src/server/lsp/features/a.ts': using('../../../project/b.ts') },
      'The language server runs in a browser, too',
    ],
    [
      'one asking for the server above it',
      { 'src/server/lsp/a.ts': using('../served-folder.ts') },
      'The language server runs in a browser, too',
    ],
    [
      'a part of it that asks for the server above',
      { 'src/server/lsp/features/a.ts': using('../../served-folder.ts') },
      'The language server runs in a browser, too',
    ],
    ['a language server asking for Node', { 'src/server/lsp/a.ts': using('node:fs') }, 'no-nodejs-modules'],
    [
      'one using a global of Node',
      { 'src/server/lsp/a.ts': 'export const y = process.env\n' },
      'The language server runs in a browser, too',
    ],
    ['a tier asking for the page', { 'src/report/a.ts': using('../try/b.ts') }, 'point down only'],
    [
      'files that know configuration',
      { 'src/files/a.ts': using('../config/b.ts') },
      'files/ stands on text/',
    ],
    ['a project that knows terminals', { 'src/project/a.ts': using('../cli/b.ts') }, 'point down only'],
    [
      'a tier that imports a public face',
      { 'src/facts/a.ts': using('../rule-api.ts') },
      'The public faces stand on',
    ],
    ['a tier that knows the rules', { 'src/engine/a.ts': using('../../rules/b.ts') }, 'Only project/ knows'],
    [
      'a rule that imports more',
      { 'rules/a.ts': using('../src/facts/b.ts') },
      'A rule imports src/rule-api.ts',
    ],
    ['Node in a browser', { 'src/report/formats/a.ts': using('node:fs') }, 'no-nodejs-modules'],
    ['Node by its short name', { 'src/testing/a.ts': using('fs') }, 'no-nodejs-modules'],
    ['a global of Node', { 'src/rule/a.ts': 'export const y = process.env\n' }, 'run in a browser'],
    [
      'one reached indirectly',
      { 'src/rule/a.ts': 'export const y = globalThis.process\n' },
      'run in a browser',
    ],
    ['bytes of Node', { 'src/text/a.ts': "export const y = Buffer.from('x')\n" }, 'run in a browser'],
    ['a clock', { 'src/facts/a.ts': 'export const y = Date.now()\n' }, 'nothing in them depends on time'],
    ['a timer', { 'src/engine/a.ts': 'setTimeout(() => undefined, 1)\n' }, 'nothing in them depends on time'],
    ['randomness', { 'src/facts/a.ts': 'export const y = Math.random()\n' }, 'the same each time'],
    [
      'a language by its name',
      { 'src/facts/a.ts': using('../languages/english/b.ts') },
      'never imported by its',
    ],
    [
      'one in the project',
      { 'src/project/a.ts': using('../languages/german/b.ts') },
      'never imported by its',
    ],
    ['one in the library', { 'src/index.ts': using('./languages/french/b.ts') }, 'never imported by its'],
    [
      'a circle',
      {
        'src/text/a.ts': using('./b.ts'),
        'src/text/b.ts': "import { y } from './a.ts'\nexport const x = () => y\n",
      },
      'Dependency cycle',
    ],
  ])('%s', (_, files, message) => {
    expect(complaints(files)).toContain(message)
  })
})

it('the linter accepts imports that point down', () => {
  const files = {
    'src/markdown/a.ts': using('../text/b.ts'),
    'src/facts/sources/a.ts': using('../../languages/index.ts'),
    'src/files/a.ts': using('node:fs'),
    'src/project/a.ts': using('../../rules/index.ts'),
    'src/cli/a.ts': using('../project/b.ts'),
    'src/server/lsp/a.ts': using('./b.ts'),
    'src/server/lsp/features/a.ts': using('../b.ts'),
    'src/try/a.ts': using('../../rules/index.ts'),
    'src/index.ts': using('./project/b.ts'),
    'rules/a.ts': using('../src/rule-api.ts'),
  }
  expect(complaints(files)).toContain('"diagnostics": []')
})

/** The ways to write to standard output and standard error. */
const WRITING =
  /\bconsole\b|\bwriteSync\b|\bprocess(?:\.std(?:out|err)|\[)|\bstd(?:out|err)\b[^}]*\} = process\b/

it('only one file writes to standard output and standard error', () => {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const writers = paths.filter((path) => WRITING.test(readFileSync(join('src', path), 'utf8')))
  expect(writers.toSorted()).toEqual([
    join('cli', 'output.ts'),
    // Gives standard output to a server, which writes messages that a program reads.
    join('cli', 'protocol-output.ts'),
    // Asks whether there is a terminal, and how wide it is.
    join('cli', 'terminal.ts'),
    // Hands the function on.
    join('files', 'built-ins.ts'),
  ])
})

const folders = readdirSync('src', { recursive: true, withFileTypes: true }).filter((one) =>
  one.isDirectory(),
)

it('every tier has an entry in the configuration of the linter', () => {
  const configuration = readFileSync('.oxlintrc.json', 'utf8')
  const tiers = folders.filter(({ parentPath }) => parentPath === 'src').map(({ name }) => name)
  for (const tier of tiers) expect(configuration).toContain(`"src/${tier}/**"`)
})

it('no folder has more than twenty files of code', () => {
  const paths = folders.map(({ name, parentPath }) => join(parentPath, name))
  const codeIn = (path: string) => readdirSync(path).filter((name) => name.endsWith('.ts'))
  expect(paths.filter((path) => codeIn(path).length > 20)).toEqual([])
})

it('benches and scripts name sources that there are', () => {
  const named = ['bench', 'scripts'].flatMap((one) =>
    readdirSync(one, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.mjs'))
      .flatMap(
        (path) => readFileSync(join(one, path), 'utf8').match(/(?<=['"])src\/[\w./-]+\.ts(?=['"])/g) ?? [],
      ),
  )
  expect(named).toContain('src/text/text-file.ts')
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})
