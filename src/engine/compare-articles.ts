import { openLanguage } from '../languages/index.ts'
import type { Finding } from '../rule/finding.ts'
import type { Rules } from './article-settings.ts'
import { atOnce, type RuleFailure, ruleFailure } from './check-article.ts'
import {
  type ComparableArticle,
  type Comparison,
  type Contribution,
  contributionsByRule,
  joinComparisons,
} from './contributions.ts'
import { type Measure, unmeasured } from './measure.ts'
import { problemsOf, toFinding } from './to-finding.ts'

/** Runs the corpus rules on what they collected; a finding's severity comes from the settings of its own article. */
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

/**
 * Runs one corpus rule; if it throws, its failure is reported. The articles may have been read elsewhere, so the
 * language that compares their labels is opened first. Of its
 * findings only those at the `wanted` paths are made, if there are any.
 */
export async function compareByRule(
  ruleId: string,
  contributions: readonly Contribution[],
  rules: Rules,
  measure: Measure = unmeasured,
  wanted?: ReadonlySet<string>,
): Promise<Comparison> {
  const rule = rules.get(ruleId)
  const [first] = contributions
  if (!first || rule?.kind !== 'corpus') return { findings: [], failures: [] }
  await openLanguage()
  const byPath = new Map(contributions.map((one) => [one.path, one]))
  const lengthOf = (path: string) => byPath.get(path)?.length ?? Infinity
  const collected = contributions.map((one) => ({ path: one.path, collected: one.collected }))
  const findings: Finding[] = []
  const failures: RuleFailure[] = []
  const compared = measure('compare', ruleId)
  try {
    for (const problem of problemsOf(atOnce(rule.compare(collected, first.setting.options)))) {
      const given = byPath.get(problem.path)
      if (!given)
        throw new TypeError(`a problem's path must be one that compare() was given, not ${problem.path}`)
      if (wanted?.has(problem.path) ?? true)
        findings.push(toFinding(given.setting, problem.path, problem, lengthOf))
    }
  } catch (error) {
    failures.push(ruleFailure(first.path, ruleId, error))
  }
  compared()
  return { findings, failures }
}
