import type { FurnitureKind } from '../article.ts'
import type { PageLexicon } from '../page-words.ts'

/** A label at the beginning of a block. */
export interface FurnitureLabel {
  readonly kind: FurnitureKind
  /** Where the text after it begins in the block's prose; its length if the label has the block to itself. */
  readonly end: number
}

/** In characters and words. */
const LONGEST_LABEL = 80
const MOST_WORDS = 6

/** The label that a block's first line is, or that its first words are, set off by a colon, a dash or bold type. */
export function furnitureLabel(
  text: string,
  bold: string | undefined,
  lexicon: PageLexicon,
): FurnitureLabel | undefined {
  const start = text.length - text.trimStart().length
  const newline = text.indexOf('\n', start)
  const lineEnd = newline === -1 ? text.length : newline
  const line = text.slice(start, lineEnd)
  const separator = line.slice(0, LONGEST_LABEL + 1).search(SEPARATOR)
  const asPrefix = separator > 0 ? kindOfLabel(line.slice(0, separator), lexicon) : undefined
  if (asPrefix) return { kind: asPrefix, end: start + separator + 1 }
  const asLine = line.length <= LONGEST_LABEL ? kindOfLabel(line, lexicon) : undefined
  if (asLine) return { kind: asLine, end: lineEnd }
  const asBold = bold === undefined ? undefined : kindOfLabel(bold, lexicon)
  if (!asBold || bold === undefined) return undefined
  const at = text.indexOf(bold)
  return at === -1 ? undefined : { kind: asBold, end: at + bold.length }
}

const SEPARATOR = /(?:[:–—]|\s-)\s/u

/**
 * The kind of furniture that a label names: as it stands; without a date, a number or what is in brackets; if each of its
 * parts names one ('Notes and references'); or, for a disclaimer, with a word or two more ('Friendly disclaimer').
 */
function kindOfLabel(line: string, lexicon: PageLexicon): FurnitureKind | undefined {
  if (hasManyWords(line)) return undefined
  const label = foldLabel(line)
  if (!label.split(/[ ,(]/).some((word) => lexicon.labelWords.has(word))) return undefined
  const exact = lexicon.kindOfLabel.get(label) ?? lexicon.kindOfLabel.get(withoutAdditions(label))
  if (exact) return exact
  const openEnded = lexicon.openEndedLabels.find((start) => label.startsWith(`${start} `))
  if (openEnded) return lexicon.kindOfLabel.get(openEnded)
  const parts = label.split(lexicon.conjunction)
  const kinds = parts.map((part) => lexicon.kindOfLabel.get(part))
  if (parts.length > 1 && kinds.every((kind) => kind !== undefined)) return kinds[0]
  const words = label.split(' ')
  const others = [parts[0] ?? '', words.slice(1).join(' '), words.slice(2).join(' ')]
  const isDisclaimer = others.some((other) => lexicon.kindOfLabel.get(other) === 'disclaimer')
  return isDisclaimer ? 'disclaimer' : undefined
}

/** Whether a line has too many words to be a label, as most lines have. */
function hasManyWords(line: string): boolean {
  let spaces = 0
  for (let at = line.indexOf(' '); at !== -1; at = line.indexOf(' ', at + 1)) spaces += 1
  return spaces >= MOST_WORDS
}

function foldLabel(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/['‘]/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

/** A label without a bracket, a number, or what follows a comma: 'update, 3 may', 'update 2'. */
function withoutAdditions(label: string): string {
  return label
    .replace(/\s*[([].*$/u, '')
    .replace(/,.*$/u, '')
    .replace(/\s+(?:#?\d.*)$/u, '')
    .trim()
}

/** Whether a text begins with the label of a note, such as 'Warning:'. */
export function isNote(text: string, { noteLabels }: PageLexicon): boolean {
  const separator = text.slice(0, LONGEST_LABEL).search(SEPARATOR)
  return (
    separator > 0 &&
    !hasManyWords(text.slice(0, separator)) &&
    noteLabels.has(foldLabel(text.slice(0, separator)))
  )
}
