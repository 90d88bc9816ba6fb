import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectBounds } from '../../../src/files/bounds.ts'
import { walkFolder } from '../../../src/files/walk-folder.ts'
import { replaceFile } from '../../../src/files/writing/replace-file.ts'
import { removeTemporaries, sweep, temporaryName } from '../../../src/files/writing/temporary-files.ts'
import { writeFile, type WriteOptions } from '../../../src/files/writing/write-file.ts'

const old = '\uFEFFOld words.\r\n'
const replacement = { expected: old, content: '\uFEFFNew words.\r\n' }

describe('replaceFile', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'geolint-write-'))
    file = join(folder, 'article.md')
    writeFileSync(file, old)
  })
  afterEach(() => {
    chmodSync(folder, 0o755)
    rmSync(folder, { recursive: true })
  })

  async function expectLeftAlone(problem: string) {
    expect(await replaceFile(file, replacement)).toEqual({ problem })
    expect(readFileSync(file, 'utf8')).toBe(old)
    expect(readdirSync(folder)).toEqual(['article.md'])
  }

  it('writes byte for byte and leaves nothing else behind', async () => {
    expect(await replaceFile(file, replacement)).toBe('written')
    expect(readFileSync(file, 'utf8')).toBe(replacement.content)
    expect(readdirSync(folder)).toEqual(['article.md'])
  })

  it.each([0o600, 0o644, 0o664, 0o755])('keeps the mode %o', async (mode) => {
    chmodSync(file, mode)
    await replaceFile(file, replacement)
    expect(statSync(file).mode & 0o7777).toBe(mode)
  })

  it('follows symbolic links to their target, and keeps them', async () => {
    mkdirSync(join(folder, 'links'))
    symlinkSync('../article.md', join(folder, 'links', 'one.md'))
    symlinkSync('one.md', join(folder, 'links', 'two.md'))
    expect(await replaceFile(join(folder, 'links', 'two.md'), replacement)).toBe('written')
    expect(readFileSync(file, 'utf8')).toBe(replacement.content)
    expect(lstatSync(join(folder, 'links', 'two.md')).isSymbolicLink()).toBe(true)
    expect(readdirSync(join(folder, 'links'))).toEqual(['one.md', 'two.md'])
  })

  it('writes through no link to what is no article, but what is named', async () => {
    const target = join(realpathSync(folder), 'ci.yml')
    writeFileSync(target, old)
    symlinkSync('ci.yml', join(folder, 'ci.md'))
    expect(await replaceFile(join(folder, 'ci.md'), replacement)).toEqual({
      problem: `is a link to '${target}', which is not an article by its name, so it was not written; name that file to fix it`,
    })
    expect(readFileSync(target, 'utf8')).toBe(old)
    expect(await replaceFile(target, replacement)).toBe('written')
  })

  it('writes the file that was read, wherever a link leads', async () => {
    mkdirSync(join(folder, 'elsewhere/deep'), { recursive: true })
    symlinkSync('elsewhere/deep', join(folder, 'link'))
    writeFileSync(join(folder, 'elsewhere/article.md'), old)
    expect(await replaceFile(`${folder}/link/../article.md`, replacement)).toBe('written')
    expect(readFileSync(join(folder, 'elsewhere/article.md'), 'utf8')).toBe(replacement.content)
    expect(readFileSync(file, 'utf8')).toBe(old)
  })

  it('leaves alone a file that changed on disk', async () => {
    writeFileSync(file, 'The editor was faster.\n')
    expect(await replaceFile(file, replacement)).toEqual({
      problem: 'changed on disk since it was read, so it was not written; run geolint again',
    })
    expect(readFileSync(file, 'utf8')).toBe('The editor was faster.\n')
    expect(readdirSync(folder)).toEqual(['article.md'])
  })

  it('leaves a read-only file alone, whoever runs it', async () => {
    chmodSync(file, 0o444)
    await expectLeftAlone('is read-only, so it was not written; make it writable and run geolint again')
  })

  it('leaves a file in a read-only folder alone, whoever runs it', async () => {
    chmodSync(folder, 0o555)
    await expectLeftAlone(
      'is in a read-only folder, so it was not written; make the folder writable and run geolint again',
    )
  })

  it.each([
    ['gone.md', 'no longer exists; run geolint again'],
    ['loop.md', 'is a link that leads back to itself; fix or remove the link'],
    ['folder.md', 'is not a regular file, so it was not written'],
    ['.git/a.md', IN_GIT],
    ['to-git.md', IN_GIT],
    ['bare/a.md', IN_GIT],
  ])('says what is wrong with %s', async (name, problem) => {
    symlinkSync('loop.md', join(folder, 'loop.md'))
    mkdirSync(join(folder, 'folder.md'))
    for (const data of ['.git', 'bare/HEAD', 'bare/objects', 'bare/refs'])
      mkdirSync(join(folder, data), { recursive: true })
    for (const article of ['.git/a.md', 'bare/a.md']) writeFileSync(join(folder, article), old)
    symlinkSync('.git/a.md', join(folder, 'to-git.md'))
    expect(await replaceFile(join(folder, name), replacement)).toEqual({ problem })
  })
})

/** Stands for a pipe in a table of files. */
const PIPE = '|'
const IN_GIT = 'is where git keeps its data, so it was not written; move it to another folder'

describe('writeFile', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'geolint-write-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** What is in the folder while the file is being written. */
  async function seenWhileWriting(name: string, options: WriteOptions = {}): Promise<readonly string[]> {
    let seen: readonly string[] = []
    function* pieces() {
      yield 'new'
      seen = filesBelow(folder)
    }
    expect(await writeFile(join(folder, name), pieces(), options)).toBe(true)
    expect(readFileSync(join(folder, name), 'utf8')).toBe('new')
    return seen
  }

  it('makes the folder of a file', async () => {
    await seenWhileWriting('n/o/p.json')
    expect(filesBelow(folder)).toEqual(['n/o/p.json'])
  })

  it('writes bytes as they are', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256)
    await writeFile(join(folder, 'bytes'), bytes)
    expect(readFileSync(join(folder, 'bytes')).equals(bytes)).toBe(true)
  })

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['beside the file', {}, /^out\/TEMPORARY$/],
    ['in the data of git', { '.git/HEAD': '' }, /^\.git\/geolint\/TEMPORARY$/],
    [
      'in the data of a worktree',
      { 'data/wt/HEAD': '', '.git': 'gitdir: data/wt\n' },
      /^data\/wt\/geolint\/TEMPORARY$/,
    ],
    ['beside the file if .git names no data', { '.git': 'gitdir: elsewhere\n' }, /^out\/TEMPORARY$/],
    ['beside the file if .git is a pipe', { '.git': PIPE }, /^out\/TEMPORARY$/],
    ['beside the file if there is no room', { '.git/HEAD': '', '.git/geolint': '' }, /^out\/TEMPORARY$/],
  ])('has its temporary file %s', async (_, files, place) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      if (text === PIPE) spawnSync('mkfifo', [join(folder, name)])
      else writeFileSync(join(folder, name), text)
    }
    const before = filesBelow(folder)
    const seen = await seenWhileWriting('out/report.json')
    const [temporary = ''] = seen.filter((name) => !before.includes(name))
    expect(temporary.replace(/\.geolint-[\da-f]{8}-\d+-[\da-f-]{36}\.tmp$/, 'TEMPORARY')).toMatch(place)
    expect(filesBelow(folder)).toEqual([...before, 'out/report.json'].toSorted())
  })

  it('does not use a link in the data of git', async () => {
    mkdirSync(join(folder, '.git'))
    mkdirSync(join(folder, 'elsewhere'))
    writeFileSync(join(folder, '.git/HEAD'), '')
    symlinkSync('../elsewhere', join(folder, '.git/geolint'))
    expect((await seenWhileWriting('a.json')).join(' ')).not.toContain('elsewhere/')
  })

  it('writes into a folder that is a link', async () => {
    mkdirSync(join(folder, 'out'))
    symlinkSync('out', join(folder, 'link'))
    await seenWhileWriting('link/a.json')
    expect(readFileSync(join(folder, 'out/a.json'), 'utf8')).toBe('new')
  })

  it.each<[string, WriteOptions, number | undefined, number]>([
    ['a new file as the umask says', {}, undefined, 0o644],
    ['a new file no more readable than asked for', { mode: () => 0o640 }, undefined, 0o640],
    ['a replaced file as it was', { mode: () => 0o600 }, 0o664, 0o664],
    ['a private file that is new', { isPrivate: true }, undefined, 0o600],
    ['a private file that is replaced', { isPrivate: true }, 0o644, 0o600],
  ])('leaves %s', async (_, options, before, after) => {
    const umask = process.umask(0o022)
    const file = join(folder, 'in/a.json')
    if (before !== undefined) {
      mkdirSync(dirname(file))
      writeFileSync(file, 'old')
      chmodSync(file, before)
    }
    await writeFile(file, ['new'], options)
    process.umask(umask)
    expect(statSync(file).mode & 0o777).toBe(after)
    if (before === undefined)
      expect(statSync(dirname(file)).mode & 0o777).toBe(options.isPrivate ? 0o700 : 0o755)
  })

  it.each([
    ['replaces a link', {}, false, 'old'],
    ['follows a link if it has to', { followLinks: true }, true, 'new'],
  ])('%s', async (_, options, isLink, target) => {
    writeFileSync(join(folder, 'target.json'), 'old')
    symlinkSync('target.json', join(folder, 'link.json'))
    await seenWhileWriting('link.json', options)
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(isLink)
    expect(readFileSync(join(folder, 'target.json'), 'utf8')).toBe(target)
  })

  it.runIf(process.getuid?.() === 0)('gives a new file the group of a folder that demands it', async () => {
    const group = 4711
    mkdirSync(join(folder, '.git'))
    mkdirSync(join(folder, 'shared'))
    writeFileSync(join(folder, '.git/HEAD'), '')
    chownSync(join(folder, 'shared'), 0, group)
    chmodSync(join(folder, 'shared'), 0o2775)
    const seen = await seenWhileWriting('shared/a.json')
    expect(seen.join(' ')).toContain('.git/geolint/')
    expect(statSync(join(folder, 'shared/a.json')).gid).toBe(group)
  })

  it('lets signals have their turn between many small files', async () => {
    const turns: string[] = []
    setImmediate(() => turns.push('signal'))
    for (let at = 0; turns.length === 0 && at < 20_000; at += 1)
      await writeFile(join(folder, 'a.json'), ['new'])
    expect(turns).toEqual(['signal'])
  })

  it('heeds signals only while it writes', async () => {
    const heeded = () => ['SIGINT', 'SIGTERM'].map((signal) => process.listenerCount(signal))
    const before = heeded()
    let during: readonly number[] = []
    function* pieces() {
      during = heeded()
      yield 'new'
    }
    await writeFile(join(folder, 'a.json'), pieces())
    expect([during, heeded()]).toEqual([before.map((count) => count + 1), before])
    await expect(writeFile('/proc/a.json', ['new'])).rejects.toThrow('/proc')
    expect(heeded()).toEqual(before)
  })

  it('removes what it was writing when the process ends', () => {
    const writing = writeFile(join(folder, 'a.json'), stopped())
    expect(filesBelow(folder)).toEqual([])
    return expect(writing).rejects.toThrow('ENOENT')
    function* stopped() {
      removeTemporaries()
      yield 'new'
    }
  })
})

describe('sweep', () => {
  const ended = spawnSync(process.execPath, ['--version']).pid
  const elsewhere = (id: number) => temporaryName(id).replace(/^\.geolint-[\da-f]{8}/, '.geolint-0000abcd')
  const twoDays = 2 * 24 * 60 * 60
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'geolint-write-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it.each<[string, string, number, boolean]>([
    ['one of a process that has ended', temporaryName(ended), 0, true],
    ['one of a process that had the number of this one', temporaryName(process.pid), 0, true],
    ['one of a process that lives', temporaryName(process.ppid), 0, false],
    ['an old one of a process that lives', temporaryName(process.ppid), twoDays, false],
    ['one of another place', elsewhere(ended), 0, false],
    ['an old one of another place', elsewhere(process.ppid), twoDays, true],
    ['an article of such a name', `${temporaryName(ended)}.md`, 0, false],
    ['one with another ending', temporaryName(ended).replace(/tmp$/, 'md'), 0, false],
    ['one without a number', temporaryName(ended).replace(/[\da-f-]{36}\.tmp$/, 'x.tmp'), 0, false],
    ['one that is not hidden', `a${temporaryName(ended)}`, 0, false],
  ])('%s', async (_, name, age, isRemoved) => {
    writeFileSync(join(folder, name), '')
    const time = Date.now() / 1000 - age
    utimesSync(join(folder, name), time, time)
    await sweep(folder)
    expect(readdirSync(folder)).toEqual(isRemoved ? [] : [name])
  })

  it.each<[string, (name: string) => void, boolean]>([
    ['removes what git does not track', () => undefined, true],
    ['keeps what git tracks', (name) => git('add', name), false],
    ['keeps what git may track', () => writeFileSync(join(folder, '.git/index'), 'no index'), false],
  ])('%s', async (_, prepare, isRemoved) => {
    git('init', '--quiet')
    const name = temporaryName(ended)
    writeFileSync(join(folder, name), '')
    prepare(name)
    const left = isRemoved ? ['.git'] : [name, '.git']
    await walkFolder(folder, async () => undefined, projectBounds(folder))
    expect(readdirSync(folder).toSorted()).toEqual(left)
    await sweep(folder)
    expect(readdirSync(folder).toSorted()).toEqual(left)
  })

  it('does not mind a folder that is not there', () => sweep(join(tmpdir(), randomUUID())))

  function git(...args: readonly string[]): void {
    spawnSync('git', args, { cwd: folder })
  }
})

/** Relative to the folder, sorted. */
function filesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => !statSync(join(folder, name)).isDirectory()).toSorted()
}
