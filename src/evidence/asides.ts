import { overlaps, type Span } from '../text/span.ts'

/** In characters, with the brackets. */
const LONGEST_ASIDE = 200

interface OpenBracket {
  readonly at: number
  readonly closing: string
}

/** What stands between the halves of a quotation, in a release that prints one: `“We wait,” said Ruiz, “and hope.”` */
const ATTRIBUTION = /,["”]\s+([^"“”\n]{1,120}?[,.:])\s+["“](?=[\p{L}\p{N}])/gu

/**
 * The parts of a transcript that nobody says, in order: text in round or square brackets, including the brackets (of
 * nested pairs, the outermost one that is not too long), and attributions between the halves of a quotation.
 */
export function findAsides(text: string, paragraph: Span): readonly Span[] {
  const bracketed = bracketsIn(text, paragraph)
  const attributions = Array.from(
    text.slice(paragraph.start, paragraph.end).matchAll(ATTRIBUTION),
    ({ 0: whole, 1: words = '', index }): Span => {
      const start = paragraph.start + index + whole.indexOf(words)
      return { start, end: start + words.length }
    },
  )
  const apart = attributions.filter((one) => !bracketed.some((other) => overlaps(one, other)))
  return [...bracketed, ...apart].toSorted((a, b) => a.start - b.start)
}

function bracketsIn(text: string, paragraph: Span): readonly Span[] {
  const asides: Span[] = []
  const open: OpenBracket[] = []
  for (const { index, 0: bracket } of text.slice(paragraph.start, paragraph.end).matchAll(/[()[\]]/g)) {
    const at = paragraph.start + index
    if (bracket === '(' || bracket === '[') {
      open.push({ at, closing: bracket === '(' ? ')' : ']' })
      continue
    }
    const start = openedBy(bracket, open, at)
    if (start === undefined) continue
    while ((asides.at(-1)?.start ?? -1) > start) asides.pop()
    asides.push({ start, end: at + 1 })
  }
  return asides
}

/** Where the bracket that this one closes is; those in between were never closed. */
function openedBy(closing: string, open: OpenBracket[], at: number): number | undefined {
  for (let last = open.pop(); last; last = open.pop()) {
    if (at - last.at >= LONGEST_ASIDE) {
      open.length = 0
      return undefined
    }
    if (last.closing === closing) return last.at
  }
  return undefined
}
