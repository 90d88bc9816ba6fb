import { dirname, join, resolve } from 'node:path'
import { existsSync, nodeCrypto, readFileSync, statSync } from '../../files/built-ins.ts'
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
  readonly top: string
}

/**
 * The place of the cache for articles below `cwd`: the given folder; else, in a git repository or if a cache is wanted,
 * the cache folder of the nearest node_modules or of the user. Undefined otherwise.
 */
export async function cachePlace(
  cwd: string,
  location: string | undefined,
  isWanted: boolean,
): Promise<CachePlace | undefined> {
  const repository = repositoryOf(cwd)
  const top = repository ?? cwd
  const placeIn = (folder: string): CachePlace => {
    const name = nodeCrypto().createHash('sha256').update(top).digest('hex').slice(0, 16)
    return {
      file: join(folder, `${name}.json`),
      comparisonFile: join(folder, `${name}.last-comparison.json`),
      top,
    }
  }
  if (location !== undefined) return placeIn(resolve(cwd, location))
  if (repository === undefined && !isWanted) return undefined
  const modules = nearestModules(cwd, top)
  if (modules !== undefined) return placeIn(join(modules, '.cache', 'geolint'))
  const { default: envPaths } = await import('env-paths')
  return placeIn(envPaths('geolint', { suffix: '' }).cache)
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
