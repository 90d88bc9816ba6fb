import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { geolint, git, newFolder, newRepository, writeFiles } from './run-geolint.ts'

const FAULTY = '# Port strike\n\nThe talks go on.\n'
/** So that the article above has a safe fix. */
const HOUSE = 'house: {disclaimers: [{id: views, text: The views expressed are the author’s own.}]}\n'

describe('without --force', () => {
  it('writes no report that it must not, and says so before it lints', () => {
    const folder = newRepository({ 'a.md': FAULTY, 'tracked.json': '{}' })
    symlinkSync('.git/config', join(folder, 'link.json'))
    symlinkSync('a.md', join(folder, 'notes.txt'))
    const config = readFileSync(join(folder, '.git/config'), 'utf8')
    const places = ['link.json', 'notes.txt', '.git/hooks/pre-commit', 'package.json', 'tracked.json', 'a.md']
    const args = [...places, 'out.json'].flatMap((file) => ['--format', `json:${file}`])
    const { status, stderr } = geolint(folder, args)
    const advice = 'choose another file, or use --force'
    expect(stderr.split('\n')).toEqual([
      `geolint: cannot write the report to link.json, which is where git keeps its data; ${advice}`,
      `geolint: cannot write the report to notes.txt, which is a link; ${advice}`,
      `geolint: cannot write the report to .git/hooks/pre-commit, which is where git keeps its data; ${advice}`,
      `geolint: cannot write the report to package.json, which geolint reads; ${advice}`,
      `geolint: cannot write the report to tracked.json, which git tracks; ${advice}`,
      'geolint: cannot write the report to a.md, where another report goes; choose another file',
      '',
    ])
    expect(status).toBe(2)
    expect(readFileSync(join(folder, '.git/config'), 'utf8')).toBe(config)
    expect(git(folder, 'status', '--porcelain')).toBe('?? link.json\n?? notes.txt\n')
  })

  it('replaces no file in a repository if there is no git to ask', () => {
    const folder = newRepository({ 'a.md': FAULTY, 'tracked.json': '{}' })
    const formats = ['a.md', '--format', 'json:new.json', '--format', 'json:tracked.json']
    const { status, stderr } = geolint(folder, formats, { env: { PATH: folder } })
    expect([status, stderr]).toEqual([
      2,
      'geolint: cannot write the report to tracked.json, since git cannot tell whether it tracks it (git could not be started; install it and make sure that it is on the PATH); choose another file, or use --force\n',
    ])
    expect(geolint(folder, [...formats, '--force'], { env: { PATH: folder } }).status).toBe(1)
  })

  it('--output-file makes the folder, and a report can be made again', () => {
    const folder = newRepository({ 'a.md': FAULTY })
    for (const name of ['json:n/o/p.json', 'markdown:n/report.md', 'json:n/o/p.json', 'markdown:n/report.md'])
      expect(geolint(folder, ['a.md', '--format', name]).status).toBe(1)
    geolint(folder, ['a.md', '--format', 'html', '--output-file', 'q/r.html'])
    expect(readdirSync(join(folder, 'n'))).toEqual(['o', 'report.md'])
    expect(readdirSync(join(folder, 'q'))).toEqual(['r.html'])
  })

  it('writes neither a baseline nor a configuration through a link', () => {
    const folder = newRepository({ 'a.md': FAULTY, 'target.json': '{"version":1,"findings":[]}' })
    symlinkSync('target.json', join(folder, '.geolint-baseline.json'))
    symlinkSync('new.yaml', join(folder, '.geolintrc.yaml'))
    const baseline = geolint(folder, ['baseline'])
    const init = geolint(folder, ['init'])
    expect([baseline.status, baseline.stderr]).toEqual([
      2,
      'geolint: cannot write .geolint-baseline.json, which is a link; choose another file with --baseline, or use --force\n',
    ])
    expect([init.status, init.stderr]).toEqual([
      2,
      expect.stringMatching(/ which is a link; delete it, or choose another folder\n$/),
    ])
    expect(readFileSync(join(folder, 'target.json'), 'utf8')).toBe('{"version":1,"findings":[]}')
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false)
  })

  it('--force writes where it is told to', () => {
    const folder = newRepository({ 'a.md': FAULTY, 'tracked.json': '{}' })
    symlinkSync('tracked.json', join(folder, 'link.json'))
    expect(geolint(folder, ['--force', '--format', 'json:link.json']).status).toBe(1)
    expect(JSON.parse(readFileSync(join(folder, 'tracked.json'), 'utf8'))).toHaveLength(1)
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
    expect(geolint(folder, ['baseline', '--force', '--baseline', 'b.md']).status).toBe(0)
  })

  it.each([
    ['standard output', '"$0" "$1" --format compact:/dev/stdout | cat'],
    ['a process', '"$0" "$1" --format compact:>(cat)'],
    ['a file that is standard output', '"$0" "$1" --format compact:/dev/stdout > out; cat out'],
    ['a named pipe', 'mkfifo pipe; cat pipe & "$0" "$1" --format compact:pipe; wait'],
  ])('still writes to %s', (_, command) => {
    const folder = newRepository({ 'a.md': FAULTY })
    const bin = join(import.meta.dirname, '../../../bin/geolint.js')
    const { stdout } = spawnSync('bash', ['-c', command, process.execPath, bin], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/^a\.md:3:17: error: .*\n$/)
  })

  it('--fix does not write where git keeps its data, even if it is an article', () => {
    const data = { 'bare/HEAD': '', 'bare/objects/x': '', 'bare/refs/x': '' }
    const folder = newRepository({ ...data, 'bare/note.md': FAULTY, '.geolintrc.yaml': HOUSE })
    const { status, stdout } = geolint(folder, ['--fix', '--format', 'compact'])
    expect([status, stdout]).toEqual([
      2,
      expect.stringContaining(
        'is where git keeps its data, so it was not written; move it to another folder',
      ),
    ])
    expect(readFileSync(join(folder, 'bare/note.md'), 'utf8')).toBe(FAULTY)
  })
})

describe('what geolint writes is no more readable than the articles', () => {
  it.each([
    ['only its owner may read', 0o600],
    ['anybody may read', 0o644],
  ])('if there is one that %s', (_, mode) => {
    const folder = newRepository({ 'a.md': FAULTY, 'b.md': FAULTY })
    chmodSync(join(folder, 'b.md'), mode)
    const umask = process.umask(0o022)
    geolint(folder, ['--format', 'json:out.json'])
    geolint(folder, ['baseline'])
    geolint(folder, ['init'])
    process.umask(umask)
    const modes = ['out.json', '.geolint-baseline.json', '.geolintrc.yaml'].map((name) =>
      modeOf(folder, name),
    )
    expect(modes).toEqual([mode, mode, mode])
  })

  it('and nobody else reads the cache, whatever it was like before', () => {
    const folder = newRepository({ 'a.md': FAULTY })
    const cache = join(folder, 'node_modules/.cache/geolint')
    geolint(folder, [])
    expect(statSync(cache).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(cache)) chmodSync(join(cache, name), 0o644)
    writeFiles(folder, { 'a.md': `${FAULTY}\nMore of it.\n` })
    geolint(folder, [])
    expect(readdirSync(cache).map((name) => modeOf(cache, name))).toEqual([0o600, 0o600])
  })

  function modeOf(folder: string, name: string): number {
    return statSync(join(folder, name)).mode & 0o777
  }
})

it('a link in the place of the cache is not followed', () => {
  const folder = newRepository({ 'a.md': FAULTY })
  const cache = join(folder, 'node_modules/.cache/geolint')
  geolint(folder, [])
  for (const name of readdirSync(cache)) {
    rmSync(join(cache, name))
    symlinkSync(join(folder, `${name}.txt`), join(cache, name))
    writeFileSync(join(folder, `${name}.txt`), 'kept')
  }
  geolint(folder, [])
  for (const name of readdirSync(cache))
    expect(readFileSync(join(folder, `${basename(name)}.txt`), 'utf8')).toBe('kept')
})

describe('a link that leads the cache elsewhere', () => {
  it.each([
    ['out of the project', '../elsewhere', 'outside the project'],
    ["to git's data", 'repository/.git/refs/heads', 'where git keeps its data'],
  ])('%s is not followed', (_, target, where) => {
    const top = newFolder({ 'elsewhere/kept.txt': '' })
    const folder = newRepository({ 'a.md': FAULTY }, join(top, 'repository'))
    const real = join(folder, '..', target.replace('../', ''))
    const before = readdirSync(real)
    const env = { XDG_CACHE_HOME: join(top, 'home') }
    symlinkSync(real, join(folder, 'node_modules/.cache'))
    symlinkSync(real, join(folder, 'cache'))
    expect(geolint(folder, ['a.md'], { env }).stderr).not.toContain('cannot')
    expect(readdirSync(join(top, 'home/geolint'))).toHaveLength(2)
    expect(geolint(folder, ['a.md', '--cache-location', 'cache/geolint'], { env }).stderr).toContain(
      `geolint: cannot write the cache: a link leads from there to '${real}/geolint', ${where}; choose another folder with --cache-location\n`,
    )
    expect(readdirSync(real)).toEqual(before)
    expect(geolint(folder, ['a.md', '--cache-location', real], { env }).stderr).not.toContain('cannot')
    expect(readdirSync(real)).not.toEqual(before)
  })
})
