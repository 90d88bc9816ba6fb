import { dirname, join, resolve } from 'node:path'
import { realPlace } from '../../files/bounds.ts'
import { existsSync, nodeCrypto, readFileSync, statSync } from '../../files/built-ins.ts'
import { isInGitFolder } from '../../files/git/git-folder.ts'
import { isWithin } from '../../files/paths.ts'
import { repositoryOf } from '../../files/repository.ts'
import type { SealedFacts } from './sealed-facts.ts'

/** What the cache holds for one article. */
export interface CacheEntry extends SealedFacts {
  /** Whether the article was found when its folder was last searched. */
  readonly inArchive: boolean
}

/** By the path relative to the top of the repository, with `/`. */
export type CacheEntries = ReadonlyMap<string, CacheEntry>

/** Opens the file, which is JSON with one entry a line. */
const FORMAT = '["geolint cache 1"'

/** Where the cache is, and the folder that its paths are relative to. */
export interface CachePlace {
  readonly file: string
  /** The file with the result of the last comparison. */
  readonly comparisonFile: string
  /** The folder for evidence that has been read; undefined if nothing may be read or written there. */
  readonly evidenceFolder?: string
  readonly top: string
  /** Why nothing may be read or written there. */
  readonly obstacle?: string
}

/**
 * The place of the cache for articles below `cwd`: the given folder; else, in a git repository or if a cache is wanted,
 * the cache folder of the nearest node_modules or of the user. Undefined otherwise. Links, which may come with the
 * articles, must not lead it out of the project or to git's data.
 */
export async function cachePlace(
  cwd: string,
  location: string | undefined,
  isWanted: boolean,
): Promise<CachePlace | undefined> {
  const repository = repositoryOf(cwd)
  const top = repository ?? cwd
  const placeIn = (folder: string, obstacle?: string): CachePlace => {
    const name = nodeCrypto().createHash('sha256').update(top).digest('hex').slice(0, 16)
    const evidenceFolder = join(folder, 'evidence')
    const isFree = obstacle === undefined && obstacleWithin(evidenceFolder, top) === undefined
    return {
      file: join(folder, `${name}.json`),
      comparisonFile: join(folder, `${name}.last-comparison.json`),
      ...(isFree && { evidenceFolder }),
      top,
      ...(obstacle === undefined ? {} : { obstacle }),
    }
  }
  if (location !== undefined) {
    const folder = resolve(cwd, location)
    return placeIn(folder, obstacleWithin(folder, top))
  }
  if (repository === undefined && !isWanted) return undefined
  const modules = nearestModules(cwd, top)
  const inModules = modules && join(modules, '.cache', 'geolint')
  if (inModules !== undefined && obstacleTo(inModules, top) === undefined) return placeIn(inModules)
  const { default: envPaths } = await import('env-paths')
  return placeIn(envPaths('geolint', { suffix: '' }).cache)
}

/** Why a folder cannot hold the cache if it is below the top; what is elsewhere does not come with the articles. */
function obstacleWithin(folder: string, top: string): string | undefined {
  return isWithin(folder, top) ? obstacleTo(folder, top) : undefined
}

/** Why a folder below the top cannot hold the cache; one in git's data may, if that is its name. */
function obstacleTo(folder: string, top: string): string | undefined {
  const real = realPlace(folder)
  if (real === undefined) return 'its folder leads where it cannot be followed'
  if (!isWithin(real, realPlace(top) ?? top))
    return `a link leads from there to '${real}', outside the project`
  if (isInGitFolder(real) && !isInGitFolder(folder))
    return `a link leads from there to '${real}', where git keeps its data`
  return undefined
}

function nearestModules(folder: string, top: string): string | undefined {
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) return modules
  return folder === top ? undefined : nearestModules(dirname(folder), top)
}

/** More than a hundred thousand articles need; Node's strings can be twice as long. */
const MOST_BYTES = 2 ** 28
const MOST_ENTRIES = 1_000_000

/** The entries of the cache; none if it is missing, broken, huge, not a regular file, or from another geolint. */
export function readCache(file: string): CacheEntries {
  try {
    // Reading a pipe or a device may never end.
    const stats = statSync(file)
    if (!stats.isFile() || stats.size > MOST_BYTES) return new Map()
    const [format, ...lines] = readFileSync(file, 'utf8').split('\n', MOST_ENTRIES)
    return new Map(format === `${FORMAT},` ? lines.flatMap(readEntry) : [])
  } catch {
    return new Map()
  }
}

const BETWEEN = '","'

/**
 * Reads `["path","id","sealed",1],`, whose path alone may contain escapes. Parsing the line as JSON would take much memory
 * if it were deeply nested.
 */
function readEntry(line: string): readonly (readonly [string, CacheEntry])[] {
  const [start = '', id, rest, ...more] = line.split(BETWEEN, 4)
  const end = rest?.indexOf('"') ?? -1
  const path = pathIn(start)
  if (path === undefined || id === undefined || rest === undefined || end === -1 || more.length > 0) return []
  return [[path, { id, sealed: rest.slice(0, end), inArchive: rest.startsWith('",1]', end) }]]
}

/** The path that an entry begins with, as in `["path`. */
function pathIn(start: string): string | undefined {
  try {
    const path: unknown = start.startsWith('["') ? JSON.parse(`${start.slice(1)}"`) : undefined
    return typeof path === 'string' ? path : undefined
  } catch {
    return undefined
  }
}

/**
 * Replaces the cache atomically, so that another run reads the old one or the new one. Nobody else may read it, and a
 * link in its place, which may come with the articles, is replaced too.
 */
export async function writeCache(file: string, entries: CacheEntries): Promise<void> {
  const lines = [...entries].map(([path, { id, sealed, inArchive }]) =>
    JSON.stringify([path, id, sealed, inArchive ? 1 : 0]),
  )
  const { writeFile } = await import('../../files/writing/write-file.ts')
  await writeFile(file, [`${[FORMAT, ...lines].join(',\n')}]\n`], { isPrivate: true })
}
