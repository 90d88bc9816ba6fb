import { basename, dirname, join, resolve, sep } from 'node:path'
import { lstatSync, realpathSync } from './built-ins.ts'
import { errorCode } from './file-problem.ts'
import { gitFolderOf } from './git/git-folder.ts'
import { isLink, isWithin } from './paths.ts'
import { projectRoot } from './project-root.ts'

/**
 * What may be read on behalf of a configuration, or through a link: a pull request may contain either, and what they lead
 * to could end up in a report. Paths are absolute, with links followed.
 */
export interface Bounds {
  readonly root: string
  /** What the user has named outside the project: a file, or a folder with all that is below it. */
  readonly named?: string | undefined
}

/** The bounds of the project that a folder is in. */
export function projectBounds(cwd: string): Bounds {
  const root = projectRoot(cwd)
  return { root: realPlace(root) ?? root }
}

/** The bounds for a path that the user names. A path in the project names nothing outside, wherever its links lead. */
export function boundsOfNamed(path: string, cwd: string, bounds: Bounds): Bounds {
  return isInProject(path, cwd, bounds) ? bounds : { ...bounds, named: realPlace(path) }
}

/** The bounds for a configuration that the user names; one outside the project may also read beside itself. */
export function boundsOfConfig(cwd: string, named: string | undefined): Bounds {
  const bounds = projectBounds(cwd)
  return named === undefined ? bounds : boundsOfNamed(dirname(resolve(cwd, named)), cwd, bounds)
}

/** Why a file must not be read, and what to do, to follow its name; undefined if it is within the bounds. */
export function boundsProblem(file: string, { named, root }: Bounds): string | undefined {
  const real = realPlace(file)
  if (real === undefined) return 'leads where it cannot be followed; replace it with the file itself'
  const isInBounds = [root, named].some(
    (place) => place !== undefined && (real === place || isWithin(real, place)),
  )
  const isGits = isOfGit(real, root) && real !== named
  if (isInBounds && !isGits) return undefined
  const where = isGits ? "in git's own folder" : `outside the project (${root})`
  return isLink(file)
    ? `is a link to '${real}', ${where}; replace the link with what it leads to`
    : `is ${where}; copy it into the project`
}

/** Where a path leads once links are followed, even if there is nothing; undefined if that cannot be told. */
export function realPlace(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch (error) {
    // Only what is not there may be judged by its folder: a path that is too long to follow can still be opened.
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error)) || isThere(path)) return undefined
    const above = dirname(path)
    const folder = above === path ? undefined : realPlace(above)
    return folder && join(folder, basename(path))
  }
}

/** Whether there is something at a path that is not just a link to nothing. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === false
  } catch (error) {
    return errorCode(error) !== 'ENOTDIR'
  }
}

/** Whether a path is in the project as it is written, or by one of the folders on its way. */
function isInProject(path: string, cwd: string, { root }: Bounds): boolean {
  const isBelow = (place: string | undefined, folder: string) =>
    place !== undefined && (place === folder || isWithin(place, folder))
  if (isBelow(path, projectRoot(cwd)) || isBelow(path, root)) return true
  const above = dirname(path)
  return above !== path && (isBelow(realPlace(above), root) || isInProject(above, cwd, { root }))
}

/** What git keeps for itself may include passwords. */
function isOfGit(real: string, root: string): boolean {
  if (real.split(sep).some((name) => name.toLowerCase() === '.git')) return true
  const folder = gitFolderOf(root)
  const data = folder === undefined ? undefined : realPlace(folder)
  return data !== undefined && (real === data || isWithin(real, data))
}
