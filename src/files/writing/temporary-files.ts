import { basename, join } from 'node:path'
import {
  hostname,
  isMainThread,
  lstatSync,
  nodeCrypto,
  readdirSync,
  readlinkSync,
  rmSync,
} from '../built-ins.ts'
import { errorCode } from '../file-problem.ts'
import { gitFolderOf } from '../git/git-folder.ts'
import { realPath } from '../paths.ts'

// Whoever ends the process has to know what it was writing, so this is state of the module.

/** The temporary files of this process: their paths by their names. */
const own = new Map<string, string>()

/** `.geolint-<place>-<process>-<uuid>.tmp` */
const NAME =
  /^\.geolint-([\da-f]{8})-(\d{1,10})-[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\.tmp$/

/** The path of a new temporary file in a folder, to be removed before the signals are released. */
export function temporaryFile(folder: string): string {
  const name = temporaryName(process.pid)
  const path = join(folder, name)
  heedSignals()
  own.set(name, path)
  return path
}

/** A new name for a temporary file of a process of this place. */
export function temporaryName(id: number): string {
  return `.geolint-${placeId()}-${id}-${nodeCrypto().randomUUID()}.tmp`
}

let knownPlace: string | undefined

/** Where the number of a process means the same process: on one machine, and in one of its containers. */
function placeId(): string {
  return (knownPlace ??= nodeCrypto()
    .createHash('sha256')
    .update(`${hostname()} ${processNamespace()}`)
    .digest('hex')
    .slice(0, 8))
}

/** Linux numbers the processes of each container anew. */
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** Removes a temporary file, if it is still there. */
export function removeTemporary(path: string): void {
  remove(path)
  own.delete(basename(path))
}

/** Removes what this process was writing. */
export function removeTemporaries(): void {
  for (const path of own.values()) removeTemporary(path)
}

/**
 * Leaves the signals to the system, which ends even a process that never comes to rest. One that has come while a file
 * was being written has its turn first.
 */
export async function releaseSignals(): Promise<void> {
  // The first turn may be that of a round that has already looked for signals.
  for (let turn = 0; turn < 2; turn += 1) await new Promise((done) => setImmediate(done))
  if (own.size === 0) leaveSignals()
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

function heedSignals(): void {
  for (const signal of SIGNALS) if (!process.listeners(signal).includes(stop)) process.on(signal, stop)
}

function leaveSignals(): void {
  for (const signal of SIGNALS) process.off(signal, stop)
}

/** Removes what was being written, and then lets the signal do what it would have done. */
function stop(signal: NodeJS.Signals): void {
  removeTemporaries()
  leaveSignals()
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

/** Where git never adds them: the folder for temporary files in the data of the repository that a folder is in. */
export function hiddenFolder(folder: string): string | undefined {
  const git = gitFolderOf(folder)
  return git === undefined ? undefined : join(git, 'geolint')
}

/** Removes what killed processes left in the hidden folder. */
export function sweepHidden(folder: string): void {
  for (const name of abandonedIn(folder)) remove(join(folder, name))
}

/** Removes what killed processes left in any other folder, unless git tracks it. */
export async function sweep(folder: string): Promise<void> {
  for (const name of abandonedIn(folder)) await sweepFile(folder, name)
}

/** Removes a file if it is a temporary file of a process that was killed, and git does not track it. */
export async function sweepFile(folder: string, name: string): Promise<void> {
  if (isAbandoned(folder, name) && !(await mayBeTracked(folder, name))) remove(join(folder, name))
}

function abandonedIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => isAbandoned(folder, name))
  } catch {
    // What cannot be read here disturbs nobody.
    return []
  }
}

/** In milliseconds: no run takes a day. */
const DAY = 86_400_000

function isAbandoned(folder: string, name: string): boolean {
  const [, place, id] = NAME.exec(name) ?? []
  if (id === undefined || own.has(name)) return false
  // A process may have the number of one that was killed, as in a container; this one knows its own files. A thread
  // does not know those of other threads.
  if (place === placeId()) return Number(id) === process.pid ? isMainThread() : !isRunning(Number(id))
  const file = lstatSync(join(folder, name), { throwIfNoEntry: false })
  return file !== undefined && Date.now() - file.mtimeMs > DAY
}

/** Articles may come with a file of such a name. */
async function mayBeTracked(folder: string, name: string): Promise<boolean> {
  const { isTracked } = await import('../git/is-tracked.ts')
  return isTracked(join(realPath(folder), name)).catch(() => true)
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It may belong to somebody else, or the disk may be read-only by now.
  }
}

/** The signal 0 only asks whether the process is there, and is refused if it is somebody else's. */
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}
