import { resolve } from 'node:path'
import type { HouseFiles } from '../../config/reading/house-layer.ts'
import { type Bounds, boundsProblem, realPlace } from '../../files/bounds.ts'
import { statSync } from '../../files/built-ins.ts'
import { fileProblem } from '../../files/file-problem.ts'
import { isWithin } from '../../files/paths.ts'
import { readTextFile } from '../../files/read-text-file.ts'
import { failAt, type NamedConfig } from './config-problem.ts'

/** The folder that paths are relative to, and what may be read. */
interface HousePlace {
  readonly folder: string
  readonly bounds: Bounds
}

/** The files on disk that the house style of a configuration names. */
export function houseFiles({ bounds, folder }: HousePlace, config: NamedConfig): HouseFiles {
  return {
    async read(file) {
      const place = resolve(folder, file)
      const problem = boundsProblem(place, bounds)
      if (problem !== undefined) return { problem }
      try {
        return { place, text: readTextFile(place) }
      } catch (error) {
        return { problem: fileProblem(error, place) }
      }
    },
    folder(written) {
      const place = resolve(folder, written)
      const problem = folderProblem(place, { folder, bounds })
      return problem === undefined ? { place } : { problem }
    },
    fail: (keys, message) => failAt(config, keys, message),
  }
}

/** A folder that is not there is no mistake: recordings are often kept out of the repository. */
function folderProblem(path: string, { bounds: { root }, folder }: HousePlace): string | undefined {
  const problem = boundsProblem(path, { root })
  if (problem !== undefined) return `${problem}, or name it with --evidence`
  const real = realPlace(path) ?? path
  if ([folder, root].some((place) => place === real || isWithin(place, real)))
    return 'contains this configuration; name a folder that holds evidence and no articles'
  return isFile(path) ? 'is not a folder; name the folder that it is in' : undefined
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false
  } catch {
    return false
  }
}
