import type { Stats } from 'node:fs'
import { type FileHandle, open, readlink, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { chunks } from '../text/chunks.ts'
import { nodeCrypto, statSync } from './built-ins.ts'

export interface WriteOptions {
  /** Asked at the last moment, when everything is written and nothing is replaced yet. The default answer is yes. */
  readonly mayReplace?: () => Promise<boolean>
}

/**
 * Writes a file piece by piece, whole or not at all: into a temporary file that is then renamed. A file that is
 * replaced keeps its mode and owner, links are followed, and pipes and devices are written to directly. Returns whether
 * the file was written.
 */
export async function writeFile(
  file: string,
  pieces: Iterable<string>,
  { mayReplace }: WriteOptions = {},
): Promise<boolean> {
  const target = await realpath(file).catch(() => linkTarget(file))
  const before = statSync(target, { throwIfNoEntry: false })
  if (before && !before.isFile()) {
    await writeTo(await open(target, 'w'), pieces)
    return true
  }
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, LONGEST_NAME)}-${nodeCrypto().randomUUID()}.tmp`,
  )
  let isReplaced = false
  try {
    await writeTo(await open(temporary, 'wx', before ? 0o600 : 0o666), pieces, async (handle) => {
      if (before) await keepOwnerAndMode(handle, before)
      await handle.sync()
    })
    if (!mayReplace || (await mayReplace())) {
      await rename(temporary, target)
      isReplaced = true
    }
  } finally {
    if (!isReplaced) await rm(temporary, { force: true })
  }
  return isReplaced
}

/** In UTF-16 code units: a name may have 255 bytes, and the temporary name is longer than the file's own. */
const LONGEST_NAME = 40

/** The target of a link to a file that does not exist yet, or the file itself if it is not a link. */
async function linkTarget(file: string): Promise<string> {
  return readlink(file).then(
    (target) => resolve(dirname(file), target),
    () => file,
  )
}

/** Only root may give a file away; anyone else keeps it as their own. */
async function keepOwnerAndMode(handle: FileHandle, { gid, mode, uid }: Stats): Promise<void> {
  const own = await handle.stat()
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined)
  await handle.chmod(mode & 0o7777)
}

/** Writes the pieces and closes the file, whatever happens. */
async function writeTo(
  handle: FileHandle,
  pieces: Iterable<string>,
  finish?: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  try {
    for (const chunk of chunks(pieces)) await handle.appendFile(chunk)
    await finish?.(handle)
  } finally {
    await handle.close()
  }
}
