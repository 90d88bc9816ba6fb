import { groupBy } from '../../../text/groups.ts'
import { countWhile } from '../../../text/search.ts'
import type { Span } from '../../../text/span.ts'
import { markup, runningText } from './markup.ts'
import type { Markup } from './markup.ts'

/** A place in an article's text that is marked and links back to what is said about it. */
export interface TextMark {
  readonly span: Span
  readonly id: string
  readonly classes: string
  /** Shown before the marked words. */
  readonly sign: string
  /** The sign as it is read out. */
  readonly label: string
  /** Where the sign leads. */
  readonly href: string
}

/** How many underlines of overlapping marks fit below one another between two lines. */
const LANES = 3

/** Part of a text that is marked apart from the others. */
export interface TextPart extends Span {
  /** What is put around its words, inside the marks. */
  readonly wrapWith?: (words: Markup) => Markup
}

/**
 * Parts of a text with its marks. The text is cut wherever a part, or a mark in it, begins or ends, and each piece is in
 * all the marks that cover it:
 * ```
 * Estonia and Latvia wait
 * ^^^^^^^^^^^ 1
 *         ^^^^^^^^^^ 2
 * [1 Estonia ][1 [2 and]][2  Latvia] wait
 * ```
 * Signs are attributes, so the text that is read or copied is the article's own. Parts are in order; a mark without words
 * that is at the end of one and the start of the next belongs to both.
 */
export function markedText(
  text: string,
  marks: readonly TextMark[],
  parts: readonly TextPart[],
): readonly Markup[] {
  const laid = laidOut(text, marks)
  let open: readonly LaidMark[] = []
  let next = 0
  return parts.map((part) => {
    const upTo = countWhile(laid, ({ start }) => start <= part.end)
    open = [...open, ...laid.slice(next, upTo)].filter(({ end }) => end >= part.start)
    next = upTo
    return markup`${[...pieces(text, part, open.filter(isIn(part)))]}`
  })
}

function isIn(part: Span): (mark: Span) => boolean {
  return ({ start, end }) =>
    start === end ? part.start <= start && end <= part.end : start < part.end && end > part.start
}

function* pieces(text: string, part: TextPart, marks: readonly LaidMark[]): Iterable<Markup> {
  const cuts = cutPoints(part, marks)
  const beginning = groupBy(marks, ({ start }) => Math.max(start, part.start))
  let over: readonly LaidMark[] = []
  for (const [index, start] of cuts.entries()) {
    const here = beginning.get(start) ?? []
    for (const caret of here.filter(({ end }) => end === start)) yield markPiece(caret, start, start)
    over = [...over, ...here].filter(({ end }) => end > start)
    const end = cuts[index + 1]
    if (end === undefined) return
    const words = runningText(text.slice(start, end))
    yield over.reduceRight(
      (inside, mark) => markPiece(mark, start, end, inside),
      part.wrapWith ? part.wrapWith(words) : words,
    )
  }
}

interface LaidMark extends Span {
  readonly mark: TextMark
  readonly lane: number
}

/** In order of place, the longer of two first, each in the highest free lane. */
function laidOut(text: string, marks: readonly TextMark[]): readonly LaidMark[] {
  const ends: number[] = []
  return marks
    .map((mark) => ({
      mark,
      start: characterStart(text, mark.span.start),
      end: characterStart(text, Math.max(mark.span.start, mark.span.end)),
    }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.start)
      const lane = free === -1 ? ends.length : free
      ends[lane] = mark.end
      return { ...mark, lane: Math.min(lane, LANES - 1) }
    })
}

/** An offset within the text that cuts neither a surrogate pair nor a line end in two. */
function characterStart(text: string, offset: number): number {
  const at = Math.max(0, Math.min(offset, text.length))
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at
}

function cutPoints(part: Span, marks: readonly Span[]): readonly number[] {
  const inside = marks.flatMap(({ start, end }) => [Math.max(start, part.start), Math.min(end, part.end)])
  return [...new Set([part.start, part.end, ...inside])].toSorted((a, b) => a - b)
}

function markPiece({ mark, lane, ...span }: LaidMark, start: number, end: number, words?: Markup): Markup {
  const { classes, id, href, label, sign } = mark
  const shape = `lane-${lane}${span.start === span.end ? ' caret' : ''}${span.end === end ? ' last' : ''}`
  if (span.start !== start) return markup`<mark class="${classes} ${shape}">${words}</mark>`
  return markup`<a class="sign ${classes}" href="${href}" aria-label="${label}" data-sign="${sign}"></a><mark class="${classes} ${shape}" id="${id}">${words}</mark>`
}
