import type { LintedArticle } from '../../engine/lint-article.ts'
import type { Finding } from '../../rule/finding.ts'
import type { ComparedRun } from './compare.ts'
import type { ProjectParts } from '../project-parts.ts'

/** What came of a step, or what must be linted afresh before the step is taken again. */
export type Attempt<T> = { readonly doubted: Doubted } | { readonly doubted: undefined; readonly result: T }

/** Articles at these paths, among those of a run and those that they were compared with. */
export interface Doubted extends Pick<ComparedRun, 'archive'> {
  readonly paths: ReadonlySet<string>
}

/**
 * What came out of the cache's file, where anyone may have written it, although a rule failed to compare it or these
 * findings, which are to be fixed, depend on it. Undefined if nothing did.
 */
export function doubtedIn(
  { archive, comparison }: ComparedRun,
  own: readonly LintedArticle[],
  toFix: readonly Finding[],
  { cache }: Pick<ProjectParts, 'cache'>,
): Doubted | undefined {
  if (!cache || comparison.failures.length + toFix.length === 0) return undefined
  const compared = new Set(comparison.findings)
  const fixedByComparing = toFix.filter((finding) => compared.has(finding))
  const rules = [...new Set([...comparison.failures, ...fixedByComparing].map(({ ruleId }) => ruleId))]
  const fixedPaths = new Set(toFix.map(({ path }) => path))
  const articles = [...archive.articles, ...own].filter(
    (article) =>
      cache.isFromFile(article) &&
      (fixedPaths.has(article.file.path) || rules.some((ruleId) => article.collected.has(ruleId))),
  )
  const isDoubted = articles.length > 0 || (fixedByComparing.length > 0 && cache.isFromFile(comparison))
  return isDoubted ? { archive, paths: new Set(articles.map(({ file }) => file.path)) } : undefined
}
