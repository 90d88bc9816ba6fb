import type { Stats } from 'node:fs'
import { access, constants, readFile, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { messageOf } from '../text/failure.ts'
import { errorCode } from './file-problem.ts'
import { writeFile } from './write-file.ts'

export interface Replacement {
  /** The content as it was read, with its byte-order mark. */
  readonly expected: string
  readonly content: string
}

/** Replaces the content of a file. A file that no longer has the expected content is left alone. */
export async function replaceFile(
  path: string,
  { expected, content }: Replacement,
): Promise<'written' | { readonly problem: string }> {
  try {
    const target = await realpath(path)
    const before = await stat(target)
    const obstacle = await obstacleTo(target, before)
    if (obstacle) return { problem: obstacle }
    const written = await writeFile(target, [content], { mayReplace: () => hasContent(target, expected) })
    return written
      ? 'written'
      : { problem: 'changed on disk since it was read, so it was not written; run geolint again' }
  } catch (error) {
    return { problem: explained(error) }
  }
}

/** Write permission for anyone: checked by mode, since root may write any file and a rename replaces it anyway. */
const WRITABLE = 0o222

async function obstacleTo(target: string, file: Stats): Promise<string | undefined> {
  if (!file.isFile()) return 'is not a regular file, so it was not written'
  const folder = dirname(target)
  if ((file.mode & WRITABLE) === 0 || !(await isWritable(target))) {
    return 'is read-only, so it was not written; make it writable and run geolint again'
  }
  if (((await stat(folder)).mode & WRITABLE) === 0 || !(await isWritable(folder))) {
    return 'is in a read-only folder, so it was not written; make the folder writable and run geolint again'
  }
  return undefined
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
}

async function hasContent(path: string, expected: string): Promise<boolean> {
  return (await readFile(path)).equals(Buffer.from(expected))
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  EACCES: 'could not be written: you have no permission; change the permissions and run geolint again',
  EDQUOT: 'could not be written: the disk quota is used up',
  ELOOP: 'is a link that leads back to itself; fix or remove the link',
  ENOENT: 'no longer exists; run geolint again',
  ENOSPC: 'could not be written: the disk is full; free some space and run geolint again',
  EPERM: 'could not be written: you have no permission; change the permissions and run geolint again',
  EROFS: 'could not be written: the disk is read-only',
}

function explained(error: unknown): string {
  return EXPLANATIONS[errorCode(error)] ?? `could not be written: ${messageOf(error)}`
}
