import { createRequire } from 'node:module'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { existsSync, realpathSync, statSync } from '../../files/built-ins.ts'
import { displayPath, realPath } from '../../files/paths.ts'
import { fileProblem } from '../../files/file-problem.ts'
import { readTextFile, requireTextFile } from '../../files/read-text-file.ts'
import { messageOf, stackOf } from '../../text/failure.ts'
import { UserError } from '../../text/user-error.ts'
import { placeInStack } from '../../files/stack-place.ts'

/** The default export of a JavaScript file; `shown` is its name in messages. */
export async function importModule(file: string, shown: string): Promise<unknown> {
  if (isTypeScript(file) && !READS_TYPESCRIPT) fail(`${shown}: ${NO_TYPESCRIPT}`)
  try {
    requireTextFile(file)
  } catch (error) {
    fail(`${shown}: ${fileProblem(error, file)}`)
  }
  const loaded = await importNamespace(file).catch((error: unknown) => {
    throw new UserError(importProblem(error, file, shown))
  })
  return loaded.default ?? fail(`${shown}: has no default export; add 'export default'`)
}

function importNamespace(file: string): Promise<{ readonly default?: unknown }> {
  return import(pathToFileURL(realpathSync(file)).href)
}

function fail(message: string): never {
  throw new UserError(message)
}

function importProblem(error: unknown, file: string, shown: string): string {
  const [message = ''] = messageOf(error).split('\n')
  if (!(error instanceof SyntaxError)) {
    const real = realPath(file)
    const at = placeInStack(stackOf(error), real)
    const place = at?.file === real ? `:${at.position}` : ''
    const helper = at && place === '' ? ` (${displayPath(dirname(real), at.file)}:${at.position})` : ''
    return `${shown}${place}: cannot be loaded: ${message}${helper}`
  }
  const place = syntaxPlace(file)
  return place === ''
    ? `${shown}: this file or one that it imports has an error: ${message}`
    : `${shown}${place}: ${message}`
}

/** Where `node --check` puts its caret, since the error of an import does not say. */
function syntaxPlace(file: string): string {
  try {
    const { execFileSync } = process.getBuiltinModule('node:child_process')
    execFileSync(process.execPath, ['--check', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    return ''
  } catch (error) {
    const report = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    const [, line, caret] = /:(\d+)\n.*\n( *)\^/.exec(report) ?? []
    return line === undefined || caret === undefined ? '' : `:${line}:${caret.length + 1}`
  }
}

const READS_TYPESCRIPT = Boolean(Reflect.get(process.features, 'typescript'))
const NO_TYPESCRIPT = `Node ${process.versions.node} does not read TypeScript; use Node 22.18 or later, or write the file as .mjs`

function isTypeScript(file: string): boolean {
  return /\.[cm]?ts$/.test(file)
}

/** Whether a reference is a path, not the name of a package. */
export function isPath(reference: string): boolean {
  return /^\.{1,2}(?:[/\\]|$)/.test(reference) || isAbsolute(reference)
}

/** Why a reference leads nowhere, and what to do; it follows the reference. */
export function notThere(reference: string): string {
  return isPath(reference)
    ? 'does not exist; check the spelling'
    : 'is not installed; install the package or, if it is a path, begin it with ./'
}

/** The file that a path or a package name refers to from `folder`; undefined for a package that is not installed. */
export function resolveModule(reference: string, folder: string): string | undefined {
  if (isPath(reference)) return resolve(folder, reference)
  const require = createRequire(join(folder, 'noop.js'))
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(reference)?.[0] ?? reference
  const manifests = (require.resolve.paths(reference) ?? []).map((place) => join(place, name, 'package.json'))
  // Node would wait for a pipe, and read a device without end.
  if (manifests.some((manifest) => existsSync(manifest) && !statSync(manifest).isFile())) return undefined
  try {
    return require.resolve(reference)
  } catch {
    return importEntry(reference, require.resolve.paths(reference) ?? [])
  }
}

/** The entry of a package that can be imported but not required. */
function importEntry(name: string, folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    try {
      const manifest: unknown = JSON.parse(readTextFile(join(folder, name, 'package.json')))
      const entry = importTarget(manifest)
      return entry === undefined ? undefined : join(folder, name, entry)
    } catch {
      // Not installed in this folder.
    }
  }
  return undefined
}

function importTarget(manifest: unknown): string | undefined {
  const exported = member(manifest, 'exports')
  const main = member(exported, '.') ?? exported
  const target = member(main, 'import') ?? member(main, 'default')
  const file = member(target, 'default') ?? target
  return typeof file === 'string' ? file : undefined
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined
}
