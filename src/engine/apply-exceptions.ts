import type { Exception, JudgedException } from '../rule/exception.ts'
import type { Finding } from '../rule/finding.ts'
import { groupBy } from '../text/groups.ts'
import type { LintedArticle } from './lint-article.ts'
import { orderFindings } from './order.ts'
import type { JudgedArticle, RunArticle, WithheldFinding } from './run-article.ts'

/** What is needed to judge exceptions. */
export interface Judgement {
  /** A day as `YYYY-MM-DD`. */
  readonly today: string
  /** The ids of all rules. */
  readonly known: ReadonlySet<string>
}

/**
 * Takes out the findings that authors have excepted, of each article's own and of those from comparing the articles,
 * and adds what is wrong with the exceptions.
 */
export function applyExceptions(
  articles: readonly RunArticle[],
  compared: readonly Finding[],
  judgement: Judgement,
): readonly JudgedArticle[] {
  const byPath = groupBy(compared, ({ path }) => path)
  return articles.map((article) => ({
    ...article,
    ...judgeArticle(article.linted, byPath.get(article.linted.file.path) ?? [], judgement),
  }))
}

type JudgedFindings = Pick<JudgedArticle, 'exceptions' | 'findings' | 'withheld'>

/**
 * Judges the findings of one article. An exception without a reason, past its day or without a rule silences nothing.
 */
export function judgeArticle(
  { exceptions, findings, settings, file }: LintedArticle,
  compared: readonly Finding[],
  { today, known }: Judgement,
): JudgedFindings {
  const faults = new Map(exceptions.map((one) => [one, exceptionFault(one, today, known)]))
  const valid = exceptions.filter((exception) => faults.get(exception) === undefined)
  const ran = new Set(settings.rules.map(({ rule }) => rule.id))
  const counts = new Map<Exception, number>()
  const left: Finding[] = []
  const withheld: WithheldFinding[] = []
  for (const finding of [...findings, ...compared]) {
    const exception = valid.find((one) => excepts(one, finding))
    if (exception) {
      counts.set(exception, (counts.get(exception) ?? 0) + 1)
      withheld.push(suppressedBy(exception, finding))
    } else left.push(finding)
  }
  const judged = exceptions.map((exception): JudgedException => {
    const silenced = counts.get(exception) ?? 0
    const isIdle = silenced === 0 && ran.has(exception.ruleId ?? '')
    const idle = isIdle ? `The exception for '${exception.ruleId}' silences nothing` : undefined
    return { exception, excepted: silenced, problem: faults.get(exception) ?? idle }
  })
  const severity = settings.unusedDirective
  const own = judged.flatMap(({ exception: { span }, problem }): readonly Finding[] =>
    severity === undefined || problem === undefined
      ? []
      : [{ ruleId: 'unused-directive', severity, path: file.path, span, message: problem, related: [] }],
  )
  return {
    findings: orderFindings([...left, ...own]),
    withheld: withheld.toSorted((a, b) => a.finding.span.start - b.finding.span.start),
    exceptions: judged,
  }
}

function excepts({ ruleId, scope }: Exception, finding: Finding): boolean {
  const { start } = finding.span
  return ruleId === finding.ruleId && scope.start <= start && start < scope.end
}

function suppressedBy({ reason }: Exception, finding: Finding): WithheldFinding {
  return { finding, by: 'exception', ...(reason === undefined ? {} : { reason }) }
}

function exceptionFault(
  { ruleId, reason, until }: Exception,
  today: string,
  known: ReadonlySet<string>,
): string | undefined {
  if (ruleId === undefined) return 'The exception names no rule, so nothing is silenced'
  if (!known.has(ruleId)) return `There is no rule '${ruleId}', so nothing is silenced`
  if (reason === undefined) return `The exception for '${ruleId}' gives no reason, so nothing is silenced`
  if (until === undefined) return undefined
  if (!isDay(until)) return `'${until}' is no date (YYYY-MM-DD), so '${ruleId}' is not silenced`
  return until.slice(0, 10) < today
    ? `The exception for '${ruleId}' ended on ${until.slice(0, 10)}`
    : undefined
}

/** `2027-01-31`, and a day of the calendar; a time after it is allowed, since YAML may read one. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0]
  if (day === undefined) return false
  const date = new Date(`${day}T00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
