import type { Finding } from '../rule/finding.ts'
import type { Exception } from './read-exceptions.ts'

export interface Suppression {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly { readonly finding: Finding; readonly exception: Exception }[]
  readonly exceptions: readonly JudgedException[]
}

export interface JudgedException {
  readonly exception: Exception
  /** How many findings it silences. */
  readonly silenced: number
  /** What is wrong with it, as `unused-directive` reports it. */
  readonly problem: string | undefined
}

/** What is needed to judge exceptions. */
export interface Judgement {
  /** A day as `YYYY-MM-DD`. */
  readonly today: string
  /** The ids of all rules. */
  readonly known: ReadonlySet<string>
}

/**
 * Takes out the findings that an exception silences. One without a reason, past its day or without a rule
 * silences nothing. `ran` are the rules that looked at the article.
 */
export function suppress(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  { today, known, ran }: Judgement & { readonly ran: ReadonlySet<string> },
): Suppression {
  const counts = new Map<Exception, number>()
  const suppressed: { finding: Finding; exception: Exception }[] = []
  const faults = new Map(exceptions.map((one) => [one, exceptionFault(one, today, known)]))
  const valid = exceptions.filter((exception) => faults.get(exception) === undefined)
  const left = findings.filter((finding) => {
    const exception = valid.find(
      ({ ruleId, scope }) =>
        ruleId === finding.ruleId && scope.start <= finding.span.start && finding.span.start < scope.end,
    )
    if (!exception) return true
    counts.set(exception, (counts.get(exception) ?? 0) + 1)
    suppressed.push({ finding, exception })
    return false
  })
  const judged = exceptions.map((exception): JudgedException => {
    const silenced = counts.get(exception) ?? 0
    const isIdle = silenced === 0 && ran.has(exception.ruleId ?? '')
    const idle = isIdle ? `The exception for '${exception.ruleId}' silences nothing` : undefined
    return { exception, silenced, problem: faults.get(exception) ?? idle }
  })
  return { findings: left, suppressed, exceptions: judged }
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
