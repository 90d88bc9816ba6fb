import { basename, join } from 'node:path'
import { nodeCrypto, readdirSync, rmSync } from '../built-ins.ts'
import { errorCode } from '../file-problem.ts'
import { gitFolderOf } from '../git/git-folder.ts'

// Whoever ends the process has to know what it was writing, so this is state of the module.

/** The temporary files of this process: their paths by their names. */
const own = new Map<string, string>()

/** `.geolint-<process>-<uuid>.tmp` */
const NAME = /^\.geolint-(\d{1,10})-[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\.tmp$/

/** The path of a new temporary file in a folder, to be removed before the signals are released. */
export function temporaryFile(folder: string): string {
  const name = `.geolint-${process.pid}-${nodeCrypto().randomUUID()}.tmp`
  const path = join(folder, name)
  heedSignals()
  own.set(name, path)
  return path
}

/** Removes a temporary file, if it is still there. */
export function removeTemporary(path: string): void {
  remove(path)
  own.delete(basename(path))
}

/** Removes what this process was writing, when it ends. */
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

/** Removes the temporary files of processes that were killed, if the folder has any. */
export function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) sweepFile(folder, name)
  } catch {
    // What cannot be read or removed here disturbs nobody.
  }
}

/** Removes a file if it is a temporary file of a process that was killed. */
export function sweepFile(folder: string, name: string): void {
  const id = NAME.exec(name)?.[1]
  // A process may have the number of one that was killed, as in a container; this one knows its own files.
  if (id === undefined || own.has(name) || (Number(id) !== process.pid && isRunning(Number(id)))) return
  remove(join(folder, name))
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
