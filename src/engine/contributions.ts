import type { Finding } from '../rule/finding.ts'
import type { RuleSetting } from './article-settings.ts'
import type { RuleFailure } from './check-article.ts'
import type { LintedArticle } from './lint-article.ts'

/** What the comparison needs from one article. */
export type ComparableArticle = Pick<LintedArticle, 'collected' | 'settings' | 'file'>

/** What a corpus rule collected from one article, and how it is set there. */
export interface Contribution {
  readonly path: string
  /** Of the article's text. */
  readonly length: number
  readonly setting: RuleSetting
  readonly collected: unknown
}

/** What each corpus rule is to compare, in the order of the articles. */
export function contributionsByRule(
  articles: readonly ComparableArticle[],
): ReadonlyMap<string, readonly Contribution[]> {
  const byRule = new Map<string, Contribution[]>()
  for (const { collected, settings, file } of articles) {
    for (const setting of settings.rules) {
      if (setting.rule.kind !== 'corpus' || !collected.has(setting.rule.id)) continue
      const contributions = byRule.get(setting.rule.id) ?? []
      byRule.set(setting.rule.id, contributions)
      contributions.push({
        path: file.path,
        length: file.length,
        setting,
        collected: collected.get(setting.rule.id),
      })
    }
  }
  return byRule
}

/** The result of comparing articles. */
export interface Comparison {
  readonly findings: readonly Finding[]
  readonly failures: readonly RuleFailure[]
}

export function joinComparisons(comparisons: readonly Comparison[]): Comparison {
  return {
    findings: comparisons.flatMap(({ findings }) => findings),
    failures: comparisons.flatMap(({ failures }) => failures),
  }
}
