import type { ComparableArticle, Comparison } from '../engine/compare-articles.ts'
import type { Linter } from '../engine/lint-article.ts'
import type { Measure } from '../engine/measure.ts'

// What reads articles and what the rules know of the world is most of geolint's code. It is loaded when the first
// article asks for it, so that a run in which every article is remembered does without.

export const lintArticle: Linter = async (...article) => {
  const engine = await import('../engine/lint-article.ts')
  return engine.lintArticle(...article)
}

export async function compareArticles(
  articles: readonly ComparableArticle[],
  measure: Measure,
): Promise<Comparison> {
  const engine = await import('../engine/compare-articles.ts')
  return engine.compareArticles(articles, measure)
}
