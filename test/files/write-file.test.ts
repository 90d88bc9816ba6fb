import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceFile } from '../../src/files/replace-file.ts'

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
  ])('says what is wrong with %s', async (name, problem) => {
    symlinkSync('loop.md', join(folder, 'loop.md'))
    mkdirSync(join(folder, 'folder.md'))
    expect(await replaceFile(join(folder, name), replacement)).toEqual({ problem })
  })
})
