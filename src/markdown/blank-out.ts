import { countWhile } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import type { OBJECT } from './prose.ts'

/** Stands for what is not there at all. Readers of prose drop it, so it does not end words. */
export const NOTHING = '\u200B'

export interface Blank extends Span {
  /** What takes the place of every character, unless the blank has its lines to itself. */
  readonly filler: typeof OBJECT | typeof NOTHING
}

/**
 * Blanks out parts of a text, in order of position; its length, its line ends and its HTML comments remain. A part that
 * has its lines to itself, or shares them only with other parts, becomes white space.
 */
export function blankOut(text: string, blanks: readonly Blank[]): string {
  const alone = findAlone(text, blanks)
  let blanked = ''
  let from = 0
  for (const blank of blanks) {
    const filler = alone.has(blank) ? ' ' : blank.filler
    blanked += text.slice(from, blank.start)
    blanked += text
      .slice(blank.start, blank.end)
      .replace(COMMENT_OR_CHARACTER, (part) => (part.length > 1 ? part : filler))
    from = blank.end
  }
  return blanked + text.slice(from)
}

const COMMENT_OR_CHARACTER = /<!--(?:(?!<!--)[^])*?-->|[^\r\n]/g

/** The parts whose lines contain nothing but white space and other parts. */
function findAlone(text: string, blanks: readonly Blank[]): ReadonlySet<Blank> {
  const alone = new Set<Blank>()
  /** Parts on one line so far, with nothing but white space before and between them. */
  let row: Blank[] | undefined = []
  blanks.forEach((blank, index) => {
    const before = text.slice(blanks[index - 1]?.end ?? 0, blank.start)
    const after = text.slice(blank.end, blanks[index + 1]?.start ?? text.length)
    const isFirst = index === 0 || before.includes('\n')
    if (isFirst) row = []
    if (before.slice(before.lastIndexOf('\n') + 1).trim() !== '') row = undefined
    row?.push(blank)
    const [rest = ''] = after.split('\n', 1)
    if (rest.trim() !== '') row = undefined
    else if (row && (after.includes('\n') || index === blanks.length - 1))
      row.forEach((one) => alone.add(one))
  })
  return alone
}

/** Parts in order of position, without those that begin inside another. */
export function outermost<T extends Span>(spans: readonly T[]): readonly T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return sorted.filter((span) => {
    const isOuter = span.start >= end
    if (isOuter) ({ end } = span)
    return isOuter
  })
}

const FENCE = /^[ \t>]*(?:```|~~~)/gm

/** The parts that neither begin nor end in fenced code, where nothing is markup. Both are in order of position. */
export function outsideFences<T extends Span>(text: string, parts: readonly T[]): readonly T[] {
  if (parts.length === 0 || !/```|~~~/.test(text)) return parts
  const fences = Array.from(text.matchAll(FENCE), ({ index }) => index)
  const isInCode = (offset: number) => countWhile(fences, (fence) => fence < offset) % 2 === 1
  return parts.filter(({ end, start }) => !isInCode(start) && !isInCode(end))
}
