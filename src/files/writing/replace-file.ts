import type { Stats } from 'node:fs'
import { dirname } from 'node:path'
import { accessSync, constants, readFileSync, realpathSync, statSync } from '../built-ins.ts'
import { errorCode } from '../file-problem.ts'
import { isInGitFolder } from '../git/git-folder.ts'
import { isLink } from '../paths.ts'
import { isArticleName } from '../walk-folder.ts'
import { writeFile } from './write-file.ts'
import { writeProblem } from './write-problem.ts'

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
    const target = realpathSync(path)
    const obstacle = foreignLink(path, target) ?? obstacleTo(target, statSync(target))
    if (obstacle) return { problem: obstacle }
    const written = await writeFile(target, [content], { mayReplace: () => hasContent(target, expected) })
    return written
      ? 'written'
      : { problem: 'changed on disk since it was read, so it was not written; run geolint again' }
  } catch (error) {
    return { problem: explained(error) }
  }
}

/** A link with the name of an article, which may come with the articles, can lead to any other file of the project. */
function foreignLink(path: string, target: string): string | undefined {
  if (!isLink(path) || isArticleName(target)) return undefined
  return `is a link to '${target}', which is not an article by its name, so it was not written; name that file to fix it`
}

/** Write permission for anyone: checked by mode, since root may write any file and a rename replaces it anyway. */
const WRITABLE = 0o222

function obstacleTo(target: string, file: Stats): string | undefined {
  if (!file.isFile()) return 'is not a regular file, so it was not written'
  if (isInGitFolder(target))
    return 'is where git keeps its data, so it was not written; move it to another folder'
  const folder = dirname(target)
  if ((file.mode & WRITABLE) === 0 || !isWritable(target)) {
    return 'is read-only, so it was not written; make it writable and run geolint again'
  }
  if ((statSync(folder).mode & WRITABLE) === 0 || !isWritable(folder)) {
    return 'is in a read-only folder, so it was not written; make the folder writable and run geolint again'
  }
  return undefined
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function hasContent(path: string, expected: string): boolean {
  return readFileSync(path).equals(Buffer.from(expected))
}

/** What reading the file again may have met; the rest is about writing. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ELOOP: 'is a link that leads back to itself; fix or remove the link',
  ENOENT: 'no longer exists; run geolint again',
}

function explained(error: unknown): string {
  return PROBLEMS[errorCode(error)] ?? `could not be written: ${writeProblem(error)}`
}
