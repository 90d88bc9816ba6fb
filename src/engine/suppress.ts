import type { Article } from '../article/article.ts'
import type { FrontMatterMap, FrontMatterValue } from '../article/front-matter.ts'
import { readDirectives } from '../markdown/directives.ts'
import type { Finding } from '../rule/finding.ts'
import { positionAt } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'

/** An exception that an author has made, in the text or in the front matter. */
export interface Exception {
  /** What is silenced; undefined where the directive names nothing. */
  readonly ruleId: string | undefined
  readonly reason: string | undefined
  /** The last day on which it holds, as `YYYY-MM-DD`. */
  readonly until: string | undefined
  /** Where it stands. */
  readonly span: Span
  /** Where findings are silenced by their start. */
  readonly scope: Span
}

/** Reads the exceptions of an article: directives in comments, and `geolint: { disable: […] }` in its head. */
export function readExceptions(article: Article): readonly Exception[] {
  return [...directiveExceptions(article), ...frontMatterExceptions(article)]
}

function directiveExceptions(article: Article): readonly Exception[] {
  const { source } = article
  const end = source.text.length + 1
  const exceptions: Exception[] = []
  const open = new Map<string, Exception>()
  for (const directive of readDirectives(source.text, article.comments)) {
    const { action, span, reason } = directive
    const ruleIds = directive.ruleIds.length > 0 ? directive.ruleIds : [undefined]
    for (const ruleId of ruleIds) {
      if (action === 'enable') {
        for (const [id, exception] of open) {
          if (ruleId !== undefined && id !== ruleId) continue
          exceptions.push({ ...exception, scope: { start: exception.scope.start, end: span.start } })
          open.delete(id)
        }
      } else if (action === 'disable') {
        const earlier = open.get(ruleId ?? '')
        if (earlier) exceptions.push({ ...earlier, scope: { start: earlier.scope.start, end: span.start } })
        open.set(ruleId ?? '', { ruleId, reason, until: undefined, span, scope: { start: span.end, end } })
      } else {
        const { line } = positionAt(source, span.end)
        const scope = { start: source.lineStarts[line] ?? end, end: source.lineStarts[line + 1] ?? end }
        exceptions.push({ ruleId, reason, until: undefined, span, scope })
      }
    }
  }
  return [...exceptions, ...open.values()]
}

function frontMatterExceptions(article: Article): readonly Exception[] {
  const settings = article.frontMatter.entries.find(({ key }) => key === 'geolint')?.value
  const disable = settings?.kind === 'map' ? valueOf(settings, 'disable') : undefined
  const items = disable?.kind === 'list' ? disable.items : disable ? [disable] : []
  const scope = { start: 0, end: article.source.text.length + 1 }
  return items.map((item) => ({
    ruleId: textOf(item.kind === 'map' ? valueOf(item, 'rule') : item),
    reason: item.kind === 'map' ? reasonOf(valueOf(item, 'reason')) : undefined,
    until: item.kind === 'map' && valueOf(item, 'until') ? (textOf(valueOf(item, 'until')) ?? '') : undefined,
    span: item.span,
    scope,
  }))
}

function valueOf(map: FrontMatterMap, key: string): FrontMatterValue | undefined {
  return map.entries.find((entry) => entry.key === key)?.value
}

function textOf(value: FrontMatterValue | undefined): string | undefined {
  if (value?.kind !== 'scalar' || value.value === null || value.value === '') return undefined
  return String(value.value)
}

function reasonOf(value: FrontMatterValue | undefined): string | undefined {
  const reason = value?.kind === 'scalar' && typeof value.value === 'string' ? value.value.trim() : ''
  return reason === '' ? undefined : reason
}

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
