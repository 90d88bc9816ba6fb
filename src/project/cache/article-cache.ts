import { isAbsolute, posix, relative, resolve } from 'node:path'
import type { HouseStyle } from '../../article/house-style.ts'
import type { ArticleSettings } from '../../engine/article-settings.ts'
import type { Comparison } from '../../engine/contributions.ts'
import type { LintedArticle, Linter } from '../../engine/lint-article.ts'
import { unmeasured } from '../../engine/measure.ts'
import { existsSync, nodeCrypto } from '../../files/built-ins.ts'
import { isWithin, slashed } from '../../files/paths.ts'
import { isArticleName } from '../../files/walk-folder.ts'
import type { Finding } from '../../rule/finding.ts'
import type { TextFile } from '../../text/text-file.ts'
import { type CacheEntry, type CachePlace, readCache, writeCache } from './cache-file.ts'
import { factsKey, type SealedFacts, sealFacts, unsealFacts } from './sealed-facts.ts'
import type { SealingKey } from './sealing.ts'
import { type ArticleFacts, soundComparison, soundFacts } from './sound-facts.ts'

/** Remembers the results of linting articles: in a file across runs, and in memory while the project is open. */
export interface ArticleCache {
  /** The remembered result for an article as it is now. */
  readonly recall: (file: TextFile, settings: ArticleSettings) => Promise<LintedArticle | undefined>
  /** Returns the remembered result, or lints and remembers it. */
  readonly lint: (lint: Linter, how: Remembering) => Linter
  /** The remembered comparison of these articles in this order; else that of `compare`, which is then remembered. */
  readonly compare: (
    articles: readonly LintedArticle[],
    compare: () => Promise<Comparison>,
    how: Pick<Remembering, 'isAfresh'>,
  ) => Promise<Comparison>
  /** Whether an article or a comparison is as the file told, which anyone may have written. */
  readonly isFromFile: (result: Pick<Comparison, 'findings'>) => boolean
  /** The articles found when their folders were last searched, relative to the project's folder. */
  readonly archive: () => readonly string[]
  /** Records which articles a search of folders has found; paths are relative to the project's folder. */
  readonly sawFolders: (folders: readonly string[], articles: readonly string[]) => void
  readonly save: () => Promise<void>
}

export interface Remembering {
  /** Whether the text is that of a file; nothing of any other text goes into the cache's file. */
  readonly isOnDisk: boolean
  /** Whether nothing is to come out of the file. */
  readonly isAfresh: boolean
}

export interface CacheOptions {
  /** Absolute. */
  readonly cwd: string
  /** Where the cache is kept; undefined for one that lasts only while the project is open. */
  readonly place: CachePlace | undefined
  /** Identifies the code that lints. */
  readonly version: string
  /** The local date, as `YYYY-MM-DD`, by which results that hold for a day are remembered. */
  readonly day: () => string
  /** Identifies the evidence of an article as it is now; empty if it has none, as by default. */
  readonly evidenceKey?: (file: TextFile, house: HouseStyle) => Promise<string>
}

interface OpenFacts {
  readonly id: string
  readonly facts: ArticleFacts
}

/** Versions of an article to remember while the project is open: the one on disk and the one in an editor. */
const MOST_OPEN = 2

export function openCache({
  cwd,
  day,
  place,
  version,
  evidenceKey = async () => '',
}: CacheOptions): ArticleCache {
  const top = place?.top ?? cwd
  const entries = new Map(place ? readCache(place.file) : [])
  const prefix = slashed(relative(top, cwd))
  const settingsIds = new WeakMap<ArticleSettings, string>()
  /** By what corpus rules collected from an article, which stays the same object wherever its facts go. */
  const keys = new WeakMap<LintedArticle['collected'], SealingKey>()
  const opened = new Map<string, readonly OpenFacts[]>()
  /** The findings that came out of the file. */
  const fromFile = new WeakSet<readonly Finding[]>()
  const seen = new Set<string>()
  const running = new Map<string, Promise<LintedArticle>>()
  let hasChanged = false
  let comparison: SealedFacts | undefined
  let saving = Promise.resolve()
  return {
    recall,
    lint: lintOr,
    isFromFile: ({ findings }) => fromFile.has(findings),
    async compare(articles, compare, { isAfresh }) {
      if (!place) return compare()
      const key = await comparisonKey(articles)
      const known = isAfresh ? undefined : readCache(place.comparisonFile).get('')
      const findings =
        known?.id === key.id
          ? unsealFacts(known.sealed, key, (json) => soundComparison(json, articles))
          : undefined
      if (findings) {
        fromFile.add(findings)
        return { findings, failures: [] }
      }
      const compared = await compare()
      const facts = { findings: compared.findings, collected: new Map(), exceptions: [] }
      if (compared.failures.length === 0) comparison = sealFacts(facts, key)
      return compared
    },
    archive: () =>
      [...entries].flatMap(([path, { inArchive }]) =>
        inArchive && isArticlePath(path) ? [posix.relative(prefix, path)] : [],
      ),
    sawFolders(folders, articles) {
      const inArchive = new Set(articles.map(fromTop))
      const looked = folders.map((folder) => resolve(cwd, folder))
      for (const [path, entry] of entries) {
        if (inArchive.has(path) === entry.inArchive) continue
        const isLooked = looked.some((folder) => isWithin(resolve(top, path), folder))
        if (isLooked || !entry.inArchive) set(path, { ...entry, inArchive: !entry.inArchive })
      }
    },
    save() {
      const saved = saving.then(saveNow)
      saving = saved.catch(() => undefined)
      return saved
    },
  }

  async function saveNow(): Promise<void> {
    if (!place) return
    const [compared, isDue] = [comparison, hasChanged]
    comparison = undefined
    hasChanged = false
    try {
      if (compared) await writeCache(place.comparisonFile, new Map([['', { ...compared, inArchive: false }]]))
      if (!isDue) return
      const kept = [...entries].filter(([path]) => seen.has(path) || existsSync(resolve(top, path)))
      await writeCache(place.file, new Map(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))))
    } catch (error) {
      comparison ??= compared
      hasChanged ||= isDue
      throw error
    }
  }

  /** Lints what is not remembered. If two runs want the same article at once, only one of them lints it. */
  function lintOr(lint: Linter, { isAfresh, isOnDisk }: Remembering): Linter {
    const remembering = isOnDisk ? remember : keepOpen
    return async (file, settings, measure = unmeasured) => {
      const recalled = measure('recall')
      const key = await keyOf(file, fromTop(file.path), settings)
      const remembered = recallBy(key, file, settings, isAfresh)
      if (remembered) {
        // An article that was linted as a text before it was saved is not in the file yet.
        if (entries.get(fromTop(file.path))?.id !== key.id) remembering(remembered, key)
        recalled()
        return remembered
      }
      const linted = running.get(key.id) ?? lint(file, settings, measure)
      running.set(key.id, linted)
      try {
        const result = await linted
        // Only a few rules have checked an article that the parser was not trusted with.
        const isWhole = result.failures.length === 0 && result.settings === settings
        if (isWhole && result.holding !== 'now') remembering(result, key)
        return result
      } finally {
        running.delete(key.id)
      }
    }
  }

  function fromTop(path: string): string {
    return prefix === '' && !path.startsWith('.') ? path : slashed(relative(top, resolve(cwd, path)))
  }

  function set(path: string, entry: CacheEntry): void {
    entries.set(path, entry)
    hasChanged = true
  }

  async function recall(file: TextFile, settings: ArticleSettings): Promise<LintedArticle | undefined> {
    return recallBy(await keyOf(file, fromTop(file.path), settings), file, settings)
  }

  function recallBy(
    key: SealingKey,
    file: TextFile,
    settings: ArticleSettings,
    isAfresh = false,
  ): LintedArticle | undefined {
    const path = fromTop(file.path)
    seen.add(path)
    const open = opened.get(path)?.find(({ id, facts }) => id === key.id && holds(facts))
    if (open && !(isAfresh && fromFile.has(open.facts.findings)))
      return { ...open.facts, file, settings, failures: [] }
    const entry = isAfresh ? undefined : entries.get(path)
    const facts =
      entry?.id === key.id
        ? unsealFacts(entry.sealed, key, (json) => soundFacts(json, settings, file))
        : undefined
    if (!facts || !holds(facts)) return undefined
    fromFile.add(facts.findings)
    keepOpen({ ...facts, file }, key)
    return { ...facts, file, settings, failures: [] }
  }

  function holds({ holding }: Pick<ArticleFacts, 'holding'>): boolean {
    return holding === undefined || (holding !== 'now' && holding.on === day())
  }

  function remember(linted: LintedArticle, key: SealingKey): void {
    keepOpen(linted, key)
    if (!place) return
    const path = fromTop(linted.file.path)
    const inArchive = entries.get(path)?.inArchive ?? false
    set(path, { ...sealFacts(pathless(linted), key), inArchive })
  }

  function keepOpen(
    { collected, exceptions, findings, file, holding }: Pick<LintedArticle, keyof ArticleFacts | 'file'>,
    key: SealingKey,
  ): void {
    keys.set(collected, key)
    const path = fromTop(file.path)
    const others = (opened.get(path) ?? []).filter(({ id }) => id !== key.id)
    const facts = { collected, exceptions, findings, ...(holding && { holding }) }
    opened.set(path, [{ id: key.id, facts }, ...others.slice(0, MOST_OPEN - 1)])
  }

  async function keyOf(file: TextFile, path: string, settings: ArticleSettings): Promise<SealingKey> {
    const known =
      settingsIds.get(settings) ??
      nodeCrypto().hash('sha512', `${version}\n${settingsText(settings)}`, 'base64')
    settingsIds.set(settings, known)
    const evidence = await evidenceKey(file, settings.house)
    return factsKey(file.text, path, evidence === '' ? known : `${known} ${evidence}`)
  }

  /** Only someone who has all the articles can compute this key. */
  async function comparisonKey(articles: readonly LintedArticle[]): Promise<SealingKey> {
    const compared: (readonly [path: string, key: string])[] = []
    for (const { collected, settings, file } of articles) {
      const { path } = file
      const { key } = keys.get(collected) ?? (await keyOf(file, fromTop(path), settings))
      compared.push([path, key.toString('base64')])
    }
    return factsKey(JSON.stringify(compared), '', version)
  }
}

function settingsText({ house, parser, rules }: ArticleSettings): string {
  const set = rules.map(({ rule, severity, options }) => [rule.id, severity, options])
  return JSON.stringify([house, parser, set])
}

/** What no path of an article has from the top: a NUL, and parts that are empty, lead elsewhere or are git's own. */
const ODD_PATH = /\0|(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i

/** Whether a path from the top can be that of an article: a cache must not have any other file read. */
function isArticlePath(path: string): boolean {
  return isArticleName(path) && !isAbsolute(path) && !ODD_PATH.test(path)
}

/** Findings of a run name their article by its path from the run's folder; those in the cache do not name it. */
function pathless({ collected, exceptions, file, findings, holding }: LintedArticle): ArticleFacts {
  const stored = findings.map((finding): Finding => {
    const related = finding.related.map((place) =>
      place.path === file.path ? { ...place, path: '' } : place,
    )
    return { ...finding, path: '', related }
  })
  return { findings: stored, collected, exceptions, ...(holding && { holding }) }
}
