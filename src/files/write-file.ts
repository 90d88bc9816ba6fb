import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { chmod, type FileHandle, open, readlink, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * Writes a file piece by piece, so that it is there as a whole or not at all: beside its place, and then renamed. What
 * is no regular file, such as a pipe or /dev/stdout, is written to as it is. A link is followed.
 */
export async function writeWhole(file: string, pieces: Iterable<string>): Promise<void> {
  const target = await realpath(file).catch(() => linkTarget(file))
  const stats = statSync(target, { throwIfNoEntry: false })
  if (stats && !stats.isFile()) return writePieces(await open(target, 'w'), pieces)
  const temporary = join(dirname(target), `.${basename(target)}-${randomUUID()}.tmp`)
  try {
    await writePieces(await open(temporary, 'wx'), pieces)
    if (stats) await chmod(temporary, stats.mode & 0o777)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Where a link leads whose target is not there yet; the file itself where it is no link. */
async function linkTarget(file: string): Promise<string> {
  return readlink(file).then(
    (target) => resolve(dirname(file), target),
    () => file,
  )
}

/** Enough text for one write to be worth its cost, in UTF-16 code units. */
const ENOUGH = 1 << 16

async function writePieces(handle: FileHandle, pieces: Iterable<string>): Promise<void> {
  try {
    let waiting = ''
    for (const piece of pieces) {
      waiting += piece
      if (waiting.length < ENOUGH) continue
      await handle.appendFile(waiting)
      waiting = ''
    }
    await handle.appendFile(waiting)
  } finally {
    await handle.close()
  }
}
