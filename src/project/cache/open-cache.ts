import type { Linter } from '../../engine/lint-article.ts'
import type { CacheRequest } from '../lint-request.ts'
import { type ArticleCache, openCache } from './article-cache.ts'
import { cachePlace } from './cache-file.ts'
import { codeVersion } from './code-version.ts'

/** The cache of a run, in which `lint` lints; undefined where there is none. `modules` are those of plug-ins and configurations. */
export async function openRunCache(
  cwd: string,
  { location, on }: CacheRequest,
  modules: readonly string[],
  lint: Linter,
): Promise<ArticleCache | undefined> {
  const version = on === false ? undefined : codeVersion(modules)
  if (version === undefined) return undefined
  const place = await cachePlace(cwd, location, on === true)
  return place && openCache(cwd, place, version, lint)
}

/** Saves a cache; what hinders it is told where somebody has said where the cache is to be. */
export async function saveCache(
  cache: ArticleCache | undefined,
  { location }: CacheRequest,
): Promise<readonly string[]> {
  try {
    await cache?.save()
    return []
  } catch (error) {
    if (location === undefined) return []
    return [`The cache could not be written: ${error instanceof Error ? error.message : String(error)}`]
  }
}
