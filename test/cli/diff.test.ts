import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Chalk } from 'chalk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diffForTerminal, unifiedDiff } from '../../src/cli/diff.ts'

const long = Array.from({ length: 30 }, (_, index) => `Line ${index}.\n`).join('')

describe('unifiedDiff', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'geolint-diff-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['a line in the middle', 'a.md', long, long.replace('Line 12.', 'Line twelve.')],
    ['two places far apart', 'a.md', long, long.replace('Line 2.', '2').replace('Line 27.', '27')],
    ['lines added at the end', 'a.md', 'One.\n', 'One.\n\n## Notice\n\nNone.\n'],
    ['no final line end', 'a.md', 'One.\nTwo.', 'One.\nThree.'],
    ['a final line end added', 'a.md', 'One.', 'One.\n'],
    ['CRLF', 'a.md', 'One.\r\nTwo.\r\n', 'One.\r\nThree.\r\n'],
    ['mixed line ends', 'a.md', 'One.\r\nTwo.\nThree\rFour.\n', 'One.\r\nTwo!\nThree\rFour.\n'],
    ['a byte-order mark', 'a.md', '\uFEFFOne.\nTwo.\n', '\uFEFFOne.\nThree.\n'],
    ['control characters', 'a.md', 'One.\u001B[31m\nTwo.\n', 'One.\u001B[31m\nThree.\u2028\n'],
    ['lines like diff lines', 'a.md', '-- a\n+++ b\n@@ -1 +1 @@\n', '-- a\n++ b\n@@ -1 +1 @@\n'],
    ['everything removed', 'a.md', 'One.\n', ''],
    ['a name with spaces', 'a folder/an article.md', 'One.\n', 'Two.\n'],
    ['a name in another script', 'articles/política – 東京.md', 'One.\n', 'Two.\n'],
    ['a name with quotation marks', 'an "article" \\ a\u0007\u009B.md', 'One.\n', 'Two.\n'],
  ])('git apply accepts %s', async (_, path, before, after) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, before)
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: folder,
      input: await unifiedDiff(path, before, after),
      env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
    })
    expect(readFileSync(file, 'utf8')).toBe(after)
  })

  it('is empty if nothing changed', async () => {
    expect(await unifiedDiff('a.md', 'One.\n', 'One.\n')).toBe('')
  })

  it('is labelled as git labels it', async () => {
    expect(await unifiedDiff('articles/a.md', 'One.\n', 'Two.\n')).toBe(
      '--- a/articles/a.md\n+++ b/articles/a.md\n@@ -1,1 +1,1 @@\n-One.\n+Two.\n',
    )
  })
})

describe('diffForTerminal', () => {
  it('shows control characters and drops carriage returns', async () => {
    const diff = await unifiedDiff('a\u001B.md', 'One.\r\n', 'Two\u001B[31m\u202E.\r\n')
    expect(diffForTerminal(diff, new Chalk({ level: 0 }))).toBe(
      '--- "a/a\\033.md"\n+++ "b/a\\033.md"\n@@ -1,1 +1,1 @@\n-One.\n+Two␛[31m\\u{202E}.\n',
    )
  })

  it('colours added and removed lines', async () => {
    const diff = await unifiedDiff('a.md', 'One.\n', 'Two.\n')
    expect(
      diffForTerminal(diff, new Chalk({ level: 1 }))
        .split('\n')
        .slice(3, 5),
    ).toEqual(['\u001B[31m-One.\u001B[39m', '\u001B[32m+Two.\u001B[39m'])
  })
})
