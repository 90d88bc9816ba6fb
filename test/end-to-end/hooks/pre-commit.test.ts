import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyProject, projectRoot } from './copy-project.ts'
import {
  CLEAN,
  createRepository,
  FAULTY,
  type Files,
  ODD_PATHS,
  oddFiles,
  type Repository,
  TAGGED,
  UNTAGGED,
} from './repository.ts'

const PROGRAM = 'pre-commit'
const isMissing = spawnSync(PROGRAM, ['--version']).status !== 0

describe.skipIf(isMissing && !process.env['REQUIRE_TOOLS'])('pre-commit', () => {
  let folder = ''
  let hooks: Repository
  let repositories = 0
  const templates = new Map<string, Repository>()

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-pre-commit-')))
    hooks = createRepository(join(folder, 'hooks'), {})
    copyProject(hooks.folder)
    hooks.commit()
    const { status, output } = articleRepository('geolint').run(PROGRAM, 'install-hooks')
    expect(status, output).toBe(0)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** A repository of articles with one of the hooks. */
  function articleRepository(hook: 'geolint' | 'geolint-fix'): Repository {
    const template = templates.get(hook) ?? setUp(hook)
    templates.set(hook, template)
    return template.copyTo(nextFolder())
  }

  function nextFolder(): string {
    repositories += 1
    return join(folder, String(repositories))
  }

  function setUp(hook: string): Repository {
    const config = [
      'repos:',
      `  - repo: file://${hooks.folder}`,
      `    rev: ${hooks.git('rev-parse', 'HEAD').trim()}`,
      `    hooks: [{ id: ${hook} }]`,
      '',
    ].join('\n')
    const repository = createRepository(
      nextFolder(),
      { '.pre-commit-config.yaml': config },
      { PRE_COMMIT_HOME: join(folder, 'home'), npm_config_globalconfig: globalNpmConfig() },
    )
    expect(repository.run(PROGRAM, 'install').status).toBe(0)
    return repository
  }

  it('accepts the hooks as declared', () => {
    expect(hooks.run(PROGRAM, 'validate-manifest', '.pre-commit-hooks.yaml')).toEqual({
      status: 0,
      output: '',
    })
  })

  it('rejects an article with an error, and names it', () => {
    const repository = articleRepository('geolint')
    const { status, output } = repository.commit({ 'clean.md': CLEAN, 'port strike.md': FAULTY })
    expect(output).toContain('port strike.md\n  3:17  error  The article has no disclaimer. Add one')
    expect(output).toContain('✖ 1 finding (1 error) in 1 of 2 articles')
    expect(status).toBe(1)
    expect(repository.run('git', 'rev-parse', '--verify', 'HEAD').status).not.toBe(0)
  })

  it.each<[string, Files]>([
    ['a clean article', { 'clean.md': CLEAN }],
    [
      'a file that is not an article',
      {
        'README.md': FAULTY,
        'docs/Contributing.markdown': FAULTY,
        '.github/pull_request_template.md': FAULTY,
        'notes.txt': FAULTY,
      },
    ],
  ])('accepts %s', (_, files) => {
    const repository = articleRepository('geolint')
    const { status, output } = repository.commit(files)
    expect(status, output).toBe(0)
    expect(repository.git('log', '--format=%s')).toBe('Write\n')
  })

  it('lints an article whose name begins like that of a README', () => {
    expect(articleRepository('geolint').commit({ 'readme-first.md': FAULTY }).status).toBe(1)
  })

  it('fixes an article, and accepts it when it is added again', () => {
    const repository = articleRepository('geolint-fix')
    const first = repository.commit({ 'chile.md': UNTAGGED })
    expect(first.output).toContain('files were modified by this hook')
    expect(first.status).toBe(1)
    expect(repository.read('chile.md')).toBe(TAGGED)
    const second = repository.commit()
    expect(second.status, second.output).toBe(0)
    expect(repository.git('show', 'HEAD:chile.md')).toBe(TAGGED)
  })

  it('finds and fixes articles with odd paths', () => {
    const faulty = articleRepository('geolint')
    const { status, output } = faulty.commit(oddFiles(FAULTY))
    for (const path of ODD_PATHS) expect(output).toContain(`${path}\n  3:17  error`)
    expect(status).toBe(1)
    const mended = articleRepository('geolint-fix')
    expect(mended.commit(oddFiles(UNTAGGED)).status).toBe(1)
    for (const path of ODD_PATHS) expect(mended.read(path)).toBe(TAGGED)
    expect([faulty, mended].some((repository) => existsSync(join(repository.folder, 'run')))).toBe(false)
  })

  it.each<[string, { staged: string; unstaged: string; status: number }]>([
    ['ignores the unstaged half', { staged: CLEAN, unstaged: FAULTY, status: 0 }],
    ['lints the staged half', { staged: FAULTY, unstaged: CLEAN, status: 1 }],
  ])('%s of a partly staged article', (_, { staged, unstaged, status }) => {
    const repository = articleRepository('geolint')
    repository.write({ 'a.md': staged })
    repository.git('add', '--all')
    repository.write({ 'a.md': unstaged })
    const commit = repository.run('git', 'commit', '--quiet', '--message', 'Write')
    expect(commit.status, commit.output).toBe(status)
    expect(repository.read('a.md')).toBe(unstaged)
  })
})

/** pre-commit sets npm's prefix, which hides the file that may name npm's registry and certificates. */
function globalNpmConfig(): string {
  return execFileSync('npm', ['config', 'get', 'globalconfig'], { cwd: projectRoot, encoding: 'utf8' }).trim()
}
