import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { REPORTERS } from '../../../src/report/reporters.ts'
import { geolint, newFolder, newRepository, writeFiles } from './run-geolint.ts'

const FAULTY = '# Port strike\n\nThe talks go on.\n'
const CLEAN = `${FAULTY}\n## Disclaimer\n\nThe views expressed are the author’s own.\n`
/** An error that stays one however many articles have it. */
const MISTAGGED = `---\ncountries: [Tanzannia]\n---\n\n${CLEAN}`
const bin = fileURLToPath(new URL('../../../bin/geolint.js', import.meta.url))

const REPORTER = `export default function* words({ articles }, { version }) {
  for (const { path, findings } of articles) yield path + ' ' + findings.length + ' ' + version + '\\n'
}`

describe('--format', () => {
  it('prints one format and writes others', () => {
    const folder = newFolder({ 'a.md': FAULTY })
    const { status, stdout } = geolint(folder, [
      '--format',
      'pretty',
      '--format',
      'sarif:out.sarif',
      '--format',
      'junit:out.xml',
    ])
    expect(status).toBe(1)
    expect(stdout).toContain('✖ 1 finding')
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
    expect(readFileSync(join(folder, 'out.xml'), 'utf8')).toMatch(/^<\?xml/)
  })

  it.each(Object.keys(REPORTERS))('%s exists, and is the same in a file', (name) => {
    const folder = newFolder({ 'a.md': FAULTY, 'b.md': CLEAN })
    const { status, stdout } = geolint(folder, ['--format', name, '--format', `${name}:out.txt`])
    expect([status, stdout]).toEqual([1, readFileSync(join(folder, 'out.txt'), 'utf8')])
    expect(stdout).not.toBe('')
  })

  it('takes a reporter from a file or a package', () => {
    const folder = newFolder({
      'a.md': FAULTY,
      'ours.mjs': REPORTER,
      'node_modules/geolint-words/package.json':
        '{"name":"geolint-words","type":"module","exports":"./words.js"}',
      'node_modules/geolint-words/words.js': REPORTER,
    })
    for (const name of ['./ours.mjs', 'geolint-words']) {
      expect(geolint(folder, ['--format', name, '--format', `${name}:o.txt`]).stdout).toBe('a.md 1 0.1.0\n')
      expect(readFileSync(join(folder, 'o.txt'), 'utf8')).toBe('a.md 1 0.1.0\n')
    }
  })

  it('json lists withheld findings as suppressed', () => {
    const folder = newFolder({
      'a.md': `---\ngeolint: { disable: [{ rule: missing-disclaimer, reason: agreed }] }\n---\n\n${FAULTY}`,
    })
    const [result] = JSON.parse(geolint(folder, ['--format', 'json']).stdout)
    expect(result).toMatchObject({
      messages: [],
      suppressedMessages: [
        { ruleId: 'missing-disclaimer', suppressions: [{ kind: 'directive', justification: 'agreed' }] },
      ],
    })
    geolint(folder, ['baseline', '--rule', 'missing-disclaimer: off'])
    writeFiles(folder, { 'a.md': FAULTY })
    geolint(folder, ['baseline'])
    const [known] = JSON.parse(geolint(folder, ['--format', 'json']).stdout)
    expect(known.suppressedMessages).toMatchObject([{ suppressions: [{ kind: 'file', justification: '' }] }])
  })
})

describe('a report that cannot be made', () => {
  it.each<[string, readonly string[], string]>([
    [
      'an unknown format',
      ['--format', 'sarf'],
      "--format: there is no format or package 'sarf'; did you mean 'sarif'?",
    ],
    [
      'a file that does not exist',
      ['--format', './none.mjs'],
      "--format: './none.mjs' does not exist; check the spelling",
    ],
    [
      'a colon with nothing after it',
      ['--format', 'sarif:'],
      "--format 'sarif:' has no file name; add one after the colon",
    ],
    [
      'a module without a reporter',
      ['--format', './nothing.mjs'],
      '--format ./nothing.mjs: the default export is not a reporter; export default (report, options) => text',
    ],
    [
      'code that does not load',
      ['--format', './broken.mjs'],
      '--format ./broken.mjs:1:7: cannot be loaded: boom',
    ],
    [
      'two reports and one file',
      ['--format', 'json', '--format', 'sarif', '--output-file', 'o'],
      '--output-file takes one report; use --format name:file for each instead',
    ],
    [
      'the baseline for the report',
      ['--format', 'json:.geolint-baseline.json'],
      'cannot write the report to .geolint-baseline.json, which geolint reads; choose another file, or use --force',
    ],
    [
      'one file for two reports',
      ['--format', 'json:o', '--format', 'sarif:./o'],
      'cannot write the report to ./o, where another report goes; choose another file',
    ],
    [
      'an article for the report',
      ['--format', 'json:a.md'],
      'cannot write the report to a.md, which looks like an article; choose another file, or use --force',
    ],
  ])('%s', (_, args, line) => {
    const folder = newFolder({
      'a.md': FAULTY,
      'nothing.mjs': 'export default 7',
      'broken.mjs': "throw new Error('boom')",
    })
    const { status, stderr, stdout } = geolint(folder, args)
    expect([status, stderr, stdout]).toEqual([2, `geolint: ${line}\n`, ''])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(FAULTY)
  })

  it.each([
    ['throws', 'export default () => { throw new Error("boom") }', 'boom'],
    ['throws halfway', 'export default function* () { yield "a"; throw new Error("boom") }', 'boom'],
    ['yields a number', 'export default () => [7]', 'it must return or yield strings'],
    ['returns nothing', 'export default () => undefined', 'it must return or yield strings'],
  ])('a reporter that %s does not stop the others, and leaves no partial file', (_, code, reason) => {
    const folder = newFolder({ 'a.md': FAULTY, 'bad.mjs': code, 'old.txt': 'old' })
    const { status, stderr, stdout } = geolint(folder, [
      '--format',
      './bad.mjs:old.txt',
      '--format',
      'compact',
    ])
    expect(stderr).toContain(`geolint: the reporter './bad.mjs' failed: ${reason}\n`)
    expect(stdout).toContain('a.md:3:17: error')
    expect(status).toBe(2)
    expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'bad.mjs', 'old.txt'])
    expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('old')
  })

  it('a file in a folder that cannot be made does not stop the other reports', () => {
    const folder = newFolder({ 'a.md': CLEAN })
    const { status, stderr, stdout } = geolint(folder, [
      '--format',
      'json:a.md/out.json',
      '--format',
      'pretty',
    ])
    expect(stderr).toBe(
      'geolint: cannot write the report to a.md/out.json: part of its path is a file, not a folder; check the path\n',
    )
    expect([status, stdout]).toEqual([2, '✔ 1 article checked, nothing found\n'])
  })

  it('a pipe is written to, not replaced', () => {
    const folder = newFolder({ 'a.md': FAULTY })
    expect(geolint(folder, ['--format', 'json:/dev/null']).stderr).toBe('geolint: exit 1: 1 error\n')
    const command = '"$0" "$1" --format compact:/dev/stdout | cat'
    const options = { cwd: folder, encoding: 'utf8' as const }
    expect(execFileSync('sh', ['-c', command, process.execPath, bin], options)).toContain('a.md:3:17')
  })

  it('a reader that stops reading is not an error', async () => {
    const articles = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}.md`, MISTAGGED]))
    const folder = newFolder(articles)
    for (const format of ['pretty', 'json', 'sarif', 'html']) {
      const child = spawn(process.execPath, [bin, '--format', format], { cwd: folder })
      let complaint = ''
      child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
      child.stdout.once('data', () => child.stdout.destroy())
      const status = await new Promise((done) => child.on('close', done))
      expect([status, complaint.replace('geolint: exit 1: 400 errors\n', '')]).toEqual([1, ''])
    }
  })
})

describe('a link to an article', () => {
  it('is refused as the file of a report, before anything is fixed', () => {
    const text = '---\ncountries: [Peru]\n---\n\nChile votes, and Chile waits. Chile is calm.\n'
    const folder = newFolder({ 'a.md': text })
    symlinkSync('a.md', join(folder, 'l.txt'))
    expect(geolint(folder, ['--fix', '--format', 'json:l.txt']).status).toBe(2)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text)
  })
})

describe('an output that is full', () => {
  it('is reported in one line', () => {
    const folder = newFolder({ 'a.md': FAULTY })
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" > /dev/full', process.execPath, bin], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([
      2,
      'geolint: cannot write the output: ENOSPC: no space left on device, write\n',
    ])
  })
})

describe('why the exit is not 0', () => {
  it.each<[string, readonly string[], number, string]>([
    ['errors', ['.', '--format', 'json'], 1, 'geolint: exit 1: 1 error\n'],
    [
      'too many warnings',
      ['.', '--rule', 'missing-disclaimer: warning', '--max-warnings', '0'],
      1,
      'geolint: exit 1: 1 warning, but --max-warnings allows 0\n',
    ],
    ['what could not be linted', ['.', 'none.md', '--format', 'json'], 2, 'geolint: exit 2: 1 failure\n'],
    ['errors that the summary reports', ['.'], 1, ''],
    ['nothing', ['clean', '--format', 'json'], 0, ''],
  ])('%s', (_, args, status, reason) => {
    const run = geolint(newFolder({ 'a.md': FAULTY, 'clean/b.md': CLEAN }), args)
    expect([run.status, run.stderr]).toEqual([status, reason])
  })
})

describe('in GitHub Actions', () => {
  const FORGED =
    '# Port strike ::error::forged\n\n::error file=x::forged ##[error]forged\n\n“::warning::forged by the pull-quote of a strike in the port”\n\n— A\n'

  function inActions(folder: string, args: readonly string[] = []) {
    const summary = join(folder, 'summary.md')
    const run = geolint(folder, args, { env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary } })
    return { ...run, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' }
  }

  it('prints annotations relative to the repository, and appends a summary', () => {
    const top = newRepository({ 'site/a.md': FAULTY, 'site/summary.md': 'Before.\n' })
    const { status, stdout, summary } = inActions(join(top, 'site'), ['a.md'])
    expect(status).toBe(1)
    expect(stdout).toContain('✖ 1 finding')
    expect(stdout).toContain(
      '\n::error file=site/a.md,line=3,endLine=3,col=17,endColumn=17,title=geolint%3A missing-disclaimer::The article has no disclaimer. Add one under a heading',
    )
    expect(summary).toMatch(/^Before\.\n[\s\S]*\| error \| site\/a\.md:3:17 \|/)
  })

  it('prints only as many annotations as the platform shows, and lists all in the summary', () => {
    const articles = Array.from({ length: 25 }, (_, at) => [`${at}.md`, MISTAGGED])
    const folder = newFolder(Object.fromEntries(articles))
    const { stdout, summary } = inActions(folder)
    expect(stdout.match(/^::error /gm)).toHaveLength(10)
    expect(stdout).toMatch(/^::notice title=geolint::15 more errors in the step summary$/m)
    expect(summary.match(/^\| error /gm)).toHaveLength(25)
  })

  it('prints no commands from an article', () => {
    const folder = newFolder({ 'a.md': FORGED, 'none::error::b.md': new Uint8Array([0xff]) })
    for (const args of [
      [],
      ['--format', 'pretty'],
      ['--format', 'compact'],
      ['inspect', 'a.md'],
      ['--format', 'json'],
      ['a.md', '::error::x.md'],
    ]) {
      const { stderr, stdout } = inActions(folder, args)
      const commands = `${stdout}\n${stderr}`.split('\n').filter((line) => /^\s*::|##\[/.test(line))
      expect(
        commands.filter((line) => !/^::(?:error|warning) file=[^:]*,title=geolint[^:]*::/.test(line)),
      ).toEqual([])
    }
  })

  it.each(Object.keys(REPORTERS).filter((name) => name !== 'github'))('%s starts no command', (name) => {
    const folder = newFolder({ 'a.md': `${FORGED}\n::add-mask::x ##vso[task.x]y ##teamcity[x]\n` })
    const { stdout } = inActions(folder, ['--format', name])
    expect(stdout.split('\n').filter((line) => /^\s*::|##\[|##vso\[|##teamcity\[/.test(line))).toEqual([])
  })

  it('adds nothing to the formats that are asked for', () => {
    const folder = newFolder({ 'a.md': FAULTY })
    expect(inActions(folder, ['--format', 'compact'])).toMatchObject({
      summary: '',
      stdout: expect.stringMatching(/^a\.md:3:17: error: .*\n$/),
    })
  })

  it('stops commands around a diff, which git can still apply', () => {
    const text = `---\ntitle: Chile votes\ncountries: [Peru]\n---\n\nChile votes on Sunday, and Chile waits.\n ::error::forged\n\nThe Chilean polls close at six.\n\n${CLEAN}`
    const folder = newRepository({ 'a.md': text })
    const { stdout } = inActions(folder, ['--diff'])
    const [, token = ''] = /^::stop-commands::(\S+)\n/.exec(stdout) ?? []
    expect(stdout).toMatch(new RegExp(`\\n::${token}::\\n$`))
    writeFiles(folder, { 'x.patch': stdout })
    execFileSync('git', ['apply', 'x.patch'], { cwd: folder })
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('[Peru, Chile]')
  })
})
