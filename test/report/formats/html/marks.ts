import type { TextMark } from '../../../../src/report/formats/html/marked-text.ts'
import type { Span } from '../../../../src/text/span.ts'
import { textOf } from './text-of.ts'

/** A mark with a number instead of a finding. */
export function markOf(span: Span, index: number): TextMark {
  const number = index + 1
  const classes = `mark-${number}`
  return { span, id: `m${number}`, classes, sign: String(number), label: 'Finding', href: `#f${number}` }
}

/** Marks as brackets, each sign as its number, a caret as `^`. */
export function drawn(html: string): string {
  const signs = html.replaceAll(/<a [^>]*data-sign="(\d+)"><\/a>/g, '$1')
  return signs
    .replaceAll(/<mark [^>]*caret[^>]*><\/mark>/g, '^')
    .replaceAll(/<mark [^>]*>/g, '[')
    .replaceAll('</mark>', ']')
}

/** The words in each mark, by its number. */
export function wordsInMarks(html: string): ReadonlyMap<number, string> {
  const words = new Map<number, string>()
  const open: number[] = []
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const number = /^<mark class="mark-(\d+)/.exec(token)?.[1]
    if (number !== undefined) {
      open.push(Number(number))
      words.set(Number(number), words.get(Number(number)) ?? '')
    } else if (token === '</mark>') open.pop()
    else if (!token.startsWith('<')) {
      for (const one of open) words.set(one, (words.get(one) ?? '') + textOf(token))
    }
  }
  return words
}
