import { homedir } from 'node:os'
import { dirname, isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { realPlace } from '../../../files/bounds.ts'
import { isWithin } from '../../../files/paths.ts'
import { UserError } from '../../../text/user-error.ts'

/** The folders that may be read: absolute, with links followed. */
export type Roots = readonly string[]

/** The folders named on the command line, and those that the client names by their addresses; other addresses are none. */
export function rootsOf(named: readonly string[], addresses: readonly unknown[]): Roots {
  const folders = [
    ...named.map((folder) => resolve(folder)),
    ...addresses.flatMap((one) => folderAt(one) ?? []),
  ]
  return [...new Set(folders.map((folder) => realPlace(folder) ?? folder))]
}

function folderAt(address: unknown): string | undefined {
  if (typeof address !== 'string' || !address.startsWith('file:')) return undefined
  try {
    return resolve(fileURLToPath(address))
  } catch {
    return undefined
  }
}

/** Whether a path leads into one of the roots, once links are followed. */
export function isInRoots(path: string, roots: Roots): boolean {
  return rootAbove(path, roots) !== undefined
}

/** The root that a path leads into, once links are followed; the deepest if there are several. */
export function rootAbove(path: string, roots: Roots): string | undefined {
  const real = realPlace(path)
  if (real === undefined) return undefined
  return roots
    .filter((root) => real === root || isWithin(real, root))
    .toSorted((a, b) => b.length - a.length)[0]
}

/** The absolute path that a client means. Throws a UserError if it is outside the roots, or could be in several. */
export function placeInRoots(written: string, roots: Roots): string {
  requireRoots(roots)
  const [first = '', ...others] = roots
  const path = folderAt(written) ?? written
  if (!isAbsolute(path) && others.length > 0)
    throw new UserError(
      `'${written}' could be in several folders; give its absolute path, in ${listed(roots)}`,
    )
  const place = resolve(first, path)
  if (!isInRoots(place, roots))
    throw new UserError(`'${written}' is outside the folders that may be read: ${listed(roots)}`)
  return place
}

/** The only root, for a request without a path. Throws a UserError if there are several, or it holds more than articles. */
export function onlyRoot(roots: Roots): string {
  requireRoots(roots)
  const [first = '', ...others] = roots
  if (others.length > 0) throw new UserError(`give a path in one of these folders: ${listed(roots)}`)
  if (isWide(first))
    throw new UserError(
      `'${first}' is a home folder or the top of a disk; give the path of a folder of articles`,
    )
  return first
}

/** Whether a folder holds all that somebody has, so that it is not searched unasked. */
export function isWide(folder: string): boolean {
  return folder === dirname(folder) || realPlace(folder) === realPlace(homedir())
}

function requireRoots(roots: Roots): void {
  if (roots.length > 0) return
  throw new UserError(
    "no folder may be read, because the client names none; texts can be checked without 'path', and a server started as 'geolint mcp <folder>' reads that folder",
  )
}

function listed(roots: Roots): string {
  return roots.map((root) => `'${root}'`).join(', ')
}
