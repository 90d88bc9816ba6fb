import { nearestName } from '../text/nearest-name.ts'
import type { Span } from '../text/span.ts'

/** What a comment such as `<!-- geolint-disable-next-line rule-id -- reason -->` asks for. */
export interface ExceptionComment {
  /** Undefined if the word is not one that geolint knows: `geolint-disabel`. */
  readonly action: ExceptionAction | undefined
  /** As it is written: `geolint-disable`. */
  readonly word: string
  readonly ruleIds: readonly string[]
  readonly reason: string | undefined
  readonly span: Span
}

const ACTIONS = ['disable', 'disable-next-line', 'enable'] as const

export type ExceptionAction = (typeof ACTIONS)[number]

/** `geolint-disabel`, `Geolint: disable`; whether it asks for anything is seen from what follows. */
const COMMENT = /^<!--\s*(geolint([-_:]\s*|\s+)([a-z][\w-]*))/i
/** Word processors make a dash of two hyphens. */
const REASON_MARK = /(?:^|\s)(?:--|–|—)\s/

/** Reads the exceptions among the comments of a text, misspelt ones included. */
export function readExceptionComments(text: string, comments: readonly Span[]): readonly ExceptionComment[] {
  return comments.flatMap((span): readonly ExceptionComment[] => {
    const comment = text.slice(span.start, span.end)
    const [opening, written = '', separator = '', name = ''] = COMMENT.exec(comment) ?? []
    if (opening === undefined) return []
    const word =
      name.endsWith('--') && comment.startsWith('>', opening.length) ? written.slice(0, -2) : written
    const action = ACTIONS.find((one) => word === `geolint-${one}`)
    const rest = comment.slice(opening.length - written.length + word.length).replace(/-->$/, '')
    const mark = REASON_MARK.exec(rest)
    const ids = (mark ? rest.slice(0, mark.index) : rest).split(/[\s,]+/).filter(Boolean)
    if (action === undefined && !isMeant(name, separator, ids)) return []
    const reason = mark ? rest.slice(mark.index + mark[0].length).trim() : ''
    return [{ action, word, ruleIds: ids, reason: reason || undefined, span }]
  })
}

/**
 * Whether a comment with an unknown word is meant as an exception: `geolint-disabel rule-id`, `geolint disable rule-id`
 * and `geolint-ignore rule-id` are, `geolint enables us to check` and `geolint-version 3` are not.
 */
function isMeant(name: string, separator: string, ids: readonly string[]): boolean {
  const namesRules = ids.length > 0 && ids.every((id) => RULE_ID.test(id))
  if (separator !== '-') return namesRules && ACTIONS.some((action) => action === name.toLowerCase())
  return namesRules || (ids.length === 0 && nearestName(name, ACTIONS) !== undefined)
}

const RULE_ID = /^(?:[\w.@-]+\/)?[a-z\d]+(?:-[a-z\d]+)+$/

/** The exception that a misspelt word most likely stands for. */
export function nearestExceptionWord(word: string): string {
  return `geolint-${nearestName(word.replace(/^geolint[-_:\s]*/i, ''), ACTIONS) ?? 'disable'}`
}
