import type { Stats } from 'node:fs'
import { access, constants, readFile, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { messageOf } from '../text/message-of.ts'
import { errorCode } from './file-problem.ts'
import { writeFile } from './write-file.ts'

export interface Replacement {
  /** The content as it was read, with its byte-order mark. */
  readonly expected: string
  readonly content: string
}

/** Puts new content in the place of a file's old one. A file that no longer has the expected content is left alone. */
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
  return EXPLANATIONS[errorCode(error)] ?? `could not be written: ${messageOf(error)}`
}
