import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../../../bin/geolint.js', import.meta.url))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'geolint-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let cases = 0

/** A new folder with these files. */
function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  cases += 1
  const root = join(folder, String(cases))
  mkdirSync(root)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

function geolint(cwd: string, args: readonly string[], input?: string, nodeOptions: readonly string[] = []) {
  const env = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, bin, ...args], {
    cwd,
    env,
    input,
    encoding: 'utf8',
  })
  expect(stderr).not.toMatch(/\n\s+at /)
  return { status, stdout, stderr }
}

const CLEAN =
  '# Port strike\n\nThe talks go on.\n\n## Disclaimer\n\nThe views expressed are the author’s own.\n'
const NO_DISCLAIMER = '# Port strike\n\nThe talks go on.\n'
const UNTAGGED =
  '---\ntitle: Chile votes\ncountries: [Peru]\n---\n\nChile votes on Sunday, and Chile waits.\n\nThe Chilean polls close at six, the Peruvian ones later.\n\n## Disclaimer\n\nThe views expressed are the author’s own.\n'

describe('exit codes', () => {
  it.each([
    ['clean', { 'a.md': CLEAN }, [], 0],
    ['an error', { 'a.md': NO_DISCLAIMER }, [], 1],
    ['warnings only', { 'a.md': NO_DISCLAIMER }, ['--rule', 'missing-disclaimer: warning'], 0],
    [
      'too many warnings',
      { 'a.md': NO_DISCLAIMER },
      ['--rule', 'missing-disclaimer: warning', '--max-warnings', '0'],
      1,
    ],
    ['a rule that is off', { 'a.md': NO_DISCLAIMER }, ['--rule', 'missing-disclaimer: off'], 0],
    ['no article', { 'a.txt': '' }, [], 0],
    ['a path that does not exist', { 'a.md': CLEAN }, ['b.md'], 2],
    ['a glob that matches nothing', { 'a.md': CLEAN }, ['b/*.md'], 2],
    ['an unknown option', { 'a.md': CLEAN }, ['--no-such-option'], 2],
    ['an unknown rule', { 'a.md': CLEAN }, ['--rule', 'no-such-rule: off'], 2],
    ['a configuration that does not exist', { 'a.md': CLEAN }, ['--config', 'none.yaml'], 2],
    ['--max-warnings that is not a number', { 'a.md': CLEAN }, ['--max-warnings', 'few'], 2],
    ['a configuration with an unknown key', { 'a.md': CLEAN, '.geolintrc.yaml': 'rulez: {}' }, [], 2],
  ])('%s', (_, files, args, status) => {
    expect(geolint(project(files), args).status).toBe(status)
  })
})

describe('what it prints', () => {
  it('says what and where, and what to do next', () => {
    const { stdout } = geolint(project({ 'a.md': NO_DISCLAIMER }), [])
    expect(stdout).toContain('a.md\n')
    expect(stdout).toContain('3:17  error  The article has no disclaimer. Add one under a heading such as')
    expect(stdout).toContain('✖ 1 finding (1 error) in 1 article')
    expect(stdout).toContain('geolint explain missing-disclaimer')
  })

  it('says that nothing was checked', () => {
    expect(geolint(project({ 'a.txt': '' }), []).stdout).toContain(
      'no articles found; geolint looks for .md and .markdown files that are not ignored',
    )
  })

  it('does not print the control characters of an article', () => {
    const root = project({
      'a.md':
        '---\ncountries: ["\\e]0;owned\\a\\e[31m"]\ntitle: "x"\n---\n\nThe \u001B[31mtalks\u0007 go on.\n',
    })
    for (const args of [[], ['--format', 'json'], ['inspect'], ['inspect', '--format', 'ndjson']]) {
      expect(geolint(root, args).stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
    }
  })

  it('prints json', () => {
    const root = project({ 'a.md': UNTAGGED, 'b.md': CLEAN })
    const results: unknown = JSON.parse(geolint(root, ['--format', 'json']).stdout)
    expect(results).toMatchObject([
      {
        filePath: 'a.md',
        messages: [
          {
            ruleId: 'untagged-countries',
            severity: 2,
            line: 2,
            column: 8,
            endLine: 2,
            endColumn: 13,
            fix: { text: ', Chile' },
          },
        ],
        errorCount: 1,
        warningCount: 0,
        fixableErrorCount: 1,
        fixableWarningCount: 0,
      },
      { filePath: 'b.md', messages: [], errorCount: 0 },
    ])
  })

  it('writes the report to a file', () => {
    const root = project({ 'a.md': NO_DISCLAIMER })
    expect(geolint(root, ['--format', 'json', '--output-file', 'report.json']).stdout).toBe('')
    expect(JSON.parse(readFileSync(join(root, 'report.json'), 'utf8'))).toHaveLength(1)
  })

  it('uses colour only if asked to', () => {
    const root = project({ 'a.md': NO_DISCLAIMER })
    expect(geolint(root, ['--color']).stdout).toContain('\u001B[')
    expect(geolint(root, []).stdout).not.toContain('\u001B[')
  })

  it('leaves out warnings with --quiet', () => {
    const { stdout } = geolint(project({ 'a.md': NO_DISCLAIMER }), [
      '--quiet',
      '--rule',
      'missing-disclaimer: warning',
    ])
    expect(stdout).not.toContain('has no disclaimer')
  })
})

describe('fixing', () => {
  const fixed = UNTAGGED.replace('[Peru]', '[Peru, Chile]')

  it('writes safe fixes and keeps the mode of a file', () => {
    const root = project({ 'a.md': UNTAGGED })
    chmodSync(join(root, 'a.md'), 0o640)
    expect(geolint(root, ['--fix']).status).toBe(0)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(fixed)
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640)
  })

  it('keeps a byte-order mark and CRLF', () => {
    const root = project({ 'a.md': `\uFEFF${UNTAGGED.replaceAll('\n', '\r\n')}` })
    geolint(root, ['--fix'])
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(`\uFEFF${fixed.replaceAll('\n', '\r\n')}`)
  })

  it('writes nothing in a dry run, nor for a diff, which git applies', () => {
    const root = project({ 'a.md': UNTAGGED })
    expect(geolint(root, ['--fix-dry-run']).status).toBe(0)
    const { stdout } = geolint(root, ['--diff'])
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(UNTAGGED)
    execFileSync('git', ['apply', '-'], { cwd: root, input: stdout })
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(fixed)
  })

  it('follows a symbolic link to its target', () => {
    const root = project({ 'drafts/draft.md': UNTAGGED })
    symlinkSync('drafts/draft.md', join(root, 'a.md'))
    geolint(root, ['a.md', '--fix'])
    expect(readFileSync(join(root, 'drafts/draft.md'), 'utf8')).toBe(fixed)
  })

  it('says that a read-only file cannot be written', () => {
    const root = project({ 'a.md': UNTAGGED })
    chmodSync(join(root, 'a.md'), 0o444)
    const { status, stdout } = geolint(root, ['--fix'])
    expect(status).toBe(2)
    expect(stdout).toMatch(/a\.md: .*read-only/)
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(UNTAGGED)
  })

  it('prints the fixed text of standard input', () => {
    expect(geolint(project({}), ['--stdin', '--fix'], UNTAGGED).stdout).toBe(fixed)
  })
})

describe('bad input', () => {
  const good = { 'good.md': CLEAN }
  it.each([
    ['not UTF-8', { ...good, 'a.md': Uint8Array.of(0x54, 0xe9, 0x0a) }, /a\.md: .*UTF-8/],
    ['NUL bytes', { ...good, 'a.md': 'Te\0xt' }, /a\.md: .*NUL/],
  ])('%s', (_, files, message) => {
    const { status, stdout } = geolint(project(files), [])
    expect(status).toBe(2)
    expect(stdout).toMatch(message)
    expect(stdout).toContain('1 article checked')
  })

  it('a dangling and a circular link', () => {
    const root = project(good)
    symlinkSync('nowhere.md', join(root, 'a.md'))
    symlinkSync('b.md', join(root, 'b.md'))
    const { status, stdout } = geolint(root, [])
    expect(status).toBe(2)
    expect(stdout).toMatch(/a\.md: /)
    expect(stdout).toMatch(/b\.md: /)
    expect(stdout).toContain('1 article checked')
  })

  it('a plug-in rule that throws', () => {
    const plugIn = `export default { name: 'bad', rules: [{ id: 'bad/rule', category: 'tests', summary: 'Breaks.', severity: { recommended: 'error', strict: 'error' }, messages: {}, options: {}, fixable: false, check() { throw new Error('out of order') } }] }`
    const root = project({
      'a.md': NO_DISCLAIMER,
      'bad.mjs': plugIn,
      '.geolintrc.yaml': 'plugins: [./bad.mjs]\n',
    })
    const { status, stdout } = geolint(root, [])
    expect(status).toBe(2)
    expect(stdout).toContain("a.md: the rule 'bad/rule' failed: out of order (bad.mjs:1:")
    expect(stdout).toContain('The article has no disclaimer. Add one')
  })

  it.each([
    ['empty', ''],
    ['only front matter', '---\ntitle: x\n---\n'],
    ['only a comment', '<!-- x -->'],
    ['a line of 1 MB', `${'words and more words '.repeat(50_000)}\n`],
    ['5,000 nested quotations', `${'>'.repeat(5000)} text\n`],
  ])('%s', (_, text) => {
    const { status, stdout } = geolint(project({ 'a.md': text }), [])
    expect(status).toBeLessThan(2)
    expect(stdout).not.toContain('failed')
  })

  it('more paragraphs than a call can take as arguments', () => {
    const root = project({ 'a.md': 'Words.\n\n'.repeat(30_000) })
    // With a fifth of the usual stack, a call can take about 25,000.
    const { status, stdout } = geolint(root, [], undefined, ['--stack-size=200'])
    expect([status, stdout]).toEqual([1, expect.stringContaining('The article has no disclaimer. Add one')])
  })

  it('standard output that is closed early', () => {
    const root = project(
      Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.md`, NO_DISCLAIMER])),
    )
    const command = `"${process.execPath}" "${bin}" | head -n 1`
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('what cannot be done', () => {
  it.each([
    [
      '--stdin with a path',
      ['--stdin', 'a.md'],
      '--stdin cannot be combined with paths; use --stdin-filename',
    ],
    ['--fix with --diff', ['--fix', '--diff'], 'cannot be used with'],
    ['a report over an article', ['--output-file', 'a.md'], 'which looks like an article'],
    ['a configuration that ends the run', ['--config', 'exit.mjs'], 'stopped before it had finished'],
    ['a configuration that never ends', ['--config', 'never.mjs'], 'stopped before it had finished'],
    ['an option with an escape sequence', ['--x\u001B[31m'], '--x␛[31m'],
  ])('%s', (_, args, message) => {
    const root = project({
      'a.md': NO_DISCLAIMER,
      'exit.mjs': 'process.exit(0)',
      'never.mjs': 'await new Promise(() => {})',
    })
    const { status, stderr } = geolint(root, args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe(NO_DISCLAIMER)
  })

  it.each([
    ['is asynchronous', 'async check() { throw new Error("late") }', 'must not be asynchronous'],
    [
      'gives a span outside the text',
      'check() { return [{ message: "m", span: { start: 0, end: 9999 } }] }',
      "a problem's span must be inside the article, not",
    ],
    [
      'gives a suggestion without edits',
      'check() { return [{ message: "m", span: { start: 0, end: 1 }, suggestions: [{}] }] }',
      'failed: ',
    ],
    ['throws a value that is not an Error', 'check() { throw Object.create(null) }', 'not an Error'],
  ])('a rule that %s', (_, check, message) => {
    const plugIn = `export default { name: 'bad', rules: [{ id: 'bad/rule', category: 'tests', summary: 'Breaks.', severity: { recommended: 'error', strict: 'error' }, messages: {}, options: {}, fixable: false, ${check} }] }`
    const root = project({
      'a.md': NO_DISCLAIMER,
      'bad.mjs': plugIn,
      '.geolintrc.yaml': 'plugins: [./bad.mjs]\n',
    })
    const { status, stdout } = geolint(root, [])
    expect([status, stdout]).toEqual([2, expect.stringContaining(message)])
    expect(stdout).toContain('The article has no disclaimer. Add one')
  })
})

describe('the built command line', () => {
  it('reads every kind of front matter, and a broken configuration', () => {
    const articles = fileURLToPath(new URL('../../../fixtures/articles', import.meta.url))
    expect(geolint(articles, ['.']).stdout).toContain('in 8 of 10 articles')
    const { status, stderr } = geolint(project({ 'a.md': CLEAN, '.geolintrc.json': '{ "rules": ' }), [])
    expect([status, stderr]).toEqual([2, expect.stringContaining('.geolintrc.json')])
  })

  it('skips an ignored article that is named, and the text of a disclaimer', () => {
    const root = project({
      'drafts/a.md': NO_DISCLAIMER,
      'notice.md': 'No liability is accepted.',
      'b.md': CLEAN,
      '.geolintrc.yaml':
        'ignore: [drafts/**]\nhouse: { disclaimers: [{ id: legal, file: notice.md, when: { type: briefing } }] }',
    })
    expect(geolint(root, ['drafts/a.md', '.']).stdout).toContain('1 article checked, nothing found')
  })
})

describe('other commands', () => {
  it('explain prints the page of a rule', () => {
    expect(geolint(folder, ['explain', 'missing-disclaimer']).stdout).toMatch(/^# missing-disclaimer\n/)
  })

  it('explain names the nearest rule', () => {
    const { status, stderr } = geolint(folder, ['explain', 'mising-disclaimer'])
    expect(status).toBe(2)
    expect(stderr).toBe("geolint: there is no rule 'mising-disclaimer'; did you mean 'missing-disclaimer'?\n")
  })

  it('rules lists the severity of each', () => {
    const root = project({ '.geolintrc.yaml': 'rules: { missing-disclaimer: off }' })
    expect(geolint(root, ['rules']).stdout).toMatch(/missing-disclaimer +off/)
  })

  it('config says what holds and where it comes from', () => {
    const root = project({
      '.geolintrc.yaml': 'overrides: [{ files: ["opinion/**"], rules: { missing-disclaimer: off } }]',
    })
    expect(geolint(root, ['config', 'opinion/a.md']).stdout).toMatch(
      /rules\.missing-disclaimer +off +\.geolintrc\.yaml/,
    )
    expect(geolint(root, ['config', 'a.md']).stdout).toMatch(/rules\.missing-disclaimer +error +recommended/)
    expect(geolint(root, ['config', 'a.md']).stdout).toMatch(/^parser +remark +default$/m)
  })

  it('inspect prints a record for each article', () => {
    const root = project({ 'a.md': UNTAGGED, 'b.md': CLEAN })
    const lines = geolint(root, ['inspect', '--format', 'ndjson']).stdout.trim().split('\n')
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        path: 'a.md',
        headline: { text: 'Chile votes', start: 11, end: 22 },
        countries: [
          {
            code: 'CL',
            about: true,
            tagged: false,
            why: '4 mentions, in the headline, in 2 of 2 paragraphs',
          },
          { code: 'PE', about: false, tagged: true },
        ],
      },
      { path: 'b.md', disclaimers: [{ state: 'recognised' }] },
    ])
    expect(JSON.parse(geolint(root, ['inspect', '--format', 'json']).stdout)).toHaveLength(2)
    expect(geolint(root, ['inspect']).stdout).toContain('CL  Chile')
  })
})
