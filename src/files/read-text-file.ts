import { readFileSync, statSync } from './built-ins.ts'

/** In bytes; no text is longer, and some files never end. */
export const LARGEST_TEXT = 100_000_000

/** The text of a regular file, without its byte-order mark. Throws an error with a code, as Node does. */
export function readTextFile(file: string): string {
  requireTextFile(file)
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
}

/** Throws an error with a code unless this is a regular file of some sensible size: reading a pipe may never end. */
export function requireTextFile(file: string): void {
  const stats = statSync(file)
  if (stats.isDirectory()) throw codedError('EISDIR')
  if (!stats.isFile()) throw codedError('ENOTFILE')
  if (stats.size > LARGEST_TEXT) throw codedError('EFBIG')
}

function codedError(code: string): Error {
  return Object.assign(new Error(code), { code })
}
