import type { Span } from './span.ts'

/** Words between quotation marks; several pieces where the quotation runs over several paragraphs. */
export interface QuotedRange {
  readonly pieces: readonly QuotedPiece[]
  /** Whether its last mark closes it. */
  readonly closed: boolean
}

/** The part of a quotation that stands in one paragraph, with its marks. */
export interface QuotedPiece extends Span {
  readonly paragraph: number
  /** What stands between the marks. */
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
    const { spans, runsOn } = quotedSpans(text, paragraphs[paragraph + 1])
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

/** An open mark with the complete quotations found since, which are nested ones once it closes. */
interface Frame {
  readonly mark: Mark
  readonly nested: QuotedSpan[]
}

/** The quotations of one paragraph; the last one runs on where the next paragraph opens its marks again. */
function quotedSpans(
  text: string,
  next: string | undefined,
): { readonly spans: readonly QuotedSpan[]; readonly runsOn: boolean } {
  const spans: QuotedSpan[] = []
  const frames: Frame[] = []
  let free = 0
  for (const mark of readMarks(text)) {
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
  const lone = frames.length === 1 && frames[0]?.nested.length === 0
  return { spans: [...spans, ...unclosedSpans(text, frames)], runsOn: lone && reopens(next) }
}

/** A mark that never closes ends before the next quotation, or with its paragraph. */
function unclosedSpans(text: string, frames: readonly Frame[]): readonly QuotedSpan[] {
  return frames.flatMap(({ mark, nested }, index) => {
    const limit = nested[0]?.start ?? frames[index + 1]?.mark.start ?? text.length
    const end = mark.end + text.slice(mark.end, limit).trimEnd().length
    return [{ start: mark.start, end, inside: { start: mark.end, end }, closed: false }, ...nested]
  })
}

function reopens(next: string | undefined): boolean {
  return next !== undefined && /^\s*(?:["“„«»”]|''|‘‘)/u.test(next)
}

/** A double quotation mark, or a `whole` quotation in single marks. */
interface Mark extends Span {
  readonly role: 'opens' | 'closes' | 'either' | 'whole'
}

/** The quotation marks of a paragraph by start; apostrophes, inches and minutes are none. */
function readMarks(text: string): readonly Mark[] {
  return [...doubleMarks(text), ...singleQuotations(text)].toSorted((a, b) => a.start - b.start)
}

const DOUBLE_MARK = /["“”„‟«»]|''|‘‘|’’/gu
const USUAL_ROLE: Readonly<Record<string, Mark['role']>> = {
  '“': 'opens',
  '„': 'opens',
  '‟': 'opens',
  '«': 'opens',
  '‘‘': 'opens',
  '”': 'closes',
  '»': 'closes',
  '’’': 'closes',
}

function doubleMarks(text: string): readonly Mark[] {
  const marks = [...text.matchAll(DOUBLE_MARK)].map((match): Mark => {
    const { index } = match
    // Of three apostrophes at a word's end the first closes a single quotation: '…he said 'no'''
    const late = match[0] === "''" && text.charAt(index + 2) === "'" && !isOpenSide(text.charAt(index - 1))
    const start = late ? index + 1 : index
    const end = start + match[0].length
    return { start, end, role: roleOf(match[0], text.charAt(index - 1), text.charAt(end)) }
  })
  return marks.filter(
    (mark, index) => !isAttributeMark(text, mark) && !isInches(text, mark, marks[index + 1]),
  )
}

/** White space on one side only tells what a mark does; else its shape does. */
function roleOf(mark: string, before: string, after: string): Mark['role'] {
  const opens = isOpenSide(before)
  const closes = isCloseSide(after)
  if (opens === closes) return USUAL_ROLE[mark] ?? 'either'
  return opens ? 'opens' : 'closes'
}

function isOpenSide(before: string): boolean {
  return before === '' || /[\s\p{Cf}([{‘'“"\-–—―/]/u.test(before)
}

function isCloseSide(after: string): boolean {
  return after === '' || /[\s)\]},.;:!?…’'”"\-–—―/]/u.test(after)
}

/** `key="value"` left over from markup; its closing mark then closes nothing. */
function isAttributeMark(text: string, { start }: Mark): boolean {
  return text.charAt(start) === '"' && text.charAt(start - 1) === '='
}

/** `a 6" pipe` within quotation marks: a digit before, and the next mark closes as well. */
function isInches(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (mark.role !== 'closes' || next?.role !== 'closes') return false
  return text.charAt(mark.start) === '"' && /\d/u.test(text.charAt(mark.start - 1))
}

const SINGLE_MARK = /(?<![‘'’])[‘'’](?![‘'’])/gu
const ELISION = /^(?:em|tis|twas|til|till|cause|cos|n|round|bout|neath)(?![\p{L}])/iu

/**
 * Quotations in single marks: from a mark that no letter precedes to the first one that no letter follows.
 * A mark after an `s` without punctuation is a plural's apostrophe while a later one can close.
 */
function singleQuotations(text: string): readonly Mark[] {
  const found: Mark[] = []
  let open: number | undefined
  let close: number | undefined
  const finish = () => {
    if (open !== undefined && close !== undefined) found.push({ start: open, end: close + 1, role: 'whole' })
    open = undefined
    close = undefined
  }
  for (const { index } of text.matchAll(SINGLE_MARK)) {
    const before = text.charAt(index - 1)
    const after = text.charAt(index + 1)
    if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) continue
    if (isOpenSide(before) && /[\p{L}\p{N}[…"“]/u.test(after)) {
      finish()
      const elided = /\d/u.test(after) || ELISION.test(text.slice(index + 1, index + 8))
      if (text.charAt(index) !== '’' && !elided) open = index
    } else if (open !== undefined && /\S/u.test(before) && text.charAt(index) !== '‘') {
      close = index
      if (/[^\p{L}]/u.test(before) || before !== 's' || /[,.;:!?]/u.test(after)) finish()
    }
  }
  finish()
  return found
}
