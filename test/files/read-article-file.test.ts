import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArticleFile } from '../../src/files/read-article-file.ts'
import { runBundled } from '../project/config/run-bundled.ts'
import { temporaryProject } from '../project/config/temporary-project.ts'

describe('the content of a file', () => {
  it.each([
    ['', ''],
    ['plain', 'Señor Évo Morales\r\nspoke.\n'],
    ['with a byte-order mark', '\uFEFFA “word” 🇧🇴'],
  ])('%s', async (_, content) => {
    const file = join(temporaryProject({ 'a.md': content }), 'a.md')
    expect(readArticleFile(file)).toEqual({ content })
  })
})

describe('a file that is not text', () => {
  it.each<[string, Buffer, string]>([
    [
      'Latin-1',
      Buffer.from('Se\u00F1or', 'latin1'),
      'is not UTF-8: byte 0xF1 at offset 2, line 1; save it as UTF-8',
    ],
    [
      'a character cut off at the end',
      Buffer.from('Bolivia\n\nPer\u00FA').subarray(0, -1),
      'is not UTF-8: byte 0xC3 at offset 12, line 3; save it as UTF-8',
    ],
    [
      'one bad byte after many characters',
      Buffer.concat([Buffer.from('é“\n'.repeat(500)), Buffer.of(0x80, 0x41)]),
      'is not UTF-8: byte 0x80 at offset 3000, line 501; save it as UTF-8',
    ],
    [
      'a bad byte behind a byte-order mark',
      Buffer.of(0xef, 0xbb, 0xbf, 0xc3, 0x28),
      'is not UTF-8: byte 0xC3 at offset 3, line 1; save it as UTF-8',
    ],
    [
      'UTF-16',
      Buffer.from('\uFEFFBolivia', 'utf16le'),
      'is not UTF-8: byte 0xFF at offset 0, line 1; save it as UTF-8',
    ],
    [
      'NUL bytes',
      Buffer.from('one\ntwo\0\0'),
      'has a NUL byte at offset 7, line 2; check that it is a text file, and save it as UTF-8',
    ],
  ])('%s', async (_, bytes, problem) => {
    const file = join(temporaryProject({ 'a.md': bytes }), 'a.md')
    expect(readArticleFile(file)).toEqual({ problem })
  })
})

describe('a file that cannot be read', () => {
  const folder = () => {
    const path = temporaryProject({ 'a.md': '' })
    mkdirSync(join(path, 'folder.md'))
    symlinkSync('nowhere.md', join(path, 'gone.md'))
    symlinkSync('round.md', join(path, 'round.md'))
    return path
  }
  it.each([
    ['none.md', 'does not exist; check the spelling'],
    ['a.md/b.md', 'does not exist: part of its path is a file, not a folder; check the path'],
    ['folder.md', 'is a folder, not a file; name a file'],
    ['gone.md', "is a link to 'nowhere.md', which does not exist; fix or remove the link"],
    ['round.md', 'is a link that leads back to itself; fix or remove the link'],
    [`${'x'.repeat(300)}.md`, 'has a name that is too long; shorten it'],
  ])('%s', async (name, problem) => {
    expect(readArticleFile(join(folder(), name))).toEqual({ problem })
  })

  it('for lack of permission', async () => {
    // Root may read everything, so the program runs as another user.
    const printed = await runBundled(
      'src/files/read-article-file.ts',
      `import { chmodSync, writeFileSync } from 'node:fs'
      const file = new URL('secret.md', import.meta.url).pathname
      writeFileSync(file, 'x')
      chmodSync(file, 0)
      if (process.getuid() === 0) process.setuid(65534)
      console.log(JSON.stringify(await module.readArticleFile(file)))`,
    )
    expect(JSON.parse(printed)).toEqual({ problem: 'is not readable; change its permissions' })
  })
})
