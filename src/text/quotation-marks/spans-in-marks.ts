import type { Span } from '../span.ts'
import { doubleMarks } from './double-marks.ts'
import type { QuotationMark } from './mark.ts'
import { opensWithSingleMark, singleMarks } from './single-marks.ts'

export interface QuotedSpan extends Span {
  readonly inside: Span
  readonly closed: boolean
}

/** The outermost quotations of one paragraph. */
export interface SpansInMarks {
  readonly spans: readonly QuotedSpan[]
  /** Whether the last one runs on, because the next paragraph opens its marks again. */
  readonly runsOn: boolean
  /** Whether the paragraph begins with a double mark that never closes. */
  readonly staysOpen: boolean
  /** A mark that closes what no mark in the paragraph opens, before any other mark. */
  readonly closing: Span | undefined
}

/** An open mark with the complete quotations found since, which are nested once it closes. */
interface Frame {
  readonly mark: QuotationMark
  readonly nested: QuotedSpan[]
}

export function spansInMarks(text: string, next: string | undefined): SpansInMarks {
  const spans: QuotedSpan[] = []
  const frames: Frame[] = []
  let closing: Span | undefined
  let free = 0
  for (const mark of readMarks(text, next)) {
    if (mark.start < free) continue
    const top = frames.at(-1)
    if (mark.role === 'whole' && top) continue
    free = mark.end
    if (mark.role === 'whole') {
      spans.push({ ...mark, inside: { start: mark.start + 1, end: mark.end - 1 }, closed: true })
    } else if (mark.role === 'opens' || (mark.role === 'either' && !top)) {
      frames.push({ mark, nested: [] })
    } else if (top) {
      frames.pop()
      const inside = { start: top.mark.end, end: mark.start }
      const around = frames.at(-1)?.nested ?? spans
      around.push({ start: top.mark.start, end: mark.end, inside, closed: true })
    } else if (spans.length === 0) closing ??= mark
  }
  const [frame] = frames
  if (frame && frames.length === 1 && goesOn(text, frame, next)) {
    const whole = unclosedSpans(text, [{ ...frame, nested: [] }])
    return { spans: [...spans, ...whole], runsOn: true, staysOpen: false, closing }
  }
  const isLone = frame !== undefined && frames.length === 1 && frame.nested.length === 0
  const staysOpen = isLone && isDouble(text, frame.mark) && frame.mark.start === text.search(/\S/u)
  return { spans: [...spans, ...unclosedSpans(text, frames)], runsOn: false, staysOpen, closing }
}

function isDouble(text: string, { start, end }: QuotationMark): boolean {
  return !/^['‘]$/u.test(text.slice(start, end))
}

/**
 * A mark that never closes ends before the next quotation, or with its paragraph if it opens that or follows a colon,
 * or else with its sentence.
 */
function unclosedSpans(text: string, frames: readonly Frame[]): readonly QuotedSpan[] {
  const first = text.search(/\S/u)
  return frames.flatMap(({ mark, nested }, index) => {
    const limit = nested[0]?.start ?? frames[index + 1]?.mark.start ?? text.length
    const opens = mark.start === first || /:\s?$/u.test(text.slice(Math.max(0, mark.start - 2), mark.start))
    const last = opens ? limit : mark.end + firstSentence(text.slice(mark.end, limit)).length
    const end = mark.end + text.slice(mark.end, last).trimEnd().length
    return [{ start: mark.start, end, inside: { start: mark.end, end }, closed: false }, ...nested]
  })
}

/** Up to a stop before a capital, unless it is that of an initial or an abbreviation of one letter. */
function firstSentence(text: string): string {
  for (const { 0: stop, index } of text.matchAll(/(?<![.!?…])[.!?…]+(?=\s+["“„«‘'([]?[\p{Lu}\p{N}])/gu)) {
    const isInitial =
      stop === '.' && /(?<![\p{L}\p{N}])\p{L}$/u.test(text.slice(Math.max(0, index - 2), index))
    if (!isInitial) return text.slice(0, index + stop.length)
  }
  return text
}

/** Whether the next paragraph opens with a mark of the same kind. Double ones may be inside single ones. */
function goesOn(text: string, { mark, nested }: Frame, next = ''): boolean {
  if (!isDouble(text, mark)) return opensWithSingleMark(next)
  return nested.length === 0 && /^\s*(?:["“„«»”]|''|‘‘)/u.test(next)
}

/** The quotation marks of a paragraph, by start, without apostrophes and signs for inches and minutes. */
function readMarks(text: string, next: string | undefined): readonly QuotationMark[] {
  if (!ANY_MARK.test(text)) return []
  return [...doubleMarks(text), ...singleMarks(text, next)].toSorted((a, b) => a.start - b.start)
}

const ANY_MARK = /["“”„‟«»'‘’‚]/u
