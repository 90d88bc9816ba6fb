import { lineEndAt, positionAt } from '../../text/text-file.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { Span } from '../../text/span.ts'
import { plainText } from './plain-text.ts'
import { cutEnd, cutStart, textWidth } from './text-width.ts'

/** The words of a span on the line where they begin, made harmless and cut to a width. */
export interface LineExcerpt {
  readonly before: string
  readonly words: string
  readonly after: string
  /** How many more lines the span runs over. */
  readonly moreLines: number
}

/** How far around the words a line is read, in multiples of its shown width: a very long line is not read whole. */
const LINE_REACH = 4

/**
 * ```
 * …all that counts, “the harvest of 2019” was lost to…
 * ^^^^^^^^^^^^^^^^^^ before           ^^^^^^^^^^^^^^^^ after
 * ```
 */
export function lineExcerpt(file: TextFile, span: Span, width: number): LineExcerpt {
  const { line } = positionAt(file, span.start)
  const lineStart = file.lineStarts[line - 1] ?? 0
  const lineEnd = lineEndAt(file, span.start)
  const start = Math.min(span.start, lineEnd)
  const end = Math.max(start, Math.min(span.end, lineEnd))
  const reach = width * LINE_REACH
  const near = (from: number, to: number) => plainText(wholeCharacters(file.text.slice(from, to)))
  const lastLine = positionAt(file, Math.max(span.start, span.end - 1)).line
  const parts = {
    before: near(Math.max(lineStart, start - reach), start),
    words: near(start, Math.min(end, start + reach)),
    after: near(end, Math.min(lineEnd, end + reach)),
  }
  return { ...fit(parts, width), moreLines: lastLine - line }
}

type Parts = Pick<LineExcerpt, 'before' | 'words' | 'after'>

/** The words come first; the text before and after them shares the remaining room. */
function fit({ before, words, after }: Parts, width: number): Parts {
  const shown = cutEnd(words, width - 2)
  const following = shown === words ? after : ''
  const room = width - textWidth(shown)
  const left = cutStart(before, Math.max(Math.floor(room / 2), room - textWidth(following)))
  return { before: left, words: shown, after: cutEnd(following, room - textWidth(left)) }
}

/** Without half a surrogate pair that a cut left at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '')
}
