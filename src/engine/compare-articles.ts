import { openLanguage } from '../languages/index.ts'
import type { Finding } from '../rule/finding.ts'
import { type Measure, unmeasured } from './measure.ts'
import type { Rules, RuleSetting } from './article-settings.ts'
import { messageOf, type RuleFailure, toFinding } from './check-article.ts'
import type { LintedArticle } from './lint-article.ts'

/** What comparing needs to know of one article. */
export type ComparableArticle = Pick<LintedArticle, 'collected' | 'settings' | 'source'>

export interface Comparison {
  readonly findings: readonly Finding[]
  readonly failures: readonly RuleFailure[]
}

/** What a corpus rule has collected from one article, and how it is set there. */
export interface Contribution {
  readonly path: string
  readonly setting: RuleSetting
  readonly collected: unknown
}

/** Runs the corpus rules over what they collected; every article's own settings weigh its findings. */
export async function compareArticles(
  articles: readonly ComparableArticle[],
  rules: Rules,
  measure: Measure = unmeasured,
): Promise<Comparison> {
  const comparisons: Comparison[] = []
  for (const [ruleId, contributions] of contributionsByRule(articles))
    comparisons.push(await compareByRule(ruleId, contributions, rules, measure))
  return joinComparisons(comparisons)
}

export function joinComparisons(comparisons: readonly Comparison[]): Comparison {
  return {
    findings: comparisons.flatMap(({ findings }) => findings),
    failures: comparisons.flatMap(({ failures }) => failures),
  }
}

/** What each corpus rule has to compare, in the order of the articles. */
export function contributionsByRule(
  articles: readonly ComparableArticle[],
): ReadonlyMap<string, readonly Contribution[]> {
  const byRule = new Map<string, Contribution[]>()
  for (const { collected, settings, source } of articles) {
    for (const setting of settings.rules) {
      if (setting.rule.kind !== 'corpus' || !collected.has(setting.rule.id)) continue
      const contributions = byRule.get(setting.rule.id) ?? []
      byRule.set(setting.rule.id, contributions)
      contributions.push({ path: source.path, setting, collected: collected.get(setting.rule.id) })
    }
  }
  return byRule
}

/**
 * Runs one corpus rule; one that throws is named. The articles may have been read elsewhere, so what compares their
 * labels is opened first.
 */
export async function compareByRule(
  ruleId: string,
  contributions: readonly Contribution[],
  rules: Rules,
  measure: Measure = unmeasured,
): Promise<Comparison> {
  const rule = rules.get(ruleId)
  const [first] = contributions
  if (!first || rule?.kind !== 'corpus') return { findings: [], failures: [] }
  await openLanguage()
  const settings = new Map(contributions.map(({ path, setting }) => [path, setting]))
  const collected = contributions.map((one) => ({ path: one.path, collected: one.collected }))
  const findings: Finding[] = []
  const failures: RuleFailure[] = []
  const compared = measure('compare', ruleId)
  try {
    for (const problem of rule.compare(collected, first.setting.options)) {
      const setting = settings.get(problem.path)
      if (setting) findings.push(toFinding(setting, problem.path, problem))
    }
  } catch (error) {
    failures.push({ path: first.path, ruleId, message: messageOf(error) })
  }
  compared()
  return { findings, failures }
}
