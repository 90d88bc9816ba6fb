import { isAbsolute, relative } from 'node:path'

/** A file as messages name it: relative to the current folder where it stands below it. */
export function displayPath(cwd: string, file: string): string {
  const path = relative(cwd, file)
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/')
}
