import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'

/** The environment of a shell outside any build, hook or repository, without a user's git settings. */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:GIT_|GITHUB_|FORCE_COLOR$|NO_COLOR$)/.test(name)),
  ),
  GIT_CONFIG_GLOBAL: '/dev/null',
}

export const bin = fileURLToPath(new URL('../../../bin/geolint.js', import.meta.url))

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A new folder for a test, with these files; gives its real path. */
export function newFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'geolint-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  return folder
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** A git repository with these files in its first commit. */
export function newRepository(files: Files = {}, folder = newFolder()): string {
  writeFiles(folder, { '.gitignore': 'node_modules\n', ...files })
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  git(folder, 'init', '--quiet', '--initial-branch=main')
  commit(folder, 'First')
  return folder
}

export function git(cwd: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Ada Reyes',
    '-c',
    'user.email=ada@example.org',
    '-c',
    'commit.gpgsign=false',
  ]
  return execFileSync('git', [...identity, ...args], {
    cwd,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export function commit(cwd: string, message: string): void {
  git(cwd, 'add', '--all')
  git(cwd, 'commit', '--quiet', '--message', message)
}

/** Runs the built command line as from a shell without colours, outside any build. */
export function geolint(
  cwd: string,
  args: readonly string[],
  { env = {}, input }: { readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { ...ENVIRONMENT, ...env },
    encoding: 'utf8',
    maxBuffer: Infinity,
    ...(input === undefined ? {} : { input }),
  })
  expect(stderr).not.toMatch(/\n\s+at /)
  return { status, stdout, stderr }
}

/** The findings of a run, each as `path:line rule`. */
export function findingsOf({ stdout }: Ran): readonly string[] {
  return stdout.split('\n').flatMap((line) => {
    const [, place, rule] = /^(.*?:\d+):\d+: (?:error|warning): .* \((.*)\)$/.exec(line) ?? []
    return place === undefined ? [] : [`${place} ${rule}`]
  })
}
