import type { Article } from '../article/article.ts'
import type { Finding } from '../rule/finding.ts'
import { messageOf, stackOf } from '../text/failure.ts'
import type { Rules, RuleSetting } from './article-settings.ts'
import { type Measure, unmeasured } from './measure.ts'
import { type Holding, type Moment, NO_CLOCK, watchedClock } from '../rule/moment.ts'
import { problemsOf, toFinding } from './to-finding.ts'

/** A rule that threw an error, or yielded something that is not a problem of the article. */
export interface RuleFailure {
  readonly path: string
  readonly ruleId: string
  readonly message: string
  /** The stack of the error, which shows the line in a plug-in. */
  readonly stack?: string
}

export interface CheckedArticle {
  readonly findings: readonly Finding[]
  /** What the corpus rules collected from the article, by rule. */
  readonly collected: ReadonlyMap<string, unknown>
  readonly failures: readonly RuleFailure[]
  /** How long all this holds, if it depends on the day. */
  readonly holding?: Holding
}

/** Runs the rules on one article as they are set. If a rule throws, its failure is reported and the others go on. */
export function checkArticle(
  article: Article,
  settings: readonly RuleSetting[],
  rules: Rules,
  moment: Moment,
  measure: Measure = unmeasured,
): CheckedArticle {
  const findings: Finding[] = []
  const collected = new Map<string, unknown>()
  const failures: RuleFailure[] = []
  const { length, path } = article.file
  const { clock, holding } = watchedClock(moment)
  const lengthOf = (other: string) => (other === path ? length : Infinity)
  for (const setting of settings) {
    const { options } = setting
    const rule = rules.get(setting.rule.id)
    if (!rule || rule.kind === 'exception') continue
    try {
      const checked = measure('check', rule.id)
      for (const problem of problemsOf(
        atOnce(rule.check?.(article, options, rule.needsDay ? clock : NO_CLOCK)) ?? [],
      ))
        findings.push(toFinding(setting, path, problem, lengthOf))
      checked()
      if (rule.kind !== 'corpus') continue
      const finished = measure('collect', rule.id)
      const taken = atOnce(rule.collect(article, options))
      if (taken !== undefined) collected.set(rule.id, asPlainJson(taken))
      finished()
    } catch (error) {
      failures.push(ruleFailure(path, rule.id, error))
    }
  }
  const held = holding()
  return { findings, collected, failures, ...(held && { holding: held }) }
}

export function ruleFailure(path: string, ruleId: string, error: unknown): RuleFailure {
  const stack = stackOf(error)
  return { path, ruleId, message: messageOf(error), ...(stack !== undefined && { stack }) }
}

/** What to say of a failure; it follows the path. */
export function failureMessage({ message, ruleId }: RuleFailure): string {
  return `the rule '${ruleId}' failed: ${message}`
}

/** Throws if a rule returns a promise instead of its result. A later rejection of that promise is ignored. */
export function atOnce<T>(result: T): T {
  if (!(result instanceof Promise)) return result
  result.catch(() => undefined)
  throw new TypeError('a rule must not be asynchronous')
}

/** Collected data passes between threads and runs, so `compare` must get the same wherever an article was linted. */
function asPlainJson(collected: unknown): unknown {
  const text: string | undefined = JSON.stringify(collected)
  if (text === undefined) throw new TypeError('collect() must return plain JSON')
  return JSON.parse(text)
}
