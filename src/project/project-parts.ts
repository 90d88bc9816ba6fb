import { resolve } from 'node:path'
import { existsSync } from '../files/built-ins.ts'
import type { Rules } from '../engine/article-settings.ts'
import { type Baseline, baselineOf } from '../engine/baseline.ts'
import type { Linter } from '../engine/lint-article.ts'
import { type OpenArchive, openArchive } from './archive.ts'
import { findBaseline, readBaseline } from './baseline-file.ts'
import { type ArticleCache, openCache } from './cache/article-cache.ts'
import { cachePlace } from './cache/cache-file.ts'
import { codeVersion } from './cache/code-version.ts'
import { type CompareArticles, rememberingCompare } from './comparison-memory.ts'
import type { OpenConfig } from './config/open-config.ts'
import { loadRules } from './load-rules.ts'
import type { ProjectOptions } from './requests.ts'

/** What the steps of a run share. */
export interface ProjectParts {
  readonly options: ProjectOptions
  readonly config: OpenConfig
  /** Loads the code of the rules, which a run from the cache does without. */
  readonly rules: () => Promise<Rules>
  readonly lintHere: Linter
  readonly cache: ArticleCache | undefined
  readonly archive: OpenArchive
  readonly compareArticles: CompareArticles
  /** As it was when the project was opened. */
  readonly baseline: () => Baseline | undefined
}

export async function openParts(config: OpenConfig, options: ProjectOptions): Promise<ProjectParts> {
  const { cwd } = options
  let loading: Promise<Rules> | undefined
  const rules = () => (loading ??= loadRules(config.loaded.plugIns.rules))
  const lintHere: Linter = async (source, settings, measure) => {
    const { lintArticle } = await import('../engine/lint-article.ts')
    return lintArticle(source, settings, await rules(), measure)
  }
  const { cache, isKept } = await openProjectCache(config, options)
  const settings = config.settings
  const lint = cache?.lint(lintHere) ?? lintHere
  return {
    options,
    config,
    rules,
    lintHere,
    cache,
    archive: openArchive({
      cwd,
      remembered: isKept ? cache?.archive : undefined,
      recall: (source) => cache?.recall(source, settings(source.path)),
      lint: (source) => lint(source, settings(source.path)),
    }),
    compareArticles: rememberingCompare(rules),
    baseline: baselineReader(options),
  }
}

/** The cache, and whether it is kept across runs. */
async function openProjectCache(
  { loaded }: OpenConfig,
  { cache: { location, on } = {}, cwd, isBrief = false }: ProjectOptions,
): Promise<{ readonly cache: ArticleCache | undefined; readonly isKept: boolean }> {
  const version = on === false ? undefined : codeVersion(loaded.modules)
  const place = version === undefined ? undefined : await cachePlace(cwd, location, on === true)
  const isKept = place !== undefined
  if (!isKept && isBrief) return { cache: undefined, isKept }
  return { cache: openCache({ cwd, place, version: version ?? '' }), isKept }
}

/** Reads the baseline when it is first needed. */
function baselineReader({ baseline, cwd }: ProjectOptions): () => Baseline | undefined {
  let read: { readonly entries: ReturnType<typeof readBaseline> | undefined } | undefined
  const file = () => (typeof baseline === 'string' ? resolve(cwd, baseline) : findBaseline(cwd))
  return () => {
    if (baseline === false) return undefined
    const found = read ? undefined : file()
    read ??= { entries: found === undefined ? undefined : readBaseline(found, cwd) }
    return read.entries && baselineOf(read.entries, (path) => existsSync(resolve(cwd, path)))
  }
}
