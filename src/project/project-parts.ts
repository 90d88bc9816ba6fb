import { dirname, resolve } from 'node:path'
import type { Rules } from '../engine/article-settings.ts'
import { type Baseline, type BaselineEntry, baselineOf } from '../engine/baseline.ts'
import type { Linter } from '../engine/lint-article.ts'
import { boundsOfNamed, boundsProblem, projectBounds } from '../files/bounds.ts'
import { existsSync } from '../files/built-ins.ts'
import { displayPath } from '../files/paths.ts'
import { UserError } from '../text/user-error.ts'
import { sweep } from '../files/writing/temporary-files.ts'
import { type OpenArchive, openArchive } from './archive.ts'
import { findBaseline, readBaseline } from './baseline-file.ts'
import { type ArticleCache, openCache } from './cache/article-cache.ts'
import { type CachePlace, cachePlace } from './cache/cache-file.ts'
import { codeVersion } from './cache/code-version.ts'
import type { EvidenceStore } from './cache/evidence-store.ts'
import { type CompareArticles, rememberComparisons } from './comparing/comparison-memory.ts'
import type { LoadedConfig } from './config/loaded-config.ts'
import type { OpenConfig } from './config/open-config.ts'
import type { EvidenceShelf } from './evidence/evidence-shelf.ts'
import { loadRules } from './load-rules.ts'
import { momentOf } from './moment.ts'
import type { WorkingOptions } from './requests.ts'

/** What the steps of a run share. */
export interface ProjectParts {
  readonly options: WorkingOptions
  readonly config: OpenConfig
  readonly evidence: EvidenceShelf
  readonly lintHere: Linter
  /** The code of all rules, loaded when first needed. */
  readonly rules: () => Promise<Rules>
  readonly cache: ArticleCache | undefined
  readonly archive: OpenArchive
  readonly compareArticles: CompareArticles
  /** As it was at the first lint. */
  readonly baseline: () => Baseline | undefined
}

/**
 * Identifies the code of plug-ins and of configurations. To be called right after it is loaded, since code that changes
 * later is not what this project runs. Undefined if there is none, or it cannot be identified.
 */
export function modulesVersion({ modules }: LoadedConfig): string | undefined {
  return modules.length === 0 ? undefined : codeVersion(modules)
}

export async function openParts(
  config: OpenConfig,
  options: WorkingOptions,
  evidence: EvidenceShelf,
  place: CachePlace | undefined,
  version: string | undefined,
): Promise<ProjectParts> {
  const { bounds, cwd, modules, plugIns } = config.loaded
  let loading: Promise<Rules> | undefined
  let linting: Promise<typeof import('../engine/lint-article.ts')> | undefined
  const lintHere: Linter = async (file, settings, measure) => {
    // Importing it again for each article would take longer than most rules do.
    const { lintArticle } = await (linting ??= import('../engine/lint-article.ts'))
    const given = await evidence.evidenceOf(file, settings.house)
    const moment = momentOf(options.now)
    return lintArticle(file, settings, await rules(), { evidence: given, measure, moment })
  }
  const { cache, isKept } = await openProjectCache(cwd, place, options, evidence.keyOf, () =>
    modules.length === 0 ? codeVersion([]) : version,
  )
  const lint = cache?.lint(lintHere, { isAfresh: false, isOnDisk: true }) ?? lintHere
  const { settings } = config
  return {
    options,
    config,
    evidence,
    lintHere,
    rules,
    cache,
    archive: openArchive({
      bounds,
      cwd,
      isSafe: options.safe ?? false,
      remembered: isKept ? cache?.archive : undefined,
      recall: async (file) => cache?.recall(file, settings(file.path)),
      lint: (file) => lint(file, settings(file.path)),
    }),
    compareArticles: rememberComparisons(rules, options.isBrief ?? false),
    baseline: readBaselineOnce(cwd, options),
  }

  function rules(): Promise<Rules> {
    return (loading ??= loadRules(plugIns.rules))
  }
}

/** A link in the project must not lead out of it, even if it is named: a part of what it leads to may be quoted. */
function namedBaseline(file: string, cwd: string): string {
  const problem = boundsProblem(file, boundsOfNamed(file, cwd, projectBounds(cwd)))
  if (problem !== undefined) throw new UserError(`${displayPath(cwd, file)}: ${problem}`)
  return file
}

/** Where the cache of a project is, if it has one. */
export async function projectCachePlace(
  cwd: string,
  { cache: wanted, safe = false }: WorkingOptions,
): Promise<CachePlace | undefined> {
  const location = typeof wanted === 'string' ? wanted : undefined
  return wanted === false || safe ? undefined : cachePlace(cwd, location, wanted === true)
}

/** Where the evidence that a project has read is kept, if it is. Plug-ins have no part in reading it. */
export function evidenceStore(place: CachePlace | undefined): EvidenceStore | undefined {
  const version = codeVersion([])
  const folder = place?.evidenceFolder
  return folder === undefined || version === undefined ? undefined : { folder, version }
}

/** The cache, and whether it is kept across runs. */
async function openProjectCache(
  cwd: string,
  place: CachePlace | undefined,
  { isBrief = false, now }: WorkingOptions,
  evidenceKey: EvidenceShelf['keyOf'],
  versionOf: () => string | undefined,
): Promise<{ readonly cache: ArticleCache | undefined; readonly isKept: boolean }> {
  const day = () => momentOf(now).day
  const inMemory = () => openCache({ cwd, place: undefined, version: '', day, evidenceKey })
  if (place?.obstacle !== undefined) {
    const save = () => Promise.reject(new Error(place.obstacle))
    return { cache: { ...inMemory(), save }, isKept: false }
  }
  if (place) await sweep(dirname(place.file))
  const version = place && versionOf()
  if (version !== undefined)
    return { cache: openCache({ cwd, place, version, day, evidenceKey }), isKept: true }
  return { cache: isBrief ? undefined : inMemory(), isKept: false }
}

function readBaselineOnce(cwd: string, { baseline }: WorkingOptions): () => Baseline | undefined {
  let read: { readonly entries: readonly BaselineEntry[] | undefined } | undefined
  return () => {
    if (baseline === false) return undefined
    if (!read) {
      const file = baseline === undefined ? findBaseline(cwd) : namedBaseline(resolve(cwd, baseline), cwd)
      read = { entries: file === undefined ? undefined : readBaseline(file, cwd) }
    }
    return read.entries && baselineOf(read.entries, (path) => existsSync(resolve(cwd, path)))
  }
}
