import type { ComparableArticle, Comparison } from '../engine/compare-articles.ts'
import type { ArticleSettings, LintedArticle } from '../engine/lint-article.ts'
import { type Measure, unmeasured } from '../engine/measure.ts'
import type { SourceFile } from '../text/source-file.ts'

// What reads articles and what the rules know of the world is most of geolint's code. It is loaded when the first
// article asks for it, so that a run in which every article is remembered does without.

export async function lintArticle(
  source: SourceFile,
  settings: ArticleSettings,
  measure: Measure = unmeasured,
): Promise<LintedArticle> {
  const engine = await import('../engine/lint-article.ts')
  return engine.lintArticle(source, settings, measure)
}

export async function compareArticles(
  articles: readonly ComparableArticle[],
  measure: Measure,
): Promise<Comparison> {
  const engine = await import('../engine/compare-articles.ts')
  return engine.compareArticles(articles, measure)
}
