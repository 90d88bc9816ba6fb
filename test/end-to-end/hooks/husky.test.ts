import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from './copy-project.ts'
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

let folder = ''
let repositories = 0
const templates = new Map<Files, Repository>()

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-husky-')))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A new repository with husky set up by a recipe. */
function project(recipe: Files): Repository {
  const template = templates.get(recipe) ?? setUp(recipe)
  templates.set(recipe, template)
  return template.copyTo(nextFolder())
}

function nextFolder(): string {
  repositories += 1
  return join(folder, String(repositories))
}

/** A repository with what `npm install --save-dev husky lint-staged geolint` puts into it, and husky set up. */
function setUp(files: Files): Repository {
  const repository = createRepository(nextFolder(), { '.gitignore': 'node_modules/\n', ...files })
  const modules = join(repository.folder, 'node_modules')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  for (const name of ['husky', 'lint-staged']) {
    symlinkSync(join(projectRoot, 'node_modules', name), join(modules, name))
    symlinkSync(realpathSync(join(projectRoot, 'node_modules/.bin', name)), join(modules, '.bin', name))
  }
  symlinkSync(projectRoot, join(modules, 'geolint'))
  symlinkSync('../geolint/bin/geolint.js', join(modules, '.bin/geolint'))
  const prepared = repository.run('npm', 'run', 'prepare')
  expect(prepared.status, prepared.output).toBe(0)
  const { status, output } = repository.commit()
  expect(status, output).toBe(0)
  return repository
}

function history(repository: Repository): string {
  return repository.git('log', '--format=%s', '--name-only')
}

const LINT_STAGED = {
  'package.json': `{
  "scripts": { "prepare": "husky" },
  "lint-staged": { "*.{md,markdown}": "geolint --fix" }
}
`,
  '.husky/pre-commit': 'npx lint-staged\n',
}

const STAGED = {
  'package.json': '{ "scripts": { "prepare": "husky" } }\n',
  '.husky/pre-commit': 'npx geolint --staged\n',
}

describe.each([
  ['husky with lint-staged', LINT_STAGED],
  ['husky alone', STAGED],
])('%s', (_, recipe) => {
  it('rejects an article with an error, and names it', () => {
    const repository = project(recipe)
    const { status, output } = repository.commit({ 'clean.md': CLEAN, 'port strike.md': FAULTY })
    expect(output).toContain('port strike.md\n  3:17  error  The article has no disclaimer. Add one')
    expect(status).toBe(1)
    expect(history(repository)).not.toContain('strike')
    expect(repository.read('port strike.md')).toBe(FAULTY)
  })

  it.each<[string, Files]>([
    ['a clean article', { 'clean.md': CLEAN }],
    ['a file that is not markdown', { 'notes.txt': FAULTY }],
  ])('accepts %s', (__, files) => {
    const repository = project(recipe)
    const { status, output } = repository.commit(files)
    expect(status, output).toBe(0)
    expect(history(repository)).toContain(Object.keys(files)[0])
  })

  it('finds articles with odd paths', () => {
    const repository = project(recipe)
    const { status, output } = repository.commit(oddFiles(FAULTY))
    for (const path of ODD_PATHS) expect(output).toContain(`${path}\n  3:17  error`)
    expect(status).toBe(1)
    expect(existsSync(join(repository.folder, 'run'))).toBe(false)
  })

  it.each<[string, { staged: string; unstaged: string; status: number }]>([
    ['ignores the unstaged half', { staged: CLEAN, unstaged: FAULTY, status: 0 }],
    ['lints the staged half', { staged: FAULTY, unstaged: CLEAN, status: 1 }],
  ])('%s of a partly staged article', (__, { staged, unstaged, status }) => {
    const repository = project(recipe)
    repository.write({ 'a.md': staged })
    repository.git('add', '--all')
    repository.write({ 'a.md': unstaged })
    const commit = repository.run('git', 'commit', '--quiet', '--message', 'Write')
    expect(commit.status, commit.output).toBe(status)
    expect(repository.read('a.md')).toBe(unstaged)
  })
})

describe('husky with lint-staged', () => {
  it('fixes articles, and commits the fixed ones', () => {
    const repository = project(LINT_STAGED)
    const { status, output } = repository.commit(oddFiles(UNTAGGED))
    expect(status, output).toBe(0)
    for (const path of ODD_PATHS) expect(repository.git('show', `HEAD:${path}`)).toBe(TAGGED)
    expect(repository.git('status', '--short')).toBe('')
  })
})

describe('husky alone', () => {
  it('changes no article', () => {
    const repository = project(STAGED)
    expect(repository.commit({ 'chile.md': UNTAGGED }).status).toBe(1)
    expect(repository.read('chile.md')).toBe(UNTAGGED)
  })

  it('ignores a README', () => {
    expect(project(STAGED).commit({ 'README.md': FAULTY }).status).toBe(0)
  })
})
