import type { Article } from '../../article/article.ts'
import type { Fix } from '../../text/edit.ts'
import type { Difference } from './checked-quotation.ts'

const MOST_WORDS = 8

/** Puts what was said into a quotation, if an editor chooses; undefined where markup is in the way. */
export function saidInstead(
  { file }: Article,
  { elsewhere, isHidden, quoted, said, span }: Difference,
): Fix | undefined {
  // More words than this are a passage of the evidence, which only the sheet shows.
  if (elsewhere || isHidden || said.split(' ').length > MOST_WORDS) return undefined
  const written = file.text.slice(span.start, span.end)
  if (quoted === '') {
    if (/[^\s\p{P}]/u.test(written)) return undefined
    const isAtEnd = span.start === span.end
    const place = { start: span.end, end: span.end }
    return suggestion(`Restore '${said}'`, { span: place, text: isAtEnd ? ` ${said}` : `${said} ` })
  }
  if (written.replace(/\s+/gu, ' ') !== quoted) return undefined
  if (said !== '') return suggestion(`Quote '${said}'`, { span, text: said })
  // At an end of the quotation, or between sentences, its marks would be left.
  if (
    /^\p{P}/u.test(file.text.slice(span.end, span.end + 2)) ||
    !/[\p{L}\p{N}] $/u.test(file.text.slice(0, span.start).slice(-2))
  )
    return undefined
  // What is removed takes the space before it along.
  return suggestion(`Remove '${quoted}'`, { span: { start: span.start - 1, end: span.end }, text: '' })
}

function suggestion(title: string, edit: Fix['edits'][number]): Fix {
  return { title, safety: 'suggested', edits: [edit] }
}
