import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

export const CLEAN =
  '# Port strike\n\nThe talks go on.\n\n## Disclaimer\n\nThe views expressed are the author’s own.\n'
/** An error that has no fix. */
export const FAULTY = '# Port strike\n\nThe talks go on.\n'
/** An error that `--fix` fixes. */
export const UNTAGGED =
  '---\ntitle: Chile votes\ncountries: [Peru]\n---\n\nChile votes on Sunday, and Chile waits.\n\nThe Chilean polls close at six.\n\n## Disclaimer\n\nThe views expressed are the author’s own.\n'
export const TAGGED = UNTAGGED.replace('[Peru]', '[Peru, Chile]')

export const ODD_PATHS = [
  'été à l’Élysée/«notre» [1] (2).md',
  `it's "quoted" $(touch run) ; touch run.md`,
  '東京 — & more.markdown',
]

export type Files = Readonly<Record<string, string>>

/** One article at each of the odd paths. */
export function oddFiles(article: string): Files {
  return Object.fromEntries(ODD_PATHS.map((path) => [path, article]))
}

export interface Outcome {
  readonly status: number | null
  readonly output: string
}

/** A git repository in which programs run as they do in a user's. */
export interface Repository {
  readonly folder: string
  readonly run: (command: string, ...args: readonly string[]) => Outcome
  /** Returns what git prints; fails the test if git fails. */
  readonly git: (...args: readonly string[]) => string
  readonly write: (files: Files) => void
  readonly read: (path: string) => string
  /** Stages all files and commits them. */
  readonly commit: (files?: Files) => Outcome
  readonly copyTo: (folder: string) => Repository
}

export function createRepository(
  folder: string,
  files: Files,
  environment: Readonly<Record<string, string>> = {},
): Repository {
  const repository = openRepository(folder, environment)
  mkdirSync(folder, { recursive: true })
  repository.git('init', '--quiet')
  repository.write(files)
  return repository
}

function openRepository(folder: string, environment: Readonly<Record<string, string>>): Repository {
  const env = { ...userEnvironment(), ...environment }
  const run: Repository['run'] = (command, ...args) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' })
    return { status, output: error ? error.message : stdout + stderr }
  }
  const git: Repository['git'] = (...args) => {
    const { status, output } = run('git', ...args)
    expect(status, output).toBe(0)
    return output
  }
  const write = (written: Files) => {
    for (const [path, content] of Object.entries(written)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  }
  const commit = (written: Files = {}) => {
    write(written)
    git('add', '--all')
    return run('git', 'commit', '--quiet', '--message', 'Write')
  }
  const copyTo: Repository['copyTo'] = (target) => {
    cpSync(folder, target, { recursive: true, verbatimSymlinks: true })
    return openRepository(target, environment)
  }
  return { folder, run, git, write, read: (path) => readFileSync(join(folder, path), 'utf8'), commit, copyTo }
}

/** The environment without what a hook or a build that runs these tests has set in it. */
export function userEnvironment(): NodeJS.ProcessEnv {
  const foreign =
    /^(?:GIT_(?:DIR|INDEX_FILE|WORK_TREE|PREFIX|OBJECT_DIRECTORY)|GITHUB_.*|HUSKY|CI|FORCE_COLOR)$/
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  const name = 'Editor'
  const email = 'editor@example.org'
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    NO_COLOR: '1',
  }
}
