import { isAbsolute, relative, sep } from 'node:path'
import { existsSync, lstatSync, realpathSync } from './built-ins.ts'

/** A path as it is shown and stored: with `/`, whatever separator the machine uses. */
export function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

/** A file as messages name it: relative to the current folder if it is below it. */
export function displayPath(cwd: string, file: string): string {
  const path = relative(cwd, file)
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : slashed(path)
}

/** The file that a path leads to in the end; the path itself if there is none. */
export function realPath(file: string): string {
  return existsSync(file) ? realpathSync(file) : file
}

export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/** Whether a path is below a folder. */
export function isWithin(path: string, folder: string): boolean {
  return path !== folder && path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
