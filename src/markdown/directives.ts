import type { Span } from '../text/span.ts'

/** An exception in a comment, or its end: `<!-- geolint-disable-next-line rule-id -- reason -->`. */
export interface ExceptionComment {
  readonly action: 'disable' | 'disable-next-line' | 'enable'
  readonly ruleIds: readonly string[]
  readonly reason: string | undefined
  readonly span: Span
}

const DIRECTIVE = /^<!--\s*geolint-(disable-next-line|disable|enable)(?=\s|-->)/
/** Word processors turn two hyphens into a dash. */
const REASON_MARK = /(?:^|\s)(?:--|–|—)\s/

/** Reads the comments that make exceptions among all comments of a text. */
export function readExceptionComments(text: string, comments: readonly Span[]): readonly ExceptionComment[] {
  return comments.flatMap((span): ExceptionComment[] => {
    const comment = text.slice(span.start, span.end)
    const match = DIRECTIVE.exec(comment)
    if (!match) return []
    const rest = comment.slice(match[0].length).replace(/-->$/, '')
    const mark = REASON_MARK.exec(rest)
    const ids = mark ? rest.slice(0, mark.index) : rest
    const reason = mark ? rest.slice(mark.index + mark[0].length).trim() : ''
    const action = match[1] === 'disable' || match[1] === 'enable' ? match[1] : 'disable-next-line'
    return [{ action, ruleIds: ids.split(/[\s,]+/).filter(Boolean), reason: reason || undefined, span }]
  })
}
