import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { posix, relative, resolve } from 'node:path'
import type { Comparison } from '../../engine/compare-articles.ts'
import type { ArticleSettings, LintedArticle, Linter } from '../../engine/lint-article.ts'
import { unmeasured } from '../../engine/measure.ts'
import type { Finding } from '../../rule/finding.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { isWithin } from '../../files/ignore-rules.ts'
import { type CacheEntry, type CachePlace, readCache, writeCache } from './cache-file.ts'
import {
  type ArticleFacts,
  type FactsKey,
  factsKey,
  type SealedFacts,
  sealFacts,
  unsealFacts,
} from './sealed-facts.ts'
import { slashed } from '../../files/slashed.ts'

/** Remembers across runs what came of linting articles. */
export interface ArticleCache {
  /** What is remembered of an article as it stands now. */
  readonly recall: (source: SourceFile, settings: ArticleSettings) => LintedArticle | undefined
  /** What is remembered, else what linting gives, which is then remembered. */
  readonly lint: Linter
  /** What is remembered of comparing these articles in this order, else what `compare` gives, which is then remembered. */
  readonly compare: (
    articles: readonly LintedArticle[],
    compare: () => Promise<Comparison>,
  ) => Promise<Comparison>
  /** The articles that geolint saw when it last looked through their folders, relative to the current folder. */
  readonly archive: () => readonly string[]
  /** Says that folders were looked through and which articles were in them; paths are relative to the current folder. */
  readonly sawFolders: (folders: readonly string[], articles: readonly string[]) => void
  readonly save: () => Promise<void>
}

/** Opens the cache at a place for a run in `cwd` by the code of this version, in which `lint` lints. */
export function openCache(
  cwd: string,
  { file, comparisonFile, top }: CachePlace,
  version: string,
  lint: Linter,
): ArticleCache {
  const entries = new Map(readCache(file))
  const prefix = slashed(relative(top, cwd))
  const settingsIds = new WeakMap<ArticleSettings, string>()
  const keys = new Map<string, FactsKey>()
  const seen = new Set<string>()
  let hasChanged = false
  let comparison: SealedFacts | undefined
  return {
    recall,
    async lint(source, settings, measure = unmeasured) {
      const recalled = measure('recall')
      const remembered = recall(source, settings)
      if (remembered) {
        recalled()
        return remembered
      }
      const linted = await lint(source, settings, measure)
      if (linted.failures.length === 0) remember(linted)
      return linted
    },
    async compare(articles, compare) {
      const key = comparisonKey(articles)
      const known = readCache(comparisonFile).get('')
      const remembered = known?.id === key.id ? unsealFacts(known.sealed, key) : undefined
      if (remembered) return { findings: remembered.findings, failures: [] }
      const compared = await compare()
      const facts = { findings: compared.findings, collected: new Map(), exceptions: [] }
      if (compared.failures.length === 0) comparison = sealFacts(facts, key)
      return compared
    },
    archive: () =>
      [...entries].flatMap(([path, { inArchive }]) => (inArchive ? [posix.relative(prefix, path)] : [])),
    sawFolders(folders, articles) {
      const inArchive = new Set(articles.map(fromTop))
      const looked = folders.map((folder) => resolve(cwd, folder))
      for (const [path, entry] of entries) {
        if (inArchive.has(path) === entry.inArchive) continue
        const isLooked = looked.some((folder) => isWithin(resolve(top, path), folder))
        if (isLooked || !entry.inArchive) set(path, { ...entry, inArchive: !entry.inArchive })
      }
    },
    async save() {
      if (comparison) await writeCache(comparisonFile, new Map([['', { ...comparison, inArchive: false }]]))
      if (!hasChanged) return
      const kept = [...entries].filter(([path]) => seen.has(path) || existsSync(resolve(top, path)))
      await writeCache(file, new Map(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))))
    },
  }

  function fromTop(path: string): string {
    return prefix === '' && !path.startsWith('.') ? path : slashed(relative(top, resolve(cwd, path)))
  }

  function set(path: string, entry: CacheEntry): void {
    entries.set(path, entry)
    hasChanged = true
  }

  function recall(source: SourceFile, settings: ArticleSettings): LintedArticle | undefined {
    const path = fromTop(source.path)
    seen.add(path)
    const entry = entries.get(path)
    if (!entry) return undefined
    const key = keyOf(source, path, settings)
    const facts = entry.id === key.id ? unsealFacts(entry.sealed, key) : undefined
    return facts && { ...placed(facts, '', source.path), source, settings, failures: [] }
  }

  function remember(linted: LintedArticle): void {
    const path = fromTop(linted.source.path)
    const inArchive = entries.get(path)?.inArchive ?? false
    const key = keyOf(linted.source, path, linted.settings)
    const { collected, exceptions, findings } = placed(linted, linted.source.path, '')
    set(path, { ...sealFacts({ collected, exceptions, findings }, key), inArchive })
  }

  function keyOf(source: SourceFile, path: string, settings: ArticleSettings): FactsKey {
    const known =
      settingsIds.get(settings) ?? hash('sha512', `${version}\n${settingsText(settings)}`, 'base64')
    settingsIds.set(settings, known)
    const key = factsKey(source.text, path, known)
    keys.set(path, key)
    return key
  }

  /** Whoever has all of the articles can make it. */
  function comparisonKey(articles: readonly LintedArticle[]): FactsKey {
    const compared = articles.map(({ source, settings }) => {
      const { path } = source
      const { key } = keys.get(fromTop(path)) ?? keyOf(source, fromTop(path), settings)
      return [path, key.toString('base64')]
    })
    return factsKey(JSON.stringify(compared), '', version)
  }
}

function settingsText({ house, parser, rules, unusedDirective }: ArticleSettings): string {
  const set = rules.map(({ rule, severity, options }) => [rule.id, severity, options])
  return JSON.stringify([house, parser, set, unusedDirective])
}

/** The findings of a run name their article as it is seen from the run's folder; those of the cache do not name it. */
function placed(facts: ArticleFacts, from: string, to: string): ArticleFacts {
  const findings = facts.findings.map((finding): Finding => {
    const related = finding.related.map((place) => (place.path === from ? { ...place, path: to } : place))
    return { ...finding, path: to, related }
  })
  return { ...facts, findings }
}
