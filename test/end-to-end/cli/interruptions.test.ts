import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryName } from '../../../src/files/writing/temporary-files.ts'
import { ENVIRONMENT, geolint, git, newFolder, newRepository, writeFiles } from './run-geolint.ts'

const bin = join(import.meta.dirname, '../../../bin/geolint.js')
const FAULTY = '# Port strike\n\nThe talks go on.\n'

/** Kills its own process when a part of the report has been written. */
const killedBy = (signal: string) => `export default function* () {
  yield 'x'.repeat(70_000)
  process.kill(process.pid, '${signal}')
  for (let piece = 0; piece < 4_000; piece += 1) yield 'x'.repeat(70_000)
}`

/** A rule that interrupts its own process, and never ends. */
const endlessRule = (
  signal: string,
) => `export default { id: 'house/endless', summary: 'x', category: 'sources',
  severity: { recommended: 'error', strict: 'error' }, messages: { found: 'x' }, options: {},
  check() {
    process.kill(process.pid, '${signal}')
    for (;;);
  } }`

const TEMPORARY = /\.tmp$/

/** Every file below a folder, git's and the cache's too. */
function temporaries(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEMPORARY.test(name))
}

/** What a run prints in a shell, and its exit code there. */
function shellRun(folder: string, args: readonly string[]): string {
  const command = ['-c', '"$0" "$@"; echo $?', process.execPath, bin, ...args]
  const options = { cwd: folder, encoding: 'utf8', env: ENVIRONMENT } as const
  const { stderr, stdout } = spawnSync('sh', command, options)
  // The shell may say so itself.
  return stderr.replace('Terminated\n', '') + stdout
}

describe('a run that is killed', () => {
  it.each([
    ['a repository', newRepository],
    ['a folder', newFolder],
  ])('in %s leaves nothing behind after the next run', (_, make) => {
    const folder = make({ 'a.md': FAULTY, 'ours.mjs': killedBy('SIGKILL') })
    writeFiles(folder, { 'old.txt': 'old' })
    expect(geolint(folder, ['--format', './ours.mjs:old.txt']).status).toBe(null)
    expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('old')
    expect(temporaries(folder)).toHaveLength(1)
    if (make === newRepository) expect(git(folder, 'add', '--all', '--dry-run')).toBe("add 'old.txt'\n")
    geolint(folder, [])
    expect(temporaries(folder)).toEqual([])
  })

  it('leaves nothing in a worktree, a cache or a folder that is only written to', () => {
    const repository = newRepository({ 'a.md': FAULTY })
    const folder = newFolder()
    git(repository, 'worktree', 'add', '--quiet', join(folder, 'worktree'))
    const name = temporaryName(spawnSync(process.execPath, ['--version']).pid)
    const data = `.git/worktrees/worktree/geolint/${name}`
    writeFiles(repository, { [data]: '' })
    writeFiles(folder, { [`cache/${name}`]: '', [`reports/${name}`]: '' })
    geolint(join(folder, 'worktree'), [
      'a.md',
      '--cache-location',
      '../cache',
      '--format',
      'json:../reports/out.json',
    ])
    expect([...temporaries(repository), ...temporaries(folder)]).toEqual([])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('by %s exits with %i and leaves nothing', (signal, code) => {
    const folder = newFolder({ 'a.md': FAULTY, 'old.txt': 'old', 'ours.mjs': killedBy(signal) })
    expect(shellRun(folder, ['--format', './ours.mjs:old.txt'])).toBe(`${code}\n`)
    expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('old')
    expect(temporaries(folder)).toEqual([])
  })

  it.each([
    ['one thread', '1', 'SIGINT', 130],
    ['several threads', '2', 'SIGTERM', 143],
  ])('while it lints in %s exits with its code', (_, threads, signal, code) => {
    const folder = newFolder({
      'a.md': FAULTY,
      'b.md': FAULTY,
      'rule.mjs': endlessRule(signal),
      'plug-in.mjs': "import rule from './rule.mjs'\nexport default { name: 'house', rules: [rule] }",
      '.geolintrc.yaml': "plugins: ['./plug-in.mjs']\n",
    })
    expect(shellRun(folder, ['--concurrency', threads])).toBe(`${code}\n`)
  })

  it('while it lints again after it has written ends', () => {
    const folder = newFolder({
      'a.md': FAULTY,
      'ours.mjs': 'export default () => "x"',
      'then.mjs': `export default () => { process.kill(process.pid, 'SIGINT'); for (;;); }`,
    })
    const formats = ['--format', './ours.mjs:first.txt', '--format', './then.mjs']
    expect(shellRun(folder, formats)).toBe('130\n')
    expect(readdirSync(folder)).toContain('first.txt')
  })

  it('while it waits for the reader of a pipe ends', async () => {
    const folder = newFolder({ 'a.md': FAULTY, 'b.md': FAULTY, 'waits.mjs': 'export default () => "x"' })
    spawnSync('mkfifo', ['pipe'], { cwd: folder })
    const formats = ['--format', 'json:first.json', '--format', './waits.mjs:pipe']
    const child = spawn(process.execPath, [bin, ...formats], { cwd: folder, stdio: 'ignore' })
    const watcher = watch(folder, (_, name) => {
      if (name === 'first.json') child.kill('SIGINT')
    })
    const ended = await new Promise((done) => child.on('close', (...how) => done(how)))
    watcher.close()
    expect(ended).toEqual([null, 'SIGINT'])
  })
})
