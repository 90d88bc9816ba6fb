import { messageOf } from '../text/failure.ts'
import { readlinkSync } from './built-ins.ts'

/** What is wrong with a file that could not be read, and what to do; it follows the file's name. */
export function fileProblem(error: unknown, file: string): string {
  const code = errorCode(error)
  // Node replaces what it cannot decode in a name, and then finds no such file.
  if (code === 'ENOENT' && file.includes('\uFFFD')) return 'has a name that is not UTF-8; rename it'
  const target = code === 'ENOENT' ? linkTarget(file) : undefined
  if (target !== undefined) return `is a link to '${target}', which does not exist; fix or remove the link`
  return PROBLEMS[code] ?? `cannot be read: ${messageOf(error)}`
}

/** The same of a folder with the name of an article. */
export const IS_FOLDER = 'is a folder, not a file; rename it, or name the files in it instead'

const PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'is not readable; change its permissions',
  EFBIG: 'is larger than 100 MB; split it',
  EISDIR: 'is a folder, not a file; name a file',
  ELOOP: 'is a link that leads back to itself; fix or remove the link',
  ENAMETOOLONG: 'has a name that is too long; shorten it',
  ENOENT: 'does not exist; check the spelling',
  ENOTFILE: 'is not a regular file; name a text file',
  ENOTDIR: 'does not exist: part of its path is a file, not a folder; check the path',
  EPERM: 'is not readable; change its permissions',
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function linkTarget(file: string): string | undefined {
  try {
    return readlinkSync(file)
  } catch {
    return undefined
  }
}
