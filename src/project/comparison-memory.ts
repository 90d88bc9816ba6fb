import {
  type ComparableArticle,
  type Comparison,
  type Contribution,
  contributionsByRule,
  joinComparisons,
} from '../engine/contributions.ts'
import { type Measure, unmeasured } from '../engine/measure.ts'
import type { Rules } from '../engine/article-settings.ts'

/** Compares articles; the order in which they are given makes no difference. */
export type CompareArticles = (
  articles: readonly ComparableArticle[],
  measure?: Measure,
) => Promise<Comparison>

/**
 * Makes a comparison that remembers what came of the last one: a rule compares again only if what it has collected,
 * or how it is set, differs in one of the articles.
 */
export function rememberingCompare(rules: () => Promise<Rules>): CompareArticles {
  const last = new Map<string, { readonly of: readonly Contribution[]; readonly comparison: Comparison }>()
  return async (articles, measure = unmeasured) => {
    const inOrder = articles.toSorted((a, b) => (a.source.path < b.source.path ? -1 : 1))
    const comparisons: Comparison[] = []
    for (const [ruleId, contributions] of contributionsByRule(inOrder)) {
      const known = last.get(ruleId)
      if (known && areSame(known.of, contributions)) comparisons.push(known.comparison)
      else {
        const { compareByRule } = await import('../engine/compare-articles.ts')
        const comparison = await compareByRule(ruleId, contributions, await rules(), measure)
        last.set(ruleId, { of: contributions, comparison })
        comparisons.push(comparison)
      }
    }
    return joinComparisons(comparisons)
  }
}

function areSame(a: readonly Contribution[], b: readonly Contribution[]): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]))
}

function isSame(a: Contribution, b: Contribution | undefined): boolean {
  if (a.path !== b?.path || a.setting !== b.setting) return false
  return a.collected === b.collected || JSON.stringify(a.collected) === JSON.stringify(b.collected)
}
