import type { Stats } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { chunks } from '../../text/chunks.ts'
import {
  chownSync,
  closeSync,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from '../built-ins.ts'
import { errorCode } from '../file-problem.ts'
import { makeFolder } from './make-folder.ts'
import { isLink } from '../paths.ts'
import { pause } from './pause.ts'
import {
  hiddenFolder,
  releaseSignals,
  removeTemporary,
  sweep,
  sweepHidden,
  temporaryFile,
} from './temporary-files.ts'
import { isStream, writeStream } from './write-stream.ts'

export interface WriteOptions {
  /** Asked at the last moment, when everything is written and nothing is replaced yet. The default answer is yes. */
  readonly mayReplace?: () => boolean
  /** The mode of a new file, less the umask; 0666 if it is not given. */
  readonly mode?: () => number
  /** Whether only its owner may read the file, be it new or replaced, and a new folder for it. */
  readonly isPrivate?: boolean
  /** Whether to write to what a link leads to; otherwise the link is replaced. */
  readonly followLinks?: boolean
}

/** A text in pieces, or bytes. */
export type Content = Iterable<string> | Uint8Array

/**
 * Writes a file piece by piece, whole or not at all: into a temporary file that is then renamed. A file that is
 * replaced keeps its mode and owner, a missing folder is made, and pipes and devices are written to directly. Returns
 * whether the file was written.
 */
export async function writeFile(
  file: string,
  content: Content,
  options: WriteOptions = {},
): Promise<boolean> {
  const { followLinks, isPrivate } = options
  // Folders are looked for above it, whatever the current folder is.
  const path = resolve(file)
  if (isStream(path, followLinks)) {
    await writeStream(path, partsOf(content))
    return true
  }
  const target = followLinks ? endOfLinks(path) : path
  makeFolder(dirname(target), isPrivate ? 0o700 : 0o777)
  try {
    return await replace(target, partsOf(content), options)
  } finally {
    await releaseSignals()
  }
}

function partsOf(content: Content): Iterable<Uint8Array | string> {
  return content instanceof Uint8Array ? [content] : chunks(content)
}

/** Writes a regular file in an existing folder. */
async function replace(
  target: string,
  parts: Iterable<Uint8Array | string>,
  { isPrivate = false, mayReplace, mode }: WriteOptions,
): Promise<boolean> {
  const found = lstatSync(target, { throwIfNoEntry: false })
  const before = found?.isFile() ? found : undefined
  const { descriptor, path: temporary } = await openTemporary(
    target,
    before || isPrivate ? 0o600 : (mode?.() ?? 0o666),
  )
  try {
    await fill(descriptor, parts, () => {
      if (before) keepOwnerAndMode(descriptor, before, isPrivate)
      fsyncSync(descriptor)
    })
    const isWanted = mayReplace?.() ?? true
    if (isWanted) moveTo(target, temporary)
    return isWanted
  } finally {
    removeTemporary(temporary)
  }
}

/** The target of a link, even if it does not exist yet; the file itself if it is not a link. */
function endOfLinks(file: string): string {
  if (statSync(file, { throwIfNoEntry: false })) return realpathSync(file)
  return isLink(file) ? resolve(dirname(file), readlinkSync(file)) : file
}

interface OpenFile {
  readonly path: string
  readonly descriptor: number
}

/**
 * Opens a temporary file for a target: where git keeps its data, since git never adds what is there, or beside the
 * target if that is on another disk or cannot be written to.
 */
async function openTemporary(target: string, mode: number): Promise<OpenFile> {
  const beside = dirname(target)
  const hidden = hiddenFolder(beside)
  // Articles may come with a link in its place.
  if (hidden !== undefined && !isLink(hidden) && statSync(dirname(hidden)).dev === statSync(beside).dev) {
    await once(hidden, sweepHidden)
    try {
      return openIn(hidden, mode, groupOf(beside))
    } catch {
      // Beside the target, then.
    }
  }
  await once(beside, sweep)
  return openIn(beside, mode)
}

const swept = new Set<string>()

/** Sweeps a folder, unless this process has already done so. */
async function once(folder: string, sweepIt: (folder: string) => void | Promise<void>): Promise<void> {
  if (swept.has(folder)) return
  swept.add(folder)
  await sweepIt(folder)
}

/** Opens a new file, which cannot be a link; it gets the group if there is one. */
function openIn(folder: string, mode: number, group?: number): OpenFile {
  makeFolder(folder)
  const path = temporaryFile(folder)
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'wx', mode)
    const { gid, uid } = fstatSync(descriptor)
    if (group !== undefined && gid !== group) fchownSync(descriptor, uid, group)
    return { path, descriptor }
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor)
    removeTemporary(path)
    throw error
  }
}

/** The group that new files in a folder get, if the folder gives them one. */
function groupOf(folder: string): number | undefined {
  const { gid, mode } = statSync(folder)
  const isGiven = (mode & 0o2000) !== 0 || process.platform === 'darwin'
  return isGiven ? gid : undefined
}

/** Writes the parts and closes the file, whatever happens. */
async function fill(
  descriptor: number,
  parts: Iterable<Uint8Array | string>,
  finish: () => void,
): Promise<void> {
  try {
    for (const part of parts) {
      writeFileSync(descriptor, part)
      await pause()
    }
    finish()
  } finally {
    closeSync(descriptor)
  }
}

function keepOwnerAndMode(descriptor: number, { gid, mode, uid }: Stats, isPrivate: boolean): void {
  const own = fstatSync(descriptor)
  if (own.uid !== uid || own.gid !== gid) giveTo(() => fchownSync(descriptor, uid, gid))
  fchmodSync(descriptor, isPrivate ? 0o600 : mode & 0o7777)
}

/** Changes the owner of a file, which only root may do. */
function giveTo(change: () => void): void {
  try {
    change()
  } catch {
    // Anyone else keeps it as their own.
  }
}

/** Two places may be on one disk and yet in two mounts, between which nothing can be renamed. */
function moveTo(target: string, path: string): void {
  try {
    renameSync(path, target)
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error
    const near = temporaryFile(dirname(target))
    try {
      copyFileSync(path, near)
      const { gid, uid } = statSync(path)
      giveTo(() => chownSync(near, uid, gid))
      renameSync(near, target)
    } finally {
      removeTemporary(near)
    }
  }
}
