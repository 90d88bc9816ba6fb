import { resolve } from 'node:path'
import type { ComparableArticle } from '../engine/compare-articles.ts'
import type { ArticleSettings, LintedArticle } from '../engine/lint-article.ts'
import { isCorpusRule } from '../rule/rule.ts'
import { sourceFile } from '../text/source-file.ts'
import type { ArticleCache } from './cache/article-cache.ts'
import { readArticleFile } from '../files/read-article-file.ts'

/** The articles that were not asked for, with which those that were are compared. */
export interface Archive {
  readonly articles: readonly LintedArticle[]
  /** What is missing from it. */
  readonly notes: readonly string[]
}

export interface ArchiveRequest {
  readonly cwd: string
  /** The articles of the run. */
  readonly articles: readonly LintedArticle[]
  readonly cache: ArticleCache | undefined
  readonly settings: (path: string) => ArticleSettings
}

/** More articles than this are not linted anew only to be compared with a few. */
const MOST_STALE = 100

/** What the cache knows of the articles beside those of a run; one that has changed since is linted anew. */
export async function archiveOf({ cwd, articles, cache, settings }: ArchiveRequest): Promise<Archive> {
  if (!articles.some(({ collected }) => collected.size > 0)) return { articles: [], notes: [] }
  const given = new Set(articles.map(({ source }) => source.path))
  const paths = cache?.archive().filter((path) => !given.has(path)) ?? []
  const compared =
    articles.length === 1
      ? 'The article was compared with no other'
      : `The ${articles.length} articles were compared with one another only`
  if (!cache) return { articles: [], notes: [`${compared}, as there is no cache of the archive`] }
  if (paths.length === 0) {
    const advice = "once 'geolint' has run on the whole folder, all of it is compared"
    return { articles: [], notes: [`${compared}; ${advice}`] }
  }
  const known: LintedArticle[] = []
  let stale = 0
  for (const path of paths) {
    const file = readArticleFile(resolve(cwd, path))
    if ('problem' in file) continue
    const source = sourceFile(path, file.content)
    const remembered = cache.recall(source, settings(path))
    if (!remembered) stale += 1
    const linted = remembered ?? (stale <= MOST_STALE ? await cache.lint(source, settings(path)) : undefined)
    if (linted) known.push(linted)
  }
  const left = stale - MOST_STALE
  const note = `${left} articles of the archive changed, or their settings did, and were not compared; run 'geolint' on the whole folder once`
  return { articles: known, notes: left > 0 ? [note] : [] }
}

export function comparable({ collected, settings, source }: LintedArticle): ComparableArticle {
  const rules = settings.rules.filter(({ rule }) => isCorpusRule(rule))
  return { path: source.path, settings: rules, collected }
}
