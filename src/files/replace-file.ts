import { randomUUID } from 'node:crypto'
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Stats } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Replacement {
  /** The content as it was read, with its byte-order mark. */
  readonly expected: string
  readonly content: string
}

/**
 * Puts new content in the place of a file's old one, at one stroke: it is written beside and renamed. Symbolic
 * links are followed, mode and owner kept. A file that no longer has the expected content is left alone.
 */
export async function replaceFile(
  path: string,
  { expected, content }: Replacement,
): Promise<'written' | { readonly problem: string }> {
  try {
    const target = await realpath(path)
    const before = await stat(target)
    const obstacle = await obstacleTo(target, before)
    if (obstacle) return { problem: obstacle }
    const written = await renameInto(target, content, before, async () => hasContent(target, expected))
    return written
      ? 'written'
      : { problem: 'changed on disk since it was read and left as it is; run geolint again' }
  } catch (error) {
    return { problem: explained(error) }
  }
}

/** Writable for nobody: checked by mode, since root may write such a file and a rename replaces it for anyone. */
const WRITABLE = 0o222

async function obstacleTo(target: string, file: Stats): Promise<string | undefined> {
  if (!file.isFile()) return 'not a regular file and not written to'
  const folder = dirname(target)
  if ((file.mode & WRITABLE) === 0 || !(await isWritable(target))) {
    return 'the file is read-only and left as it is; make it writable and run geolint again'
  }
  if (((await stat(folder)).mode & WRITABLE) === 0 || !(await isWritable(folder))) {
    return 'its folder is read-only and the file left as it is; make the folder writable and run geolint again'
  }
  return undefined
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
}

/** Writes a temporary file beside the target and renames it, unless `mayReplace` says no at the last moment. */
async function renameInto(
  target: string,
  content: string,
  { mode, uid, gid }: Stats,
  mayReplace: () => Promise<boolean>,
): Promise<boolean> {
  const temporary = join(dirname(target), `.geolint-${randomUUID()}.tmp`)
  const handle = await open(temporary, 'wx', 0o600)
  let replaced = false
  try {
    try {
      await handle.writeFile(content)
      await keepOwner(handle, uid, gid)
      await handle.chmod(mode & 0o7777)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (await mayReplace()) {
      await rename(temporary, target)
      replaced = true
    }
  } finally {
    if (!replaced) await rm(temporary, { force: true })
  }
  return replaced
}

/** Only root may give a file away; anyone else keeps it as their own. */
async function keepOwner(handle: FileHandle, uid: number, gid: number): Promise<void> {
  const own = await handle.stat()
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined)
}

async function hasContent(path: string, expected: string): Promise<boolean> {
  return (await readFile(path)).equals(Buffer.from(expected))
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write here; the file is left as it is',
  EDQUOT: 'the disk quota is used up; the file is left as it is',
  ELOOP: 'a symbolic link that leads back to itself',
  ENOENT: 'no longer there; run geolint again',
  ENOSPC: 'no space is left on the disk; the file is left as it is',
  EPERM: 'no permission to write here; the file is left as it is',
  EROFS: 'the disk is read-only; the file is left as it is',
}

function explained(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = error instanceof Error ? error.message : String(error)
  return EXPLANATIONS[code] ?? `could not be written: ${reason}`
}
