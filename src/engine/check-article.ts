import type { Article } from '../article/article.ts'
import type { Finding, Fix } from '../rule/finding.ts'
import { messageText, type Problem } from '../rule/rule.ts'
import { messageOf } from '../text/message-of.ts'
import type { Span } from '../text/span.ts'
import type { Rules, RuleSetting } from './article-settings.ts'
import { type Measure, unmeasured } from './measure.ts'

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

/** Runs the rules on one article as they are set; one that throws is named, and the others go on. */
export function checkArticle(
  article: Article,
  settings: readonly RuleSetting[],
  rules: Rules,
  measure: Measure = unmeasured,
): CheckedArticle {
  const findings: Finding[] = []
  const collected = new Map<string, unknown>()
  const failures: RuleFailure[] = []
  const { path } = article.file
  for (const setting of settings) {
    const { options } = setting
    const rule = rules.get(setting.rule.id)
    if (!rule) continue
    try {
      const { length } = article.file.text
      const checked = measure('check', rule.id)
      for (const problem of atOnce(rule.check?.(article, options)) ?? [])
        findings.push(toFinding(setting, path, problem, length))
      checked()
      if (rule.kind !== 'corpus') continue
      const finished = measure('collect', rule.id)
      collected.set(rule.id, asPlainJson(atOnce(rule.collect(article, options))))
      finished()
    } catch (error) {
      failures.push({ path, ruleId: rule.id, message: messageOf(error) })
    }
  }
  return { findings, collected, failures }
}

/** Makes a finding of a problem; it weighs no more than the rule is set to. */
export function toFinding(
  { rule, severity }: RuleSetting,
  path: string,
  problem: Problem,
  length = Infinity,
): Finding {
  const { fix, related = [], span, subject, suggestions = [] } = problem
  const edits = [...(fix ? [fix] : []), ...suggestions].flatMap((one) => one.edits)
  requireSpans([span, ...edits.map((edit) => edit.span)], length)
  requireSpans(
    related.map((place) => place.span),
    Infinity,
  )
  requireTexts([...edits.map(({ text }) => text), ...related.map(({ message }) => message), subject ?? ''])
  return {
    ruleId: rule.id,
    severity: problem.severity === 'warning' ? 'warning' : severity,
    path,
    span: plainSpan(span),
    ...(subject === undefined ? {} : { subject }),
    message: messageText(rule, problem),
    related: related.map((place) => ({
      path: place.path ?? path,
      span: plainSpan(place.span),
      message: place.message,
    })),
    ...(fix ? { fix: plainFix(fix) } : {}),
    ...(problem.suggestions ? { suggestions: suggestions.map(plainFix) } : {}),
  }
}

/** Findings cross threads and runs as JSON, so that nothing goes into them but what they consist of. */
function plainSpan({ start, end }: Span): Span {
  return { start, end }
}

function plainFix({ title, safety, edits }: Fix): Fix {
  return { title, safety, edits: edits.map(({ span, text }) => ({ span: plainSpan(span), text })) }
}

/** Rules of a plug-in may be plain JavaScript, in which the compiler has seen nothing. */
function requireSpans(spans: readonly Span[], length: number): void {
  for (const { start, end } of spans) {
    const sound =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start && end <= length
    if (!sound) throw new TypeError(`a problem has no valid span: ${start} to ${end}`)
  }
}

function requireTexts(texts: readonly unknown[]): void {
  if (texts.some((text) => typeof text !== 'string')) throw new TypeError('a problem has a text that is none')
}

/** What a rule gives must be there at once; a promise is refused, and what it may throw later is ignored. */
function atOnce<T>(result: T): T {
  if (!(result instanceof Promise)) return result
  result.catch(() => undefined)
  throw new TypeError('a rule cannot be asynchronous')
}

/** What is collected crosses threads and runs: the same comes to `compare` wherever an article was linted. */
function asPlainJson(collected: unknown): unknown {
  const text: string | undefined = JSON.stringify(collected)
  if (text === undefined) throw new TypeError('what it collects is no plain JSON')
  return JSON.parse(text)
}
