import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commit, findingsOf, geolint, git, newFolder, newRepository, writeFiles } from './run-geolint.ts'

const NOTICE = '\n## Disclaimer\n\nThe views expressed are the author’s own.\n'
const CLEAN = `# Port strike\n\nThe talks go on.\n${NOTICE}`
const FAULTY = '# Port strike\n\nThe talks go on.\n'
/** Lines 2 to 4, whose values are not countries. */
const TAGS = ['country: Perru', 'pais: Boliviia', 'countries: Chille']
const TAGGED = `---\n${TAGS.join('\n')}\n---\n\n${CLEAN}`

const ODD_NAMES = [
  'with space.md',
  '"quoted".md',
  "it's.md",
  'two\nlines.md',
  'tab\there.md',
  'Łódź–京都.md',
  '-dash.md',
  '%41.md',
]

function lint(folder: string, ...args: readonly string[]): readonly string[] {
  return findingsOf(geolint(folder, ['--format', 'compact', ...args]))
}

describe('--staged', () => {
  it('lints what is in the index, not what is on disk', () => {
    const folder = newRepository({ 'a.md': CLEAN, 'b.md': CLEAN, 'c.md': CLEAN })
    writeFiles(folder, { 'a.md': FAULTY, 'b.md': `${CLEAN}\nMore.\n` })
    git(folder, 'add', 'a.md', 'b.md')
    writeFiles(folder, { 'a.md': CLEAN, 'b.md': FAULTY, 'c.md': FAULTY })
    expect(lint(folder, '--staged')).toEqual(['a.md:3 missing-disclaimer'])
  })

  it('lints the first commit before it is made', () => {
    const folder = newFolder({ 'a.md': FAULTY })
    git(folder, 'init', '--quiet')
    git(folder, 'add', 'a.md')
    expect(lint(folder, '--staged')).toEqual(['a.md:3 missing-disclaimer'])
  })

  it('lints what is staged but deleted on disk, and not what is deleted in the index', () => {
    const folder = newRepository({ 'gone.md': FAULTY })
    git(folder, 'rm', '--quiet', 'gone.md')
    writeFiles(folder, { 'new.md': FAULTY })
    git(folder, 'add', 'new.md')
    rmSync(join(folder, 'new.md'))
    expect(lint(folder, '--staged')).toEqual(['new.md:3 missing-disclaimer'])
  })

  it('lints a renamed article under its new name', () => {
    const folder = newRepository({ 'old.md': FAULTY })
    git(folder, 'mv', 'old.md', 'new.md')
    expect(lint(folder, '--staged')).toEqual(['new.md:3 missing-disclaimer'])
  })

  it('takes paths, skips ignored files and those that are not articles, and stays in the current folder', () => {
    const folder = newRepository()
    writeFiles(folder, {
      'a/x.md': FAULTY,
      'b/y.md': FAULTY,
      'README.md': FAULTY,
      'z.txt': FAULTY,
      '.github/z.md': FAULTY,
      'drafts/d.md': FAULTY,
      '.geolintignore': 'drafts\n',
    })
    git(folder, 'add', '--all')
    expect(lint(folder, '--staged')).toEqual(['a/x.md:3 missing-disclaimer', 'b/y.md:3 missing-disclaimer'])
    expect(lint(folder, '--staged', 'a')).toEqual(['a/x.md:3 missing-disclaimer'])
    expect(lint(folder, '--staged', '**/y.md')).toEqual(['b/y.md:3 missing-disclaimer'])
    expect(lint(folder, '--staged', 'README.md')).toEqual(['README.md:3 missing-disclaimer'])
    expect(lint(join(folder, 'b'), '--staged')).toEqual(['y.md:3 missing-disclaimer'])
    expect(lint(join(folder, 'b'), '--staged', '../a')).toEqual(['../a/x.md:3 missing-disclaimer'])
  })

  it('takes paths of any characters', () => {
    const folder = newRepository()
    for (const name of ODD_NAMES) writeFileSync(join(folder, name), FAULTY)
    git(folder, 'add', '--all')
    const { stdout } = geolint(folder, ['--staged', '--format', 'json'])
    const results: readonly { filePath: string; messages: readonly unknown[] }[] = JSON.parse(stdout)
    expect(results.map(({ filePath }) => filePath).toSorted()).toEqual(ODD_NAMES.toSorted())
    expect(results.every(({ messages }) => messages.length === 1)).toBe(true)
  })

  it('skips links and submodules', () => {
    const folder = newRepository()
    const other = newRepository({ 'a.md': FAULTY })
    symlinkSync('nowhere', join(folder, 'link.md'))
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other, 'sub.md')
    git(folder, 'add', '--all')
    expect(geolint(folder, ['--staged', '--no-config'])).toMatchObject({ status: 0 })
  })

  it('lints the other staged files if one is not text', () => {
    const folder = newRepository()
    writeFiles(folder, { 'a.md': FAULTY, 'b.md': new Uint8Array([0xff, 0xfe, 0x00]) })
    git(folder, 'add', '--all')
    const { status, stdout } = geolint(folder, ['--staged', '--format', 'compact'])
    expect(status).toBe(2)
    expect(stdout).toContain('a.md:3:17: error')
    expect(stdout).toContain('b.md: failure: is not UTF-8')
  })

  it('reports an article with a merge conflict', () => {
    const folder = newRepository({ 'a.md': CLEAN })
    git(folder, 'checkout', '--quiet', '-b', 'other')
    writeFiles(folder, { 'a.md': CLEAN.replace('talks', 'strikes') })
    commit(folder, 'Strikes')
    git(folder, 'checkout', '--quiet', 'main')
    writeFiles(folder, { 'a.md': CLEAN.replace('talks', 'quarrels') })
    commit(folder, 'Quarrels')
    expect(() => git(folder, 'merge', '--quiet', 'other')).toThrow()
    const staged = geolint(folder, ['--staged', '--format', 'compact'])
    expect([staged.status, staged.stdout]).toEqual([
      2,
      "a.md: failure: has an unresolved merge conflict; resolve it and 'git add' it\n",
    ])
    const onDisk = geolint(folder, ['--since', 'main', '--format', 'compact'])
    expect([onDisk.status, onDisk.stdout]).toEqual([
      2,
      'a.md: failure: has an unresolved merge conflict at line 3; resolve it\n',
    ])
  })
})

describe('--since', () => {
  it('reports what is on changed lines, and what is about the whole article', () => {
    const folder = newRepository({ 'a.md': TAGGED, 'b.md': FAULTY, 'c.md': FAULTY })
    git(folder, 'checkout', '--quiet', '-b', 'topic')
    writeFiles(folder, {
      'a.md': TAGGED.replace('Boliviia', 'Bolivvia').replace('go on', 'end'),
      'b.md': FAULTY.replace('go on', 'end'),
      'new.md': TAGGED,
    })
    commit(folder, 'Change')
    const run = geolint(folder, ['--since', 'main', '--format', 'compact'])
    expect(findingsOf(run)).toEqual([
      'a.md:3 unknown-country-tag',
      'b.md:3 missing-disclaimer',
      'new.md:2 unknown-country-tag',
      'new.md:3 unknown-country-tag',
      'new.md:4 unknown-country-tag',
    ])
    expect(geolint(folder, ['--since', 'main']).stdout).toContain('2 on unchanged lines not shown')
  })

  it('compares with the common ancestor, not with the tip of the other branch', () => {
    const folder = newRepository({ 'a.md': TAGGED, 'b.md': CLEAN })
    git(folder, 'checkout', '--quiet', '-b', 'topic')
    writeFiles(folder, { 'b.md': FAULTY })
    commit(folder, 'Change b')
    git(folder, 'checkout', '--quiet', 'main')
    writeFiles(folder, { 'a.md': TAGGED.replace('Chille', 'Chile') })
    commit(folder, 'Change a')
    git(folder, 'checkout', '--quiet', 'topic')
    expect(lint(folder, '--since', 'main')).toEqual(['b.md:3 missing-disclaimer'])
  })

  it('follows a rename, so that only its changed lines count', () => {
    const folder = newRepository({ 'old.md': TAGGED })
    git(folder, 'mv', 'old.md', 'new.md')
    writeFiles(folder, { 'new.md': TAGGED.replace('Chille', 'Chiile') })
    commit(folder, 'Move')
    expect(lint(folder, '--since', 'HEAD~1')).toEqual(['new.md:4 unknown-country-tag'])
  })

  it('includes uncommitted and untracked files, on a detached HEAD too', () => {
    const folder = newRepository({ 'a.md': TAGGED })
    git(folder, 'checkout', '--quiet', '--detach')
    writeFiles(folder, { 'a.md': TAGGED.replace('Perru', 'Peruu'), 'b/new.md': FAULTY, 'ignored.md': FAULTY })
    writeFiles(folder, { '.gitignore': 'ignored.md\nnode_modules\n' })
    expect(lint(folder, '--since', 'HEAD')).toEqual([
      'a.md:2 unknown-country-tag',
      'b/new.md:3 missing-disclaimer',
    ])
  })

  it('reports a finding whose related place has changed', () => {
    const quote = 'The harbour will be dredged before the monsoon or not at all.'
    const text = `# Harbour\n\nAll is quiet in the harbour.\n\n“${quote}”\n\n— Pilot, Peru\n\nRain fell.\n${NOTICE}`
    const folder = newRepository({ 'a.md': text })
    writeFiles(folder, { 'a.md': text.replace('Rain fell.', `A pilot said: “${quote}” Rain fell.`) })
    const found = lint(folder, '--since', 'HEAD', '--rule', 'untagged-countries: off')
    expect(found).toEqual(['a.md:5 duplicated-pull-quotes'])
  })

  it('does not count other line endings as a change', () => {
    const folder = newRepository({ '.gitattributes': '*.md -text\n', 'a.md': TAGGED })
    writeFiles(folder, { 'a.md': TAGGED.replaceAll('\n', '\r\n') })
    expect(lint(folder, '--since', 'HEAD')).toEqual([])
  })

  it('fixes only what it reports', () => {
    const article = (country: string) =>
      `---\ntitle: ${country} votes\ncountries: [Kenya]\n---\n\n${country} votes on Sunday, and ${country} waits. ${country} is calm.\n${NOTICE}`
    const folder = newRepository({ 'a.md': article('Peru'), 'b.md': article('Chile') })
    writeFiles(folder, { 'a.md': article('Peru').replace('calm', 'quiet') })
    geolint(folder, ['--since', 'HEAD', '--fix'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('countries: [Kenya, Peru]')
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toContain('countries: [Kenya]')
  })

  it('takes paths of any characters', () => {
    const folder = newRepository()
    for (const name of ODD_NAMES) writeFileSync(join(folder, name), CLEAN)
    commit(folder, 'Odd')
    for (const name of ODD_NAMES) writeFileSync(join(folder, name), FAULTY)
    const { stdout } = geolint(folder, ['--since', 'HEAD', '--format', 'json'])
    const results: readonly { filePath: string; messages: readonly unknown[] }[] = JSON.parse(stdout)
    expect(results.map(({ filePath }) => filePath).toSorted()).toEqual(ODD_NAMES.toSorted())
    expect(results.every(({ messages }) => messages.length === 1)).toBe(true)
  })
})

describe('git settings', () => {
  it.each([
    ['diff.relative', 'true'],
    ['diff.renames', 'false'],
    ['diff.noprefix', 'true'],
    ['diff.external', 'false'],
    ['color.ui', 'always'],
    ['core.quotePath', 'true'],
    ['core.autocrlf', 'true'],
  ])('%s changes nothing', (key, value) => {
    const folder = newRepository({ 'a/old é.md': TAGGED, 'b/x.md': CLEAN })
    git(folder, 'config', key, value)
    git(folder, 'mv', 'a/old é.md', 'a/new é.md')
    writeFiles(folder, { 'a/new é.md': TAGGED.replace('Chille', 'Chiile') })
    git(folder, 'add', '--all')
    const path = '../a/new é.md'
    expect(lint(join(folder, 'b'), '--since', 'HEAD', '..')).toEqual([`${path}:4 unknown-country-tag`])
    expect(lint(join(folder, 'b'), '--staged', '..')).toHaveLength(3)
  })

  it('the environment of a hook decides which index is read', () => {
    const folder = newRepository({ 'a.md': CLEAN, 'b.md': CLEAN })
    const hook = `#!/bin/sh\n"${process.execPath}" "${fileURLToPath(new URL('../../../bin/geolint.js', import.meta.url))}" --staged --format compact > seen.txt\ntrue\n`
    writeFileSync(join(folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 })
    writeFiles(folder, { 'a.md': FAULTY, 'b.md': FAULTY })
    git(folder, 'commit', '--quiet', '--message', 'One', 'b.md')
    expect(readFileSync(join(folder, 'seen.txt'), 'utf8')).toMatch(/^b\.md:3:17: error: .*\n$/)
    git(folder, 'commit', '--quiet', '--all', '--message', 'All')
    expect(readFileSync(join(folder, 'seen.txt'), 'utf8')).toMatch(/^a\.md:3:17: error: .*\n$/)
  })
})

describe('what git cannot answer', () => {
  it.each([
    [
      'no repository',
      () => newFolder({ 'a.md': CLEAN }),
      ['--staged'],
      /^geolint: this folder is not in a git repository/,
    ],
    [
      'no repository',
      () => newFolder({ 'a.md': CLEAN }),
      ['--since', 'main'],
      /^geolint: this folder is not in a git/,
    ],
    [
      'no commits yet',
      emptyRepository,
      ['--since', 'main'],
      /^geolint: --since: the repository has no commits yet; /,
    ],
    [
      'an unknown ref',
      () => newRepository(),
      ['--since', 'origin/mian'],
      /^geolint: --since: there is no commit 'origin\/mian' here; check the spelling, or run 'git fetch origin mian'\n$/,
    ],
    [
      'an option instead of a ref',
      () => newRepository(),
      ['--since=--all'],
      /there is no commit '--all' here/,
    ],
    [
      'a shallow clone',
      shallowClone,
      ['--since', 'HEAD~1'],
      /^geolint: --since: there is no commit 'HEAD~1' here; the clone is shallow: run 'git fetch --unshallow', or set 'fetch-depth: 0' for actions\/checkout\n$/,
    ],
    [
      'a path outside the repository',
      () => newRepository(),
      ['--staged', '/'],
      /^geolint: '\/' is not in this folder's git repository; run geolint in the repository that it is in\n$/,
    ],
    [
      'a misspelt path',
      () => newRepository(),
      ['--staged', 'artcles', '--format', 'compact'],
      /^geolint: exit 2: 1 failure\n$/,
    ],
    ['both at once', () => newRepository(), ['--staged', '--since', 'HEAD'], /cannot be used with option/],
    ['fixing the index', () => newRepository(), ['--staged', '--fix'], /cannot be used with option/],
  ])('%s', (_, folder, args, line) => {
    const { status, stderr } = geolint(folder(), args)
    expect(stderr).toMatch(line)
    expect(status).toBe(2)
  })

  it('unrelated histories', () => {
    const folder = newRepository()
    git(folder, 'checkout', '--quiet', '--orphan', 'other')
    git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Other')
    const { status, stderr } = geolint(folder, ['--since', 'main'])
    expect(stderr).toMatch(/^geolint: --since: 'main' and the current commit have no common ancestor here; /)
    expect(status).toBe(2)
  })

  it('a submodule from outside', () => {
    const folder = newRepository()
    const other = newRepository({ 'a.md': FAULTY })
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other, 'sub')
    const { status, stderr } = geolint(folder, ['--staged', 'sub'])
    expect([status, stderr]).toEqual([
      2,
      "geolint: 'sub' is not in this folder's git repository; run geolint in the repository that it is in\n",
    ])
    writeFiles(folder, { 'sub/a.md': `${FAULTY}\nMore.\n` })
    expect(lint(join(folder, 'sub'), '--since', 'HEAD')).toEqual(['a.md:5 missing-disclaimer'])
  })

  it('a git that is not installed', () => {
    const folder = newRepository({ 'a.md': CLEAN })
    mkdirSync(join(folder, 'empty'))
    const { status, stderr } = geolint(folder, ['--staged'], { env: { PATH: join(folder, 'empty') } })
    expect([status, stderr]).toEqual([
      2,
      'geolint: git could not be started; install it and make sure that it is on the PATH\n',
    ])
  })
})

function emptyRepository(): string {
  const folder = newFolder({ 'a.md': CLEAN })
  git(folder, 'init', '--quiet', '--initial-branch=main')
  return folder
}

function shallowClone(): string {
  const origin = newRepository({ 'a.md': CLEAN })
  writeFiles(origin, { 'a.md': FAULTY })
  commit(origin, 'Second')
  const folder = newFolder()
  git(folder, 'clone', '--quiet', '--depth', '1', `file://${origin}`, '.')
  return folder
}
