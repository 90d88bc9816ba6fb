import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { lstatSync, realpathSync } from './built-ins.ts'
import { isWithin } from './paths.ts'
import { projectRoot } from './project-root.ts'

/**
 * The folders that may be read on behalf of a configuration, or through a link: a pull request may contain either, and
 * what they lead to could end up in a report. They are absolute, with links followed.
 */
export type Bounds = readonly string[]

/** The bounds of the project in a folder; a configuration that the user names may also read beside itself. */
export function projectBounds(cwd: string, named?: string): Bounds {
  const folders = [
    projectRoot(cwd),
    ...(named === undefined ? [] : [dirname(realPlace(resolve(cwd, named)))]),
  ]
  return [...new Set(folders.map(realPlace))]
}

/** Why a file must not be read, and what to do, to follow its name; undefined if it is within the bounds. */
export function boundsProblem(file: string, bounds: Bounds): string | undefined {
  const real = realPlace(file)
  if (bounds.some((folder) => isOpen(real, folder))) return undefined
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  const where = isOfGit(real) ? "in git's own folder" : `outside the project (${bounds[0]})`
  return isLink
    ? `is a link to '${real}', ${where}; replace the link with what it leads to`
    : `is ${where}; copy it into the project`
}

/** The bounds for a path that the user names; one outside the project may be read with what is below it. */
export function boundsOfNamed(path: string, cwd: string, bounds: Bounds): Bounds {
  const isInside = [projectRoot(cwd), ...bounds].some((folder) => path === folder || isWithin(path, folder))
  return isInside ? bounds : [...bounds, realPlace(path)]
}

/** Where a path leads once links are followed, even if there is nothing. */
export function realPlace(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realPlace(folder), basename(path))
  }
}

function isOpen(real: string, folder: string): boolean {
  return (real === folder || isWithin(real, folder)) && !isOfGit(relative(folder, real))
}

/** What git keeps for itself may include passwords. */
function isOfGit(path: string): boolean {
  return path.split(sep).some((name) => name.toLowerCase() === '.git')
}
