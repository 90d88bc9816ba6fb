import type { Span } from '../span.ts'
import { doubleMarks } from './double-marks.ts'
import type { QuotationMark } from './mark.ts'
import { opensWithSingleMark, singleMarks } from './single-marks.ts'

/** Words between quotation marks, in several pieces if the quotation runs over several paragraphs. */
export interface QuotedRange {
  readonly pieces: readonly QuotedPiece[]
  /** Whether its last mark closes it. */
  readonly closed: boolean
}

/** The part of a quotation that is in one paragraph, with its marks. */
export interface QuotedPiece extends Span {
  readonly paragraph: number
  /** What is between the marks. */
  readonly inside: Span
}

/** The outermost ranges between quotation marks in consecutive paragraphs, in order and disjoint. */
export function scanQuotationMarks(paragraphs: readonly string[]): readonly QuotedRange[] {
  const ranges: QuotedRange[] = []
  let running: QuotedPiece[] = []
  const finish = (pieces: readonly QuotedPiece[], closed: boolean): void => {
    if (pieces.some((piece) => hasWord(paragraphs, piece))) ranges.push({ pieces, closed })
  }
  paragraphs.forEach((text, paragraph) => {
    const { spans, runsOn } = spansInMarks(text, paragraphs[paragraph + 1])
    if (running.length > 0 && text.search(/\S/u) !== spans[0]?.start) {
      finish(running, false)
      running = []
    }
    spans.forEach(({ start, end, inside, closed }, index) => {
      const pieces = index === 0 ? running : []
      pieces.push({ paragraph, start, end, inside })
      running = runsOn && index === spans.length - 1 ? pieces : []
      if (running !== pieces) finish(pieces, closed)
    })
  })
  return ranges
}

const WORD_CHARACTER = /[\p{L}\p{N}\uFFFC]/u

function hasWord(paragraphs: readonly string[], { paragraph, inside }: QuotedPiece): boolean {
  return WORD_CHARACTER.test((paragraphs[paragraph] ?? '').slice(inside.start, inside.end))
}

interface QuotedSpan extends Span {
  readonly inside: Span
  readonly closed: boolean
}

/** An open mark with the complete quotations found since, which are nested once it closes. */
interface Frame {
  readonly mark: QuotationMark
  readonly nested: QuotedSpan[]
}

/** The quotations of one paragraph; the last one runs on if the next paragraph opens its marks again. */
function spansInMarks(
  text: string,
  next: string | undefined,
): { readonly spans: readonly QuotedSpan[]; readonly runsOn: boolean } {
  const spans: QuotedSpan[] = []
  const frames: Frame[] = []
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
    }
  }
  const [frame] = frames
  if (frame && frames.length === 1 && goesOn(text, frame, next)) {
    return { spans: [...spans, ...unclosedSpans(text, [{ ...frame, nested: [] }])], runsOn: true }
  }
  return { spans: [...spans, ...unclosedSpans(text, frames)], runsOn: false }
}

/** A mark that never closes ends before the next quotation, or with its paragraph. */
function unclosedSpans(text: string, frames: readonly Frame[]): readonly QuotedSpan[] {
  return frames.flatMap(({ mark, nested }, index) => {
    const limit = nested[0]?.start ?? frames[index + 1]?.mark.start ?? text.length
    const end = mark.end + text.slice(mark.end, limit).trimEnd().length
    return [{ start: mark.start, end, inside: { start: mark.end, end }, closed: false }, ...nested]
  })
}

/** Whether the next paragraph opens with a mark of the same kind. Double ones may be inside single ones. */
function goesOn(text: string, { mark, nested }: Frame, next = ''): boolean {
  if (/^['‘]$/u.test(text.slice(mark.start, mark.end))) return opensWithSingleMark(next)
  return nested.length === 0 && /^\s*(?:["“„«»”]|''|‘‘)/u.test(next)
}

/** The quotation marks of a paragraph, by start, without apostrophes and signs for inches and minutes. */
function readMarks(text: string, next: string | undefined): readonly QuotationMark[] {
  if (!ANY_MARK.test(text)) return []
  return [...doubleMarks(text), ...singleMarks(text, next)].toSorted((a, b) => a.start - b.start)
}

const ANY_MARK = /["“”„‟«»'‘’‚]/u
