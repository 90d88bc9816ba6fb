import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import packageJson from '../../../package.json' with { type: 'json' }

/** Where geolint is looked for. */
export interface Surroundings {
  /** The first folder of the workspace on this machine, absolute. */
  readonly folder: string | undefined
  /** Whether code of the folder may run. */
  readonly isTrusted: boolean
  /** The setting `geolint.path`; empty if it is not set. */
  readonly path: string
  /** The `geolint.js` in the extension, absolute. */
  readonly bundled: string
}

/** What to start. */
export interface ChosenServer {
  /** The `geolint.js` to run, absolute. */
  readonly entry: string
  readonly args: readonly string[]
  /** Which one it is and why, for the log. */
  readonly reason: string
}

/** Why nothing is started, to follow the name of geolint. */
export interface NoServer {
  readonly problem: string
}

/** Chooses the geolint to start: the one that a setting names, or the project's own, or the one in the extension. */
export async function chooseServer(surroundings: Surroundings): Promise<ChosenServer | NoServer> {
  const { bundled, folder, isTrusted, path } = surroundings
  if (!isTrusted)
    return {
      entry: bundled,
      args: ['lsp', '--safe'],
      reason: 'the geolint in this extension, because this folder is not trusted',
    }
  if (path !== '') {
    const entry = resolve(folder ?? '', path)
    if (!isFile(entry))
      return { problem: `is not running: the setting geolint.path names '${path}', which is not a file.` }
    return (await knowsLsp(entry))
      ? { entry, args: ['lsp'], reason: 'the geolint that the setting geolint.path names' }
      : {
          problem: `is not running: the setting geolint.path names '${path}', which has no command 'lsp'. Update it.`,
        }
  }
  const own = folder === undefined ? undefined : ownServer(folder)
  if (own === undefined)
    return {
      entry: bundled,
      args: ['lsp'],
      reason: 'the geolint in this extension, because the project has none',
    }
  return (await knowsLsp(own))
    ? { entry: own, args: ['lsp'], reason: "the project's own geolint" }
    : {
        entry: bundled,
        args: ['lsp'],
        reason: `the geolint in this extension, because ${own} has no command 'lsp'`,
      }
}

/** The geolint that is installed for a folder, there or above, as Node would find it. */
function ownServer(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    const entry = join(place, 'node_modules/geolint/bin/geolint.js')
    if (isFile(entry)) return entry
    if (dirname(place) === place) return undefined
  }
}

/** In milliseconds: how long another geolint may take to print its help. */
const PATIENCE = 30_000

/** Whether a geolint can serve an editor. Older ones take `lsp` for a path, and print the help of the command line. */
function knowsLsp(entry: string): Promise<boolean> {
  return new Promise((tell) => {
    const child = execFile(
      process.execPath,
      [entry, 'lsp', '--help'],
      { env: nodeEnvironment(), timeout: PATIENCE },
      (error, stdout) => tell(error === null && /^usage: geolint lsp\b/im.test(stdout)),
    )
    child.stdin?.end()
  })
}

/** The environment in which VS Code's own program runs as Node. */
export function nodeEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Why the Node of an editor cannot run the geolint in this extension; undefined if it can. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldest = 0, least = 0] = packageJson.engines.node.replace('>=', '').split('.').map(Number)
  return major > oldest || (major === oldest && minor >= least)
    ? undefined
    : `needs Node ${oldest}.${least}, and this VS Code has ${version}. Update VS Code.`
}
