import type { Article } from '../article/article.ts'
import type { Finding, Severity } from '../rule/finding.ts'
import { isCorpusRule, messageText, type Problem, type Rule } from '../rule/rule.ts'

/** A rule as it holds for an article. */
export interface RuleSetting {
  readonly rule: Rule
  readonly severity: Severity
  readonly options: Readonly<Record<string, unknown>>
}

/** A rule that threw, or gave something that is no problem of the article. */
export interface RuleFailure {
  readonly path: string
  readonly ruleId: string
  readonly message: string
}

export interface CheckedArticle {
  readonly findings: readonly Finding[]
  /** What the corpus rules took from the article, by rule. */
  readonly collected: ReadonlyMap<string, unknown>
  readonly failures: readonly RuleFailure[]
}

/** Runs the rules on one article; one that throws is named, and the others go on. */
export function checkArticle(article: Article, settings: readonly RuleSetting[]): CheckedArticle {
  const findings: Finding[] = []
  const collected = new Map<string, unknown>()
  const failures: RuleFailure[] = []
  const { path } = article.source
  for (const setting of settings) {
    const { rule, options } = setting
    try {
      for (const problem of rule.check?.(article, options) ?? [])
        findings.push(toFinding(setting, path, problem))
      if (isCorpusRule(rule)) collected.set(rule.id, rule.collect(article, options))
    } catch (error) {
      failures.push({ path, ruleId: rule.id, message: messageOf(error) })
    }
  }
  return { findings, collected, failures }
}

/** Makes a finding of a problem; it weighs no more than the rule is set to. */
export function toFinding({ rule, severity }: RuleSetting, path: string, problem: Problem): Finding {
  const { span } = problem
  if (!(span.start >= 0 && span.end >= span.start)) throw new TypeError('a problem has no valid span')
  return {
    ruleId: rule.id,
    severity: problem.severity === 'warning' ? 'warning' : severity,
    path,
    span,
    message: messageText(rule, problem),
    related: (problem.related ?? []).map((place) => ({ ...place, path: place.path ?? path })),
    ...(problem.fix ? { fix: problem.fix } : {}),
    ...(problem.suggestions ? { suggestions: problem.suggestions } : {}),
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
