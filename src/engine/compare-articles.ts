import { openLanguage } from '../languages/index.ts'
import type { Finding } from '../rule/finding.ts'
import { isCorpusRule } from '../rule/rule.ts'
import { type Measure, unmeasured } from './measure.ts'
import { messageOf, type RuleFailure, type RuleSetting, toFinding } from './check-article.ts'

/** What comparing needs to know of one article. */
export interface ComparableArticle {
  readonly path: string
  readonly settings: readonly RuleSetting[]
  readonly collected: ReadonlyMap<string, unknown>
}

export interface Comparison {
  readonly findings: readonly Finding[]
  readonly failures: readonly RuleFailure[]
}

/**
 * Runs the corpus rules over what they collected; every article's own settings weigh its findings. The articles may have
 * been read elsewhere, so what compares their labels is opened first.
 */
export async function compareArticles(
  articles: readonly ComparableArticle[],
  measure: Measure = unmeasured,
): Promise<Comparison> {
  await openLanguage()
  const findings: Finding[] = []
  const failures: RuleFailure[] = []
  for (const [ruleId, group] of byRule(articles)) {
    const [first] = group.values()
    if (!first || !isCorpusRule(first.setting.rule)) continue
    const all = [...group].map(([path, { collected }]) => ({ path, collected }))
    const compared = measure('compare', ruleId)
    try {
      for (const problem of first.setting.rule.compare(all, first.setting.options)) {
        const setting = group.get(problem.path)?.setting
        if (setting) findings.push(toFinding(setting, problem.path, problem))
      }
    } catch (error) {
      failures.push({ path: all[0]?.path ?? '', ruleId, message: messageOf(error) })
    }
    compared()
  }
  return { findings, failures }
}

interface Contribution {
  readonly setting: RuleSetting
  readonly collected: unknown
}

function byRule(
  articles: readonly ComparableArticle[],
): ReadonlyMap<string, ReadonlyMap<string, Contribution>> {
  const groups = new Map<string, Map<string, Contribution>>()
  for (const { path, settings, collected } of articles) {
    for (const setting of settings) {
      if (!collected.has(setting.rule.id)) continue
      const group = groups.get(setting.rule.id) ?? new Map<string, Contribution>()
      groups.set(setting.rule.id, group.set(path, { setting, collected: collected.get(setting.rule.id) }))
    }
  }
  return groups
}
