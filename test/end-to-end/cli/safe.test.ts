import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  commit,
  type Files,
  findingsOf,
  geolint,
  newFolder,
  newRepository,
  writeFiles,
} from './run-geolint.ts'

const FAULTY = '# Port strike\n\nThe talks go on.\n'
/** Code that leaves a trace beside itself when it runs. */
const TRACE = "import { writeFileSync } from 'node:fs'\nwriteFileSync(new URL('ran', import.meta.url), '')\n"
const CODE = `${TRACE}export default { rules: { 'missing-disclaimer': 'off' } }\n`
const PLUG_IN = `${TRACE}export default { name: 'desk', rules: [{ id: 'desk/all', category: 'x', summary: 'X.',
  severity: { recommended: 'error', strict: 'error' }, messages: { found: 'Found' }, options: {},
  check: () => [{ message: 'found', span: { start: 0, end: 1 } }] }] }\n`

function traces(folder: string): readonly string[] {
  return ['ran', 'house/ran', '.config/ran', 'node_modules/house/ran'].filter((file) =>
    existsSync(join(folder, file)),
  )
}

const CODE_LINE =
  'is code, which --safe does not run; keep it as YAML or JSON, or name one of the base branch, outside the project, with --config\n'

describe('--safe ends the run for', () => {
  it.each<[string, Files, readonly string[], string]>([
    ['a configuration that is code', { 'geolint.config.mjs': CODE }, [], `geolint.config.mjs: ${CODE_LINE}`],
    ['one that is CommonJS', { '.geolintrc.cjs': CODE }, [], `.geolintrc.cjs: ${CODE_LINE}`],
    [
      'one that is named, but may come from a pull request',
      { 'house/config.mjs': CODE },
      ['--config', 'house/config.mjs'],
      `house/config.mjs: ${CODE_LINE}`,
    ],
    [
      'one that is extended',
      {
        '.geolintrc.yaml': 'extends: [./house/a.yaml]',
        'house/a.yaml': 'extends: ./b.mjs',
        'house/b.mjs': CODE,
      },
      [],
      `house/a.yaml:1:1: extends: './b.mjs' ${CODE_LINE}`,
    ],
    [
      'a package that is extended',
      {
        '.geolintrc.yaml': 'extends: house',
        'node_modules/house/package.json': '{ "main": "main.mjs" }',
        'node_modules/house/main.mjs': CODE,
      },
      [],
      ".geolintrc.yaml:1:1: extends: 'house' is a package, which --safe does not read; extend a path\n",
    ],
  ])('%s', (_, files, args, message) => {
    const folder = newRepository({ 'a.md': FAULTY, ...files })
    for (const command of [[], ['baseline'], ['sources'], ['exceptions'], ['audit']]) {
      const { status, stderr } = geolint(folder, [...command, '--safe', ...args])
      expect([command, status, stderr]).toEqual([command, 2, `geolint: ${message}`])
    }
    expect(traces(folder)).toEqual([])
  })
})

describe('--safe', () => {
  it('takes code that the user brings from elsewhere, but not its plug-ins', () => {
    const folder = newRepository({ 'a.md': FAULTY })
    const base = newFolder({
      'geolint.config.mjs': "export { default } from './rest.mjs'",
      'rest.mjs': "export default { plugins: ['./desk.mjs'], rules: { 'missing-disclaimer': 'warning' } }",
      'desk.mjs': PLUG_IN,
    })
    const ran = geolint(folder, [
      '--safe',
      '--config',
      join(base, 'geolint.config.mjs'),
      '--format',
      'compact',
    ])
    expect(ran.stdout).toContain('a.md:3:17: warning')
    expect(ran.stderr).toContain("plugins[0]: './desk.mjs' is left out")
    expect(traces(base)).toEqual([])
  })

  it('leaves out plug-ins, and accepts settings and exceptions for their rules', () => {
    const folder = newRepository({
      'a.md': `${FAULTY}\n<!-- geolint-disable desk/all -- a test -->\n`,
      'desk.mjs': PLUG_IN,
      '.geolintrc.yaml':
        'plugins: [./desk.mjs, desk-package]\nrules: { desk/all: error }\noverrides: [{ files: [a.md], rules: { desk/all: [warning, { most: 3 }] } }]\n',
    })
    const notes = [
      "geolint: .geolintrc.yaml:1:11: plugins[0]: './desk.mjs' is left out, because --safe runs no plug-ins",
      "geolint: .geolintrc.yaml:1:23: plugins[1]: 'desk-package' is left out, because --safe runs no plug-ins",
      '',
    ].join('\n')
    const ran = geolint(folder, ['--safe', '--format', 'compact', '--rule', 'desk/all: warning'])
    expect(findingsOf(ran)).toEqual(['a.md:5 missing-disclaimer'])
    expect([ran.status, ran.stderr]).toEqual([1, `${notes}geolint: exit 1: 1 error\n`])
    for (const command of ['rules', 'inspect', 'countries', 'sources', 'exceptions', 'audit', 'baseline'])
      expect(geolint(folder, [command, '--safe'])).toMatchObject({ status: 0, stderr: notes })
    expect(traces(folder)).toEqual([])
    expect(geolint(folder, ['rules', '--no-config']).stdout).not.toContain('desk/all')
  })

  it('still reports a setting for a rule that no plug-in could have', () => {
    const folder = newRepository({ 'a.md': FAULTY, '.geolintrc.yaml': 'rules: { desk/all: error }' })
    expect(geolint(folder, ['--safe']).stderr).toContain('rules["desk/all"]: there is no such rule')
  })

  it('leaves out a reporter that is a module, and prints what geolint prints', () => {
    const folder = newRepository({ 'a.md': FAULTY, 'ours.mjs': `${TRACE}export default () => 'ours'` })
    const ran = geolint(folder, ['--safe', '--format', './ours.mjs'])
    expect(ran.stderr).toBe(
      "geolint: --format './ours.mjs' is left out, because --safe runs only geolint's own reporters\n",
    )
    expect(ran.stdout).toContain('1 error')
    expect(traces(folder)).toEqual([])
  })

  it('holds for a command that it stands before', () => {
    const folder = newRepository({ 'a.md': FAULTY, 'geolint.config.mjs': CODE })
    for (const command of ['rules', 'inspect', 'exceptions', 'audit', 'baseline', 'sources'])
      expect(geolint(folder, ['--safe', command])).toMatchObject({ status: 2, stdout: '' })
    expect(traces(folder)).toEqual([])
    expect(geolint(folder, ['--quiet', 'audit', '--no-config'])).toMatchObject({
      status: 2,
      stderr: "geolint: --quiet is not an option of 'geolint audit'\n",
    })
  })

  it('keeps the settings of a plug-in that runs, and reports a misspelt format', () => {
    const folder = newRepository({ 'a.md': FAULTY })
    const base = newFolder({
      'desk.mjs': PLUG_IN.replace(TRACE, ''),
      'c.mjs':
        "import desk from './desk.mjs'\nexport default { plugins: [desk, './other.mjs'], rules: { 'desk/all': 'warning' } }",
    })
    const { stdout } = geolint(folder, ['--safe', '--config', join(base, 'c.mjs'), '--format', 'compact'])
    expect(stdout).toContain('a.md:1:1: warning: Found (desk/all)')
    expect(geolint(folder, ['--safe', '--format', 'sarfi']).stderr).toContain(
      "there is no format or package 'sarfi'",
    )
  })

  it('neither reads nor writes the cache', () => {
    const folder = newRepository({ 'a.md': FAULTY })
    expect(geolint(folder, ['--safe']).status).toBe(1)
    expect(geolint(folder, ['--safe', '--cache-location', 'kept']).status).toBe(1)
    expect(existsSync(join(folder, 'node_modules/.cache'))).toBe(false)
    expect(existsSync(join(folder, 'kept'))).toBe(false)
  })

  it('cannot be switched off by a configuration', () => {
    const folder = newRepository({ 'a.md': FAULTY, '.geolintrc.yaml': 'safe: false\nplugins: [./desk.mjs]' })
    expect(geolint(folder, ['--safe']).stderr).toContain('safe: there is no such key')
  })

  it('reads with the usual parser, whatever is configured', () => {
    const folder = newRepository({ 'a.md': FAULTY, '.geolintrc.yaml': 'parser: satteri' })
    expect(geolint(folder, ['config', 'a.md', '--safe']).stdout).toMatch(/^parser +remark +default$/m)
  })
})

describe('what cosmiconfig would take for settings of its own', () => {
  it.each<[string, Files]>([
    [
      'code in .config',
      { '.config/config.mjs': CODE, '.config/config.cjs': CODE, '.config/config.js': CODE },
    ],
    [
      'an import of code',
      { '.geolintrc.yaml': '$import: ./house/b.mjs\nextends: recommended', 'house/b.mjs': CODE },
    ],
  ])('%s never runs', (_, files) => {
    const folder = newRepository({ 'a.md': FAULTY, '.geolintrc.yaml': 'extends: strict', ...files })
    for (const args of [[], ['--safe'], ['--config', '.geolintrc.yaml']]) {
      geolint(folder, args)
      expect(traces(folder)).toEqual([])
    }
  })
})

describe('the root of the project', () => {
  it('is the top of the repository: a configuration above it does not reach the articles', () => {
    const above = newFolder({ 'geolint.config.mjs': CODE, 'package.json': '{}' })
    const folder = newRepository(
      { 'sub/package.json': '{}', 'sub/a.md': FAULTY, '.geolintrc.yaml': '{}' },
      join(above, 'repository'),
    )
    expect(findingsOf(geolint(folder, ['--format', 'compact']))).toEqual(['sub/a.md:3 missing-disclaimer'])
    expect(traces(above)).toEqual([])
    writeFiles(folder, { '.geolintrc.yaml': 'rules: { missing-disclaimer: off }' })
    commit(folder, 'Switch it off')
    // A manifest on the way is not the root.
    expect(findingsOf(geolint(join(folder, 'sub'), ['--format', 'compact']))).toEqual([])
  })

  it.each<[string, Files]>([
    ['the folder of the nearest manifest', { 'in/package.json': '{}' }],
    ['or the folder itself', {}],
  ])('outside a repository is %s', (_, files) => {
    const above = newFolder({ 'geolint.config.mjs': CODE, 'in/a.md': FAULTY, ...files })
    expect(findingsOf(geolint(join(above, 'in'), ['--format', 'compact']))).toEqual([
      'a.md:3 missing-disclaimer',
    ])
    expect(traces(above)).toEqual([])
  })
})
