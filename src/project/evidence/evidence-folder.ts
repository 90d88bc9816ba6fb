import type { Dirent } from 'node:fs'
import { join } from 'node:path'
import { isEvidenceName } from '../../evidence/evidence-name.ts'
import { type Bounds, boundsProblem, realPlace } from '../../files/bounds.ts'
import { readdirSync, statSync } from '../../files/built-ins.ts'
import { isArticleName, isWalked } from '../../files/walk-folder.ts'

/**
 * The files in a folder and, down to a depth, below it, sorted; not hidden ones, and none that a link out of the bounds
 * leads to. What git ignores is among them: recordings are often kept out of a repository.
 */
export function filesIn(folder: string, bounds: Bounds, depth: number = Infinity): readonly string[] {
  const files = new Map<string, string>()
  const entered = new Set<string>()
  enter(folder, depth)
  return [...files.values()].toSorted()

  function enter(path: string, left: number): void {
    const real = placeWithin(path, bounds)
    if (real === undefined || left < 1 || entered.has(real)) return
    entered.add(real)
    for (const entry of entriesOf(path)) {
      const child = join(path, entry.name)
      if (!isWalked(entry.name, 'folder')) continue
      const place = entry.isSymbolicLink() ? placeWithin(child, bounds) : join(real, entry.name)
      const kind = place === undefined ? undefined : kindOf(entry, place)
      if (kind === 'folder') enter(child, left - 1)
      if (kind === 'file' && place !== undefined && !files.has(place)) files.set(place, child)
    }
  }
}

/** Whether a file in a folder of evidence is taken for some, going by its name: not a readme, nor a recording. */
export function isTranscriptName(name: string): boolean {
  return isEvidenceName(name) && (!isArticleName(name) || isWalked(name, 'file'))
}

function placeWithin(path: string, bounds: Bounds): string | undefined {
  return boundsProblem(path, bounds) === undefined ? realPlace(path) : undefined
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** What an entry is or, if it is a link, what it leads to. */
function kindOf(entry: Dirent, place: string): 'file' | 'folder' | undefined {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  if (!entry.isSymbolicLink()) return undefined
  try {
    const stats = statSync(place)
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : undefined
  } catch {
    return undefined
  }
}
