import type { Article } from '../article/article.ts'
import type { FrontMatterMap, FrontMatterValue } from '../article/front-matter/front-matter.ts'
import { readExceptionComments } from '../markdown/directives.ts'
import type { Exception } from '../rule/exception.ts'
import { positionAt } from '../text/text-file.ts'

/** Reads the exceptions of an article: directives in comments, and `geolint: { disable: […] }` in its head. */
export function readExceptions(article: Article): readonly Exception[] {
  return [...directiveExceptions(article), ...frontMatterExceptions(article)]
}

function directiveExceptions(article: Article): readonly Exception[] {
  const { file } = article
  const end = file.text.length + 1
  const exceptions: Exception[] = []
  const open = new Map<string, Exception>()
  for (const directive of readExceptionComments(file.text, article.comments)) {
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
        const { line } = positionAt(file, span.end)
        const scope = { start: file.lineStarts[line] ?? end, end: file.lineStarts[line + 1] ?? end }
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
  const scope = { start: 0, end: article.file.text.length + 1 }
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
