import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types'
import { type ExceptionAction, readExceptionComments } from '../../../../markdown/exception-comments.ts'
import { outsideFences } from '../../../../markdown/blank-out.ts'
import type { RuleHead } from '../../../../rule/head.ts'
import { rangeOf } from '../../places.ts'
import type { Reading } from '../../reading.ts'
import { unquoted } from './scan-flow.ts'
import { completionItems } from './suggestions.ts'
import type { TypedValue } from './typed-value.ts'
import { openingMark, valueWriter } from './value-writer.ts'

const COMMENT = /^<!--\s*geolint-(disable-next-line|disable|enable)\s+/
const REASON = /(?:^|\s)(?:--|–|—)(?:\s|$)/

/** The rules that may follow in a comment such as `<!-- geolint-disable `; undefined if the offset is not in one. */
export function commentRuleCompletions(reading: Reading, at: number): CompletionItem[] | undefined {
  const { article, document, rules } = reading
  const { text } = article.file
  const start = text.lastIndexOf('<!--', at)
  if (start < article.frontMatter.span.end) return undefined
  const comment = text.slice(start, at)
  const [opening, action] = COMMENT.exec(comment) ?? []
  if (opening === undefined || comment.includes('-->')) return undefined
  if (outsideFences(text, [{ start, end: at }]).length === 0) return []
  const ids = comment.slice(opening.length)
  if (REASON.test(ids)) return []
  const listed = ids.split(/[\s,]+/)
  const earlier = new Set(listed.slice(0, -1))
  const [rest = ''] = /^[\w@/.-]*?(?=-->|[^\w@/.-]|$)/.exec(text.slice(at)) ?? []
  const span = { start: at - (listed.at(-1) ?? '').length, end: at + rest.length }
  const open = action === 'enable' ? openRules(reading, start) : new Set<string>()
  const offered = rules
    .filter(({ id }) => !earlier.has(id))
    .toSorted((a, b) => Number(open.has(b.id)) - Number(open.has(a.id)))
  return ruleItems(offered, rangeOf(document, span), (id) => ({ written: id, sought: id }))
}

/** The rules that comments before an offset have switched off and not switched on again. */
function openRules({ article }: Reading, before: number): ReadonlySet<string> {
  const open = new Set<string>()
  const earlier = article.comments.filter(({ end }) => end <= before)
  const change: Partial<Record<ExceptionAction, (ids: readonly string[]) => void>> = {
    disable: (ids) => ids.forEach((id) => open.add(id)),
    enable: (ids) => (ids.length === 0 ? open.clear() : ids.forEach((id) => open.delete(id))),
  }
  for (const { action, ruleIds } of readExceptionComments(article.file.text, earlier))
    if (action) change[action]?.(ruleIds)
  return open
}

/** The rules under `geolint: disable:`, in a list of ids or under `rule`. */
export function listedRuleCompletions(reading: Reading, typed: TypedValue): CompletionItem[] {
  const { article, document, rules } = reading
  const { keyPath, others, span } = typed
  const [first, second, third = 'rule', ...more] = keyPath
  if (first !== 'geolint' || second !== 'disable' || third !== 'rule' || more.length > 0) return []
  const listed = new Set(others.map(({ text }) => unquoted(text)))
  const write = valueWriter(article, typed)
  const mark = openingMark(article, typed)
  return ruleItems(
    rules.filter(({ id }) => !listed.has(id)),
    rangeOf(document, span),
    (id) => ({ written: write(id) ?? id, sought: mark + id }),
  )
}

function ruleItems(
  rules: readonly RuleHead[],
  range: ReturnType<typeof rangeOf>,
  write: (id: string) => { readonly written: string; readonly sought: string },
): CompletionItem[] {
  const suggestions = rules.map(({ category, id, summary }) => ({
    label: id,
    detail: category,
    documentation: summary,
    ...write(id),
  }))
  return completionItems(suggestions, range, CompletionItemKind.EnumMember)
}
