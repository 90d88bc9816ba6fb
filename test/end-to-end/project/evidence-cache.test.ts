import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, ENVIRONMENT, geolint, git, newFolder, newRepository } from '../cli/run-geolint.ts'

const SAID = 'We do not dredge the harbour before the monsoon, and nobody will pay us for it.'
const TALK = Array.from(
  { length: 300 },
  (_, at) =>
    `ORTEGA: ${at === 150 ? SAID : `The season of the year ${at} was long.`}\n\nDAHL: And then, in ${at}?\n`,
).join('\n')

const article = (words: string) =>
  `---\ntitle: Tides\nevidence: talk.txt\n---\n\n“${words},” said Ana Ortega, an envoy.\n`
const SITE = {
  '.geolintrc.json':
    '{ "extends": ["recommended"], "rules": { "misquotation": "error", "unsupported-quotation": "error" } }',
  'a.md': article('We do not dredge the harbour before the monsoon'),
  'b.md': article('We always dredge the harbour before the monsoon'),
  'c.md': article('The envoys of four countries wait for a pilot'),
  'talk.txt': TALK,
}

const folderOf = (site: string) => join(site, 'node_modules/.cache/geolint/evidence')
const entries = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

/** The commands that hold quotations against evidence. */
const COMMANDS: readonly (readonly string[])[] = [
  ['--format', 'json'],
  ['quotations', '--format', 'json'],
  ['inspect', '--format', 'json'],
]

describe('evidence in the cache', () => {
  it.each(COMMANDS.map((command) => [command.join(' '), command] as const))(
    'does not change what is reported: %s',
    (_, command) => {
      const site = newRepository(SITE)
      const fresh = geolint(site, [...command, '--no-cache'])
      expect(fresh.stdout).toContain('envoy')
      expect(geolint(site, [...command, '--safe'])).toEqual(fresh)
      expect(entries(folderOf(site))).toEqual([])
      expect(geolint(site, command)).toEqual(fresh)
      const kept = entries(folderOf(site))
      expect(kept).toHaveLength(1)
      expect(geolint(site, command)).toEqual(fresh)
      expect(entries(folderOf(site))).toEqual(kept)
      // What other runs need the evidence for, too.
      for (const other of COMMANDS)
        expect(geolint(site, other)).toEqual(geolint(site, [...other, '--no-cache']))
      expect(entries(folderOf(site))).toEqual(kept)
      expect(git(site, 'status', '--porcelain')).toBe('')
    },
  )

  it('notices a byte of the evidence that has changed', () => {
    const site = newRepository(SITE)
    const before = geolint(site, ['quotations'])
    writeFileSync(join(site, 'talk.txt'), TALK.replace('do not', 'did not'))
    const after = geolint(site, ['quotations'])
    expect(after).not.toEqual(before)
    expect(after).toEqual(geolint(site, ['quotations', '--no-cache']))
  })

  it('spares a run the code that reads evidence', () => {
    const site = newRepository(SITE)
    const loaded = () => {
      const records = newFolder()
      geolint(site, ['quotations'], { env: { NODE_V8_COVERAGE: records } })
      return readdirSync(records).flatMap((name) =>
        [...readFileSync(join(records, name), 'utf8').matchAll(/\/dist\/([\w-]+\.js)"/g)].map(
          ([, file = '']) => file,
        ),
      )
    }
    expect(loaded()).toContainEqual(expect.stringMatching(/^read-transcript-/))
    const again = loaded()
    expect(again).toContainEqual(expect.stringMatching(/^evidence-store-/))
    expect(again).not.toContainEqual(expect.stringMatching(/^read-transcript-/))
  })

  it('can be read by nobody else, and tells nothing without the evidence', () => {
    const site = newRepository(SITE)
    geolint(site, ['quotations'])
    const folder = folderOf(site)
    const [name = ''] = entries(folder)
    expect([statSync(folder).mode & 0o777, statSync(join(folder, name)).mode & 0o777]).toEqual([0o700, 0o600])
    for (const word of ['dredge', 'ORTEGA', 'talk', 'monsoon'])
      expect(readFileSync(join(folder, name)).includes(word)).toBe(false)
  })

  it('is where the cache is', () => {
    const site = newFolder(SITE)
    const env = { XDG_CACHE_HOME: join(site, 'home') }
    geolint(site, ['quotations'], { env })
    expect(existsSync(join(site, 'home'))).toBe(false)
    geolint(site, ['quotations', '--cache'], { env })
    expect(entries(join(site, 'home/geolint/evidence'))).toHaveLength(1)
    geolint(site, ['quotations', '--cache-location', 'store'], { env })
    expect(entries(join(site, 'store/evidence'))).toHaveLength(1)
  })

  it('is not kept where a link leads out of the project', () => {
    const site = newRepository(SITE)
    const outside = newFolder({ 'mine.txt': 'Mine.' })
    geolint(site, ['quotations'])
    rmSync(folderOf(site), { recursive: true })
    symlinkSync(outside, folderOf(site))
    expect(geolint(site, ['quotations'])).toEqual(geolint(site, ['quotations', '--no-cache']))
    expect(readdirSync(outside)).toEqual(['mine.txt'])
  })

  it('does without a folder in which nothing can be written', () => {
    const site = newFolder({ ...SITE, store: 'A file.' })
    const fresh = geolint(site, ['quotations', '--no-cache'])
    expect(geolint(site, ['quotations', '--cache-location', 'store'])).toEqual(fresh)
    const { stderr, stdout } = geolint(site, ['--cache-location', 'store'])
    expect(stdout).toEqual(geolint(site, ['--no-cache']).stdout)
    expect(stderr).toMatch(/^geolint: cannot write the cache: /)
  })

  it('is shared by threads, and by runs at the same time', async () => {
    const site = newRepository(SITE)
    const fresh = geolint(site, ['--no-cache', '--concurrency', '1'])
    for (let round = 0; round < 3; round += 1) {
      rmSync(join(site, 'node_modules/.cache'), { recursive: true, force: true })
      const all = await Promise.all(
        ['1', '2', '2', '2'].map((threads) => runAtOnce(site, '--concurrency', threads)),
      )
      for (const stdout of all) expect(stdout).toBe(fresh.stdout)
      expect(entries(folderOf(site))).toHaveLength(1)
      expect(readdirSync(join(site, '.git/geolint'))).toEqual([])
    }
  })
})

function runAtOnce(cwd: string, ...args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: ENVIRONMENT })
    let stdout = ''
    child.stdout.on('data', (text) => (stdout += text))
    child.on('close', () => done(stdout))
  })
}
