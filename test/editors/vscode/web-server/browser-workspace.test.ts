import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { openBrowserWorkspace } from '../../../../editors/vscode/src/web-server/browser-workspace.ts'
import type { OpenFiles } from '../../../../editors/vscode/src/web-server/find-config.ts'
import { checkSafely } from '../../../../src/server/lsp/check-safely.ts'
import { UserError } from '../../../../src/text/user-error.ts'
import { openWorkingProject } from '../../../../src/project/open-project.ts'
import { temporaryProject } from '../../../project/config/temporary-project.ts'

const EXAMPLE = readFileSync('src/try/example.md', 'utf8')
const ROOT = 'vscode-vfs://github/reyes/desk'
const PATH = 'articles/bridge.md'

type Files = Readonly<Record<string, string>>

function filesOf(files: Files): OpenFiles {
  const pathOf = (address: string) => decodeURIComponent(address.slice(`${ROOT}/`.length))
  return {
    list: async (folder) => {
      const below = Object.keys(files).filter((path) => path.startsWith(pathOf(folder)))
      return [...new Set(below.map((path) => path.slice(pathOf(folder).length).replace(/\/.*/s, '/')))]
    },
    read: async (file) => files[pathOf(file)],
  }
}

function article(path = PATH, text = EXAMPLE): TextDocument {
  const uri = path.includes(':') ? path : `${ROOT}/${path}`
  return TextDocument.create(uri, 'markdown', 1, text)
}

function workspaceOf(files: Files) {
  return openBrowserWorkspace(() => [ROOT], filesOf(files))
}

/** What is found in the example, or why it is not checked. */
async function checked(files: Files, document = article()) {
  const { findings, status } = await workspaceOf(files).check(document)
  return { found: findings.map(({ message, ruleId, span }) => [ruleId, span.start, message]), status }
}

/** The same on disk, where the configuration is read by the command line's own code. */
async function onDisk(files: Files) {
  const project = await openWorkingProject({
    cwd: temporaryProject({ ...files, [PATH]: EXAMPLE }),
    cache: false,
  })
  const { articles } = await project.lint({ path: PATH, text: EXAMPLE })
  await project.close()
  return articles.flatMap(({ findings }) =>
    findings.map(({ message, ruleId, span }) => [ruleId, span.start, message]),
  )
}

const OVERRIDES = `overrides:
  - files: ['articles/**', '!articles/b*.md']
    rules: { placeholder: error }
  - files: [bridge.md]
    rules: { weekday-mismatch: off }
`
const HOUSE = `house:
  disclaimers: [{ id: views, file: texts/views.md }]
  countryTags: { style: alpha-2 }
`

describe('an article in a browser', () => {
  it.each<[string, Files]>([
    ['the recommended rules', { '.geolintrc.yaml': 'extends: recommended\n' }],
    ['an empty configuration', { '.geolintrc': '' }],
    ['the strict rules', { '.geolintrc.json': '{ "extends": "strict" }' }],
    ['rules of its own', { '.config/geolintrc.yml': 'rules: { placeholder: off }\n' }],
    ['a manifest', { 'package.json': '{ "geolint": { "rules": { "placeholder": "error" } } }' }],
    ['a manifest of something else', { 'package.json': '{}', '.geolintrc.yaml': 'extends: strict\n' }],
    [
      'what stands beside a manifest that is broken',
      { 'package.json': '{ "geolint": ', '.geolintrc.yaml': 'extends: strict\n' },
    ],
    ['overrides', { '.geolintrc.yaml': OVERRIDES }],
    ['a house style', { '.geolintrc.yaml': HOUSE, 'texts/views.md': 'These are the views of the desk.\n' }],
    [
      'what another file says',
      {
        '.geolintrc.yaml': 'extends: [strict, ./house/base.yaml]\nrules: { placeholder: warning }\n',
        'house/base.yaml': 'rules: { weekday-mismatch: off }\n',
      },
    ],
    [
      'the nearest configuration',
      { '.geolintrc.yaml': 'extends: strict\n', 'articles/.geolintrc.yaml': 'rules: {}\n' },
    ],
  ])('is checked as on disk, by %s', async (_, files) => {
    const { found, status } = await checked(files)
    expect(status.state).toBe('checked')
    expect(found).toEqual(await onDisk(files))
  })

  it.each<[string, Files]>([
    ['an unknown rule', { '.geolintrc.yaml': 'rules:\n  placeholders: off\n' }],
    ['YAML that is malformed', { '.geolintrc.yaml': 'rules: [\n' }],
    ['JSON that is malformed', { '.geolintrc.json': '{ "rules": }' }],
    ['a misspelt preset', { '.geolintrc.yaml': 'extends: recomended\n' }],
    ['a file that is not there', { '.geolintrc.yaml': 'extends: ./nothing.yaml\n' }],
    ['a circle', { '.geolintrc.yaml': 'extends: ./a.yaml\n', 'a.yaml': 'extends: ./.geolintrc.yaml\n' }],
    ['a text that is not there', { '.geolintrc.yaml': 'house: { disclaimers: [{ id: a, file: a.md }] }\n' }],
    ['a disclaimer without words', { '.geolintrc.yaml': 'house: { disclaimers: [{ id: a }] }\n' }],
    ['a bad schema', { '.geolintrc.yaml': 'house: { frontMatter: { type: words } }\n' }],
    ['two configurations', { '.geolintrc.yaml': '', '.geolintrc.json': '{}' }],
    ['a broken manifest', { 'package.json': '{ "geolint": ' }],
  ])('is refused as on disk, because of %s', async (_, files) => {
    const { status } = await checkSafely(workspaceOf(files), article(), '')
    const problem = await onDisk(files).catch((error: unknown) => error)
    if (!(problem instanceof UserError)) throw problem
    expect(status.message.replace(/\.$/, '')).toBe(`geolint: ${problem.message}`)
  })

  it.each<[string, Files, string]>([
    [
      'code',
      { 'geolint.config.js': 'export default {}\n' },
      'geolint.config.js: is code, which does not run in a browser; keep it as YAML or JSON',
    ],
    [
      'a package',
      { '.geolintrc.yaml': 'extends: "@reyes/geolint-config"\n' },
      ".geolintrc.yaml:1:1: extends: '@reyes/geolint-config' is a package, which a browser cannot read; extend a path",
    ],
    [
      'a file outside the folder',
      { '.geolintrc.yaml': 'extends: ../house.yaml\n' },
      ".geolintrc.yaml:1:1: extends: '../house.yaml' is outside the folder that is open; copy it into the folder",
    ],
  ])('is not checked by %s', async (_, files, message) => {
    const { found, status } = await checked(files)
    expect(status).toMatchObject({ state: 'problem', message: `geolint: ${message}.` })
    expect(found).toEqual([])
  })

  it('is checked without plug-ins, and the status says so', async () => {
    const files = {
      '.geolintrc.yaml': 'plugins: [./desk.js]\nrules: { desk/no-rumours: error, placeholder: off }\n',
    }
    const { found, status } = await checked(files)
    expect(found.map(([rule]) => rule)).not.toContain('placeholder')
    expect(status.message).toMatch(
      /^geolint [\d.]+: \d+ rules from \.geolintrc\.yaml; without other articles and evidence; \.geolintrc\.yaml:1:11: plugins\[0\]: '\.\/desk\.js' is left out, because a browser runs no plug-ins$/,
    )
  })

  it.each<[string, Files, string]>([
    ['there is no configuration', {}, 'geolint is quiet: this folder has no configuration'],
    [
      'it is ignored',
      { '.geolintrc.yaml': 'ignore: [articles/]\n' },
      'geolint is quiet: articles/bridge.md is ignored by .geolintrc.yaml',
    ],
    [
      'it is a text of the house',
      {
        '.geolintrc.yaml': `house: { disclaimers: [{ id: a, file: ${PATH} }] }\n`,
        [PATH]: EXAMPLE,
      },
      'geolint is quiet: articles/bridge.md is a house text or evidence, not an article',
    ],
    [
      'it is among the evidence',
      { '.geolintrc.yaml': 'house: { evidence: { folders: [articles] } }\n' },
      'geolint is quiet: articles/bridge.md is a house text or evidence, not an article',
    ],
  ])('is left alone if %s', async (_, files, message) => {
    const workspace = workspaceOf(files)
    expect((await workspace.check(article())).status).toMatchObject({ state: 'quiet', message })
    expect(await workspace.read(article())).toBeUndefined()
    expect(await workspace.fixed(article())).toBe(EXAMPLE)
  })

  it('may be new, or in the folder, but not elsewhere', () => {
    const { mayBeArticle } = workspaceOf({})
    expect(mayBeArticle(article())).toBe(true)
    expect(mayBeArticle(article('untitled:Untitled-1'))).toBe(true)
    expect(mayBeArticle(article('vscode-vfs://github/reyes/other/a.md'))).toBe(false)
    expect(mayBeArticle(TextDocument.create(`${ROOT}/a.ts`, 'typescript', 1, ''))).toBe(false)
  })

  it('is read, and its safe fixes are made', async () => {
    const workspace = workspaceOf({ '.geolintrc.yaml': '' })
    const reading = await workspace.read(article())
    expect(reading?.record.headline?.text).toBe('Moldova and Romania argue over a bridge that nobody crosses')
    expect(await workspace.fixed(article(PATH, `\uFEFF${EXAMPLE}`))).toBe(
      `\uFEFF${EXAMPLE}`.replace('  - Ukrane', '  - Ukrane\n  - Romania'),
    )
  })

  it('with a merge conflict is not checked', async () => {
    const text = '<<<<<<< ours\nPeru\n=======\nChile\n>>>>>>> theirs\n'
    const { failures, findings } = await workspaceOf({ '.geolintrc.yaml': '' }).check(article(PATH, text))
    expect(findings).toEqual([])
    expect(failures).toEqual(['has an unresolved merge conflict at line 1; resolve it'])
  })

  it('with a NUL byte is not checked', async () => {
    const { failures } = await workspaceOf({ '.geolintrc.yaml': '' }).check(article(PATH, 'Peru\n\0\n'))
    expect(failures).toEqual([
      'has a NUL byte at offset 5, line 2; check that it is a text file, and save it as UTF-8',
    ])
  })

  it('is checked by the last valid configuration while that is broken', async () => {
    const files: Record<string, string> = { '.geolintrc.yaml': 'rules: { placeholder: error }\n' }
    const workspace = workspaceOf(files)
    const before = await workspace.check(article())
    const change = async (text: string) => {
      files['.geolintrc.yaml'] = text
      workspace.changed([`${ROOT}/.geolintrc.yaml`])
      return workspace.check(article())
    }
    const broken = await change('rules: [\n')
    expect(broken.findings).toEqual(before.findings)
    expect(broken.status.state).toBe('problem')
    expect(broken.status.message).toMatch(
      /^geolint: \.geolintrc\.yaml:\d+:\d+: .*\. The last valid configuration applies until this is corrected\.$/,
    )
    expect((await change('rules: { placeholder: error }\n')).status).toEqual(before.status)
  })

  it('is checked by a configuration that has changed', async () => {
    const files: Record<string, string> = { 'house/base.yaml': '' }
    const workspace = workspaceOf(files)
    expect((await workspace.check(article())).status.state).toBe('quiet')
    files['.geolintrc.yaml'] = 'extends: ./house/base.yaml\n'
    expect(workspace.changed([`${ROOT}/notes.md`])).toBe(false)
    expect(workspace.changed([`${ROOT}/.geolintrc.yaml`])).toBe(true)
    expect((await workspace.check(article())).status.rules).toBe(0)
    files['house/base.yaml'] = 'extends: recommended\n'
    expect(workspace.changed([`${ROOT}/house/base.yaml`])).toBe(true)
    expect((await workspace.check(article())).status.rules).toBeGreaterThan(0)
  })
})
