import { nearestExceptionWord } from '../markdown/exception-comments.ts'
import { type Exception, type ExceptionFault, type JudgedException, LISTED_KEYS } from '../rule/exception.ts'
import type { Finding } from '../rule/finding.ts'
import { isOfPlugIn } from '../rule/plug-in.ts'
import { groupBy } from '../text/groups.ts'
import { nearestName } from '../text/nearest-name.ts'
import type { LintedArticle } from './lint-article.ts'
import { orderFindings } from './order.ts'
import type { JudgedArticle, RunArticle, WithheldFinding } from './run-article.ts'

/** What is needed to judge exceptions. */
export interface Judgement {
  /** As `YYYY-MM-DD`. */
  readonly today: string
  /** The ids of all rules. */
  readonly known: ReadonlySet<string>
  /** Whether plug-ins are left out, so that nothing can be said about their rules. */
  readonly isPartial?: boolean
}

/** Takes out the findings that authors have excepted, including those from comparing articles. */
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

/** Judges the findings of one article. An exception without a rule or a reason, or past its day, has no effect. */
export function judgeArticle(
  { exceptions, findings, settings }: LintedArticle,
  compared: readonly Finding[],
  judgement: Judgement,
): JudgedFindings {
  const faults = new Map(exceptions.map((one) => [one, exceptionFault(one, judgement)]))
  const valid = exceptions.filter((exception) => faults.get(exception) === undefined)
  const ran = new Set(settings.rules.map(({ rule }) => rule.id))
  const counts = new Map<Exception, number>()
  const left: Finding[] = []
  const withheld: WithheldFinding[] = []
  for (const finding of [...findings, ...compared]) {
    const exception = valid.find((one) => appliesTo(one, finding))
    if (exception) {
      counts.set(exception, (counts.get(exception) ?? 0) + 1)
      withheld.push(withheldBy(exception, finding))
    } else left.push(finding)
  }
  return {
    findings: orderFindings(left),
    withheld: withheld.toSorted((a, b) => a.finding.span.start - b.finding.span.start),
    exceptions: exceptions.map((exception): JudgedException => {
      const excepted = counts.get(exception) ?? 0
      const fault = faults.get(exception) ?? unneeded(exception, excepted, ran)
      return { exception, excepted, fault }
    }),
  }
}

function appliesTo({ ruleId, scope }: Exception, finding: Finding): boolean {
  const { start } = finding.span
  return ruleId === finding.ruleId && scope.start <= start && start < scope.end
}

function withheldBy({ reason }: Exception, finding: Finding): WithheldFinding {
  return { finding, by: 'exception', ...(reason === undefined ? {} : { reason }) }
}

/** An exception for a rule that is off may be needed again. */
function unneeded(
  { ruleId }: Exception,
  excepted: number,
  ran: ReadonlySet<string>,
): ExceptionFault | undefined {
  if (excepted > 0 || ruleId === undefined || !ran.has(ruleId)) return undefined
  return { message: 'unneeded', data: { rule: ruleId } }
}

/** Why an exception has no effect. */
function exceptionFault(
  { endsNothing, notAReason, notARule, ruleId, reason, unknownWord, until }: Exception,
  { isPartial = false, known, today }: Judgement,
): ExceptionFault | undefined {
  if (unknownWord !== undefined) return misspelt(unknownWord)
  if (notARule !== undefined) return { message: 'notARule', data: { value: notARule } }
  if (ruleId === undefined) return { message: 'noRule' }
  if (isPartial && isOfPlugIn(ruleId) && !known.has(ruleId)) return undefined
  if (!known.has(ruleId)) {
    const nearest = nearestName(ruleId, [...known])
    const hint = nearest === undefined ? "Run 'geolint rules' for a list" : `Did you mean '${nearest}'?`
    return { message: 'unknownRule', data: { rule: ruleId, hint } }
  }
  if (endsNothing) return { message: 'endsNothing', data: { rule: ruleId } }
  if (notAReason !== undefined) return { message: 'notAReason', data: { rule: ruleId, value: notAReason } }
  if (reason === undefined) return { message: 'noReason', data: { rule: ruleId } }
  if (until === undefined) return undefined
  if (!isDay(until)) return { message: 'notADay', data: { rule: ruleId, until } }
  const day = until.slice(0, 10)
  return day < today ? { message: 'expired', data: { rule: ruleId, day } } : undefined
}

/** A comment begins with `geolint-`; the front matter has the key `disable`, and those of the items in it. */
function misspelt(word: string): ExceptionFault {
  const nearest = /^geolint./i.test(word)
    ? nearestExceptionWord(word)
    : (nearestName(word, [...LISTED_KEYS, 'disable']) ?? 'disable')
  return { message: 'misspelt', data: { word, nearest } }
}

/** Whether this is a calendar day such as `2027-01-31`; a time may follow, since YAML may add one. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0]
  if (day === undefined) return false
  const date = new Date(`${day}T00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
