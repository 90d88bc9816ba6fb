import type { Article } from '../article/article.ts'
import type { FrontMatterValue } from '../article/front-matter/front-matter.ts'
import { readExceptionComments } from '../markdown/exception-comments.ts'
import { type Exception, LISTED_KEYS } from '../rule/exception.ts'
import type { Span } from '../text/span.ts'
import { positionAt } from '../text/text-file.ts'

/** Reads the exceptions of an article: in comments, and under `geolint: { disable: […] }` in its front matter. */
export function readExceptions(article: Article): readonly Exception[] {
  return [...commentExceptions(article), ...frontMatterExceptions(article)]
}

function commentExceptions(article: Article): readonly Exception[] {
  const { file } = article
  const end = file.text.length + 1
  const exceptions: Exception[] = []
  const open = new Map<string, Exception>()
  for (const { action, reason, ruleIds, span, word } of readExceptionComments(file.text, article.comments)) {
    for (const ruleId of ruleIds.length > 0 ? new Set(ruleIds) : [undefined]) {
      switch (action) {
        case 'enable':
          exceptions.push(...endExceptions(open, ruleId, { reason, span }))
          break
        case 'disable': {
          const earlier = open.get(ruleId ?? '')
          if (earlier) exceptions.push(endedAt(earlier, span))
          open.set(ruleId ?? '', { ruleId, reason, until: undefined, span, scope: { start: span.end, end } })
          break
        }
        case 'disable-next-line': {
          const { line } = positionAt(file, span.end)
          const scope = { start: file.lineStarts[line] ?? end, end: file.lineStarts[line + 1] ?? end }
          exceptions.push({ ruleId, reason, until: undefined, span, scope })
          break
        }
        default:
          exceptions.push({ ...misspelt(word, span), ruleId, reason })
      }
      if (action === undefined) break
    }
  }
  return [...exceptions, ...open.values()]
}

/** Ends the exception for a rule, or all of them; a comment that ends none is an exception that does not do anything. */
function endExceptions(
  open: Map<string, Exception>,
  ruleId: string | undefined,
  { reason, span }: Pick<Exception, 'reason' | 'span'>,
): readonly Exception[] {
  const ending = ruleId === undefined ? [...open.values()] : [open.get(ruleId) ?? []].flat()
  if (ruleId === undefined) open.clear()
  else open.delete(ruleId)
  if (ruleId !== undefined && ending.length === 0)
    return [
      {
        ruleId,
        reason,
        until: undefined,
        endsNothing: true,
        span,
        scope: { start: span.end, end: span.end },
      },
    ]
  return ending.map((exception) => endedAt(exception, span))
}

function endedAt(exception: Exception, { start }: Span): Exception {
  return { ...exception, scope: { start: exception.scope.start, end: start } }
}

/** An exception that has no effect, because its keyword is unknown. */
function misspelt(unknownWord: string, span: Span): Exception {
  return {
    ruleId: undefined,
    reason: undefined,
    until: undefined,
    unknownWord,
    span,
    scope: { start: span.end, end: span.end },
  }
}

function frontMatterExceptions(article: Article): readonly Exception[] {
  const { text } = article.file
  const geolint = article.frontMatter.entries.find(({ key }) => key === 'geolint')?.value
  if (!geolint) return []
  if (geolint.kind !== 'map') return looksLikeExceptions(geolint) ? [misspelt('geolint', geolint.span)] : []
  const scope = { start: 0, end: text.length + 1 }
  return geolint.entries.flatMap(({ key, keySpan, value }) => {
    if (key === '<<') return []
    if (key !== 'disable') return [misspelt(key, keySpan)]
    return (value.kind === 'list' ? value.items : [value]).map((item) => listedException(item, scope, text))
  })
}

/** `geolint: disable`, or a list of rules or exceptions; any other value is somebody else's. */
function looksLikeExceptions(value: FrontMatterValue): boolean {
  if (value.kind === 'scalar') return /^(?:disabled?|enabled?)$/i.test(textOf(value) ?? '')
  return (
    value.kind === 'list' && value.items.some((item) => item.kind === 'map' || textOf(item)?.includes('-'))
  )
}

/** One item of `disable`: the id of a rule alone, or `{ rule, reason, until }`. */
function listedException(item: FrontMatterValue, scope: Span, text: string): Exception {
  const { span } = item
  const entries = item.kind === 'map' ? item.entries : []
  const valueOf = (name: string) => entries.find(({ key }) => key === name)?.value
  const rule = item.kind === 'map' ? valueOf('rule') : item
  const [reason, until] = [valueOf('reason'), valueOf('until')]
  const unknown = entries.find(({ key }) => !LISTED_KEYS.includes(key))
  const notARule = otherThanText(rule, text)
  const notAReason = otherThanText(reason, text)
  return {
    ruleId: textOf(rule),
    reason: textOf(reason),
    until: until && (textOf(until) ?? otherThanText(until, text) ?? ''),
    ...(unknown && { unknownWord: unknown.key }),
    ...(notARule !== undefined && { notARule }),
    ...(notAReason !== undefined && { notAReason }),
    span: unknown?.keySpan ?? span,
    scope,
  }
}

/** Undefined for an empty value, and for one that is not a string. */
function textOf(value: FrontMatterValue | undefined): string | undefined {
  const text = value?.kind === 'scalar' && typeof value.value === 'string' ? value.value.trim() : ''
  return text === '' ? undefined : text
}

const LONGEST_SHOWN = 40

/** A value that is neither empty nor a string, as it is written: `nan`, `12`, `[a]`. */
function otherThanText(value: FrontMatterValue | undefined, text: string): string | undefined {
  if (!value || (value.kind === 'scalar' && (value.value === null || typeof value.value === 'string')))
    return undefined
  const written = text.slice(value.span.start, value.span.end).replace(/\s+/g, ' ')
  return written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written
}
