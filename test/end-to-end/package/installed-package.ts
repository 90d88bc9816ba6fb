import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** A project in which the packed tarball is installed, as a user would install it. */
export interface InstalledPackage {
  readonly folder: () => string
  readonly write: (files: Readonly<Record<string, string>>) => void
  /** Runs a command in the project and gives what it prints; throws an error if it fails. */
  readonly run: (command: string, ...args: readonly string[]) => string
  readonly geolint: (...args: readonly string[]) => string
}

/** Packs geolint and installs it before the tests of a file, and removes it after them. */
export function installedPackage(): InstalledPackage {
  let folder = ''
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  }
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'geolint-package-'))
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd: ROOT,
      stdio: 'ignore',
    })
    const filename = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? ''
    write({ 'package.json': '{ "type": "module", "private": true }' })
    run('npm', 'install', '--no-audit', '--no-fund', '--offline', join(folder, filename))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return {
    folder: () => folder,
    write,
    run,
    geolint: (...args) => run('npx', '--no-install', 'geolint', ...args),
  }
}

/** Checks types as the compiler does for a user; throws an error if it complains. */
export function checkTypes({ run }: InstalledPackage, ...args: readonly string[]): void {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  const node = ['--typeRoots', join(ROOT, 'node_modules/@types'), '--types', 'node']
  run(
    'node',
    compiler,
    '--noEmit',
    '--strict',
    '--target',
    'es2023',
    '--module',
    'nodenext',
    ...node,
    ...args,
  )
}
