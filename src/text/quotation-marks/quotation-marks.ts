import { trimSpan, type Span } from '../span.ts'
import { type SpansInMarks, spansInMarks } from './spans-in-marks.ts'

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

/** Whether a quotation may run on from a paragraph into the next. */
type MayRunOn = (paragraph: number) => boolean

/** The outermost ranges between quotation marks in consecutive paragraphs, in order and disjoint. */
export function scanQuotationMarks(
  paragraphs: readonly string[],
  mayRunOn: MayRunOn = () => true,
): readonly QuotedRange[] {
  const ranges: QuotedRange[] = []
  let running: QuotedPiece[] = []
  const finish = (pieces: readonly QuotedPiece[], closed: boolean): void => {
    if (pieces.some((piece) => hasWord(paragraphs, piece))) ranges.push({ pieces, closed })
  }
  const read = paragraphs.map((text, paragraph) =>
    spansInMarks(text, mayRunOn(paragraph) ? paragraphs[paragraph + 1] : undefined),
  )
  withUnmarkedMiddles(paragraphs, read, mayRunOn).forEach(({ spans, runsOn }, paragraph) => {
    const text = paragraphs[paragraph] ?? ''
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

/** The most paragraphs between one that opens a quotation and the one that closes it. */
const MOST_BETWEEN = 12

/**
 * The same, but where a mark that opens a paragraph is closed in a later one and no mark stands in between, all of them
 * are one quotation.
 */
function withUnmarkedMiddles(
  paragraphs: readonly string[],
  read: readonly SpansInMarks[],
  mayRunOn: MayRunOn,
): readonly SpansInMarks[] {
  if (!read.some(({ staysOpen }) => staysOpen)) return read
  const joined = [...read]
  read.forEach((opening, paragraph) => {
    const last = opening.staysOpen ? closingParagraph(paragraphs, read, paragraph, mayRunOn) : undefined
    if (last === undefined) return
    joined[paragraph] = { ...opening, runsOn: true }
    for (let at = paragraph + 1; at <= last; at += 1) joined[at] = continued(paragraphs[at] ?? '', read[at])
  })
  return joined
}

/** A shorter paragraph, in characters, right after the one that opens may be a label set in the same marks. */
const LONGER_THAN_LABEL = 80

/** The paragraph whose first mark closes the one that opens `first`, after the end of a sentence or clause. */
function closingParagraph(
  paragraphs: readonly string[],
  read: readonly SpansInMarks[],
  first: number,
  mayRunOn: MayRunOn,
): number | undefined {
  for (let at = first + 1; at <= first + MOST_BETWEEN && mayRunOn(at - 1); at += 1) {
    const closing = read[at]?.closing
    if (closing) {
      const isStopped = /[,.?!…]/u.test(paragraphs[at]?.charAt(closing.start - 1) ?? '')
      return isStopped && (at > first + 1 || closing.start > LONGER_THAN_LABEL) ? at : undefined
    }
    if (read[at]?.spans.length !== 0) return undefined
  }
  return undefined
}

/** A paragraph that is quoted up to its first mark, or as a whole. */
function continued(text: string, read: SpansInMarks | undefined): SpansInMarks {
  const { start, end } = trimSpan(text, { start: 0, end: text.length })
  const closing = read?.closing
  const first = {
    start,
    end: closing?.end ?? end,
    inside: { start, end: closing?.start ?? end },
    closed: closing !== undefined,
  }
  const rest = read?.spans ?? []
  const runsOn = closing === undefined || (read?.runsOn ?? false)
  return { spans: [first, ...rest], runsOn, staysOpen: false, closing: undefined }
}
