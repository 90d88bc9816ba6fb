import { resolve } from 'node:path'
import { closeSync, constants, lstatSync, openSync, statSync, writeFileSync } from '../built-ins.ts'
import { errorCode } from '../file-problem.ts'
import { isLink } from '../paths.ts'

/**
 * Whether a path is that of a pipe or a device, or of a descriptor of this process such as /dev/stdout. Links are
 * followed if that is wanted, and in the folders of the system.
 */
export function isStream(file: string, followLinks = false): boolean {
  try {
    const isSystem = isInSystemFolder(file)
    const stats = (isSystem || followLinks ? statSync : lstatSync)(file)
    const isOnDisk = stats.isFile() || stats.isDirectory() || stats.isSymbolicLink()
    return !isOnDisk || (isSystem && isLink(file))
  } catch {
    return false
  }
}

/** Whether a path is in a folder of devices and descriptors, where no article can be. */
export function isInSystemFolder(file: string): boolean {
  return /^\/(?:dev|proc)\//.test(resolve(file))
}

/** Writes to a pipe or a device part by part, after what has already been written to it. */
export async function writeStream(file: string, parts: Iterable<Uint8Array | string>): Promise<void> {
  if (statSync(file).isFIFO()) return writePipe(file, parts)
  const descriptor = openSync(file, 'a')
  try {
    for (const part of parts) writeFileSync(descriptor, part)
  } finally {
    closeSync(descriptor)
  }
}

/** The reader may be slow, or not there yet; a call that blocks until then would also block the end of the process. */
async function writePipe(file: string, parts: Iterable<Uint8Array | string>): Promise<void> {
  const { Socket } = await import('node:net')
  const { pipeline } = await import('node:stream/promises')
  const fd = await openPipe(file)
  await pipeline(parts, new Socket({ fd, readable: false, writable: true }))
}

/** In milliseconds. */
const WAIT = 20

/** Opens a pipe as soon as somebody reads it. */
async function openPipe(file: string): Promise<number> {
  for (;;) {
    try {
      return openSync(file, constants.O_WRONLY | constants.O_NONBLOCK)
    } catch (error) {
      if (errorCode(error) !== 'ENXIO') throw error
    }
    await new Promise((done) => setTimeout(done, WAIT))
  }
}
