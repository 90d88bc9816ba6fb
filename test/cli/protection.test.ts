import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { protectionOf } from '../../src/cli/protection.ts'

const GIT = 'which is where git keeps its data'
const READ = 'which geolint reads'
const TRACKED = 'which git tracks'
const ARTICLE = 'which looks like an article'

let top = ''
let cwd = ''

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-protection-')))
  cwd = join(top, 'repository')
  const files = ['a.md', 'sub/b.markdown', 'tracked.json', 'sub/Tracked.json', '[x].json', 'data.bin']
  for (const name of files) write(join(cwd, name), 'Words.\n')
  for (const name of ['HEAD', 'objects/x', 'refs/x', 'hooks/x']) write(join(cwd, 'bare', name), '')
  write(join(top, 'elsewhere/out.json'), '')
  write(join(cwd, 'report.md'), '**geolint: 1 error in 1 article**\n')
  mkdirSync(join(cwd, 'bundle.md'))
  symlinkSync('.git/config', join(cwd, 'to-config.json'))
  symlinkSync('sub', join(cwd, 'to-sub'))
  symlinkSync('nowhere.json', join(cwd, 'dangling.json'))
  symlinkSync('loop.json', join(cwd, 'loop.json'))
  symlinkSync('/dev/null', join(cwd, 'null.json'))
  symlinkSync('/dev', join(cwd, 'to-dev'))
  symlinkSync('repository', join(top, 'alias'))
  symlinkSync('elsewhere', join(top, 'to-elsewhere'))
  const git = (folder: string, ...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: folder,
      stdio: 'ignore',
    })
  git(cwd, 'init')
  git(cwd, 'add', '--', ...files)
  git(cwd, 'commit', '-m', 'First')
  git(cwd, 'worktree', 'add', join(top, 'worktree'))
  git(top, 'init', '--separate-git-dir', join(top, 'data'), join(top, 'separate'))
  write(join(cwd, 'old.json'), 'old')
  git(top, 'init', join(top, 'broken'))
  write(join(top, 'broken/.git/index'), 'no index')
  write(join(top, 'broken/old.json'), 'old')
  write(join(top, 'broken/sub/.git'), 'gitdir: nowhere\n')
  write(join(top, 'broken/sub/old.json'), 'old')
  execFileSync('mkfifo', [join(cwd, 'pipe'), join(cwd, 'sub/pipe')])
})
afterAll(() => rmSync(top, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

describe('a report', () => {
  it.each<[string, string, string | undefined]>([
    ['a new file', 'new.json', undefined],
    ['a file that may be replaced', 'old.json', undefined],
    ['a new file in a new folder', 'n/o/p.json', undefined],
    ['a new file with the name of an article', 'new.md', undefined],
    ['a file outside the project', '../elsewhere/out.json', undefined],
    ['one behind a link outside the project', '../to-elsewhere/out.json', undefined],
    ['one in the project by another name of its folder', '../alias/new.json', undefined],
    ['the null device', '/dev/null', undefined],
    ['a pipe', 'pipe', undefined],
    ['standard output', '/dev/stdout', undefined],
    ['a link', 'to-config.json', GIT],
    ['a link to nothing', 'dangling.json', 'which is a link'],
    ['a link to itself', 'loop.json', 'which is a link'],
    ['a link behind another name of the folder', '../alias/dangling.json', 'which is a link'],
    ['a link to a device', 'null.json', 'which is a link'],
    ['a pipe behind a link', 'to-sub/pipe', "which is behind the link 'to-sub'"],
    ['a device behind a link', 'to-dev/null', "which is behind the link 'to-dev'"],
    ['a folder that is a link', 'to-sub/new.json', "which is behind the link 'to-sub'"],
    ['one above a new folder', 'to-sub/n/new.json', "which is behind the link 'to-sub'"],
    ['a hook', '.git/hooks/pre-commit', GIT],
    ["git's settings", '.git/config', GIT],
    ['a folder that ignores case', '.GIT/hooks/pre-commit', GIT],
    ['the .git of a submodule to be', 'sub/.git', GIT],
    ['a repository without .git', 'bare/hooks/pre-commit', GIT],
    ['the .git of a worktree', '../worktree/.git', GIT],
    ['the data of a worktree', '.git/worktrees/worktree/HEAD', GIT],
    ['data kept elsewhere', '../data/hooks/pre-commit', GIT],
    ['an article', 'a.md', ARTICLE],
    ['an article in a folder', 'sub/b.markdown', ARTICLE],
    ['a report in markdown, for another format', 'report.md', ARTICLE],
    ['package.json, which is not there', 'package.json', READ],
    ['package.yaml', 'sub/package.yaml', READ],
    ['a configuration', '.geolintrc', READ],
    ['a configuration in code', 'sub/geolint.config.mjs', READ],
    ['a configuration in .config', '.config/geolintrc.ts', READ],
    ['a disk that ignores case', 'Package.JSON', READ],
    ['.geolintignore', '.geolintignore', READ],
    ['.gitignore', 'sub/.gitignore', READ],
    ['.gitattributes', '.gitattributes', 'which git reads'],
    ['.gitmodules', '.gitmodules', 'which git reads'],
    ['the baseline', '.geolint-baseline.json', READ],
    ['a file that is read in this run', './sub/../data.bin', READ],
    ['a tracked file', 'tracked.json', TRACKED],
    ['a tracked file in a folder', 'sub/Tracked.json', TRACKED],
    ['a tracked file that looks like a pattern', '[x].json', TRACKED],
    ['a tracked file of a worktree', '../worktree/tracked.json', TRACKED],
  ])('%s', async (_, file, protection) => {
    expect(await protectionOf(file, { kind: 'report', cwd, read: [join(cwd, 'data.bin')] })).toBe(protection)
  })

  it.each<[string, unknown]>([
    [
      'old.json',
      expect.stringMatching(/^since git cannot tell whether it tracks it \(git ls-files: .*index/),
    ],
    ['new.json', undefined],
    ['sub/old.json', undefined],
  ])('where git cannot read its index: %s', async (file, protection) => {
    expect(await protectionOf(file, { kind: 'report', cwd: join(top, 'broken') })).toEqual(protection)
  })

  it.each<[string, string | undefined]>([
    ['report.md', undefined],
    ['sub/b.markdown', ARTICLE],
    ['bundle.md', undefined],
  ])('in markdown may replace one like it: %s', async (file, protection) => {
    const isOwn = (text: string) => text.startsWith('**geolint: ')
    expect(await protectionOf(file, { kind: 'report', cwd, isOwn })).toBe(protection)
  })
})

describe('a baseline', () => {
  it.each<[string, string | undefined]>([
    ['.geolint-baseline.json', undefined],
    ['tracked.json', undefined],
    ['to-sub/.geolint-baseline.json', "which is behind the link 'to-sub'"],
    ['dangling.json', 'which is a link'],
    ['.git/baseline.json', GIT],
    ['a.md', ARTICLE],
    ['package.json', READ],
  ])('%s', async (file, protection) => {
    expect(await protectionOf(file, { kind: 'baseline', cwd })).toBe(protection)
  })
})

describe('a configuration', () => {
  it.each<[string, string | undefined]>([
    ['.geolintrc.yaml', undefined],
    ['to-sub/.geolintrc.yaml', "which is behind the link 'to-sub'"],
    ['dangling.json', 'which is a link'],
    ['.git/.geolintrc.yaml', GIT],
  ])('%s', async (file, protection) => {
    expect(await protectionOf(file, { kind: 'configuration', cwd })).toBe(protection)
  })
})
