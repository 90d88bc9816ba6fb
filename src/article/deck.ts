import type { Block } from './blocks.ts'

const LONGEST_DECK_WORDS = 40
const LONGEST_LINE_WORDS = 6

/**
 * The standfirst right below a headline: a short paragraph, or a `###` that no other heading is like. If the headline is
 * not in the text (-1), the first paragraph is one only if its form shows it: emphasised as a whole, or followed by a
 * break. `bodyStart` is where the front matter ends.
 */
export function findDeck(
  text: string,
  bodyStart: number,
  blocks: readonly Block[],
  headlineAt: number,
): Block | undefined {
  const [deck, next] = blocks.slice(headlineAt + 1)
  if (!deck || !next || !isDeckText(deck.prose.text.trim())) return undefined
  const headline = blocks[headlineAt]
  if (IMAGE.test(text.slice(headline?.span.end ?? bodyStart, deck.span.start))) return undefined
  const written = text.slice(deck.span.start, deck.span.end)
  if (deck.kind === 'heading') {
    const isOnly = blocks.every((block) => block === deck || block.depth !== deck.depth)
    const isDeck = deck.depth >= (headline?.depth || 1) + 2 && next.kind !== 'heading' && isOnly
    return isDeck ? deck : undefined
  }
  if (deck.kind !== 'paragraph' || isNames(deck.prose.text.trim()) || isVerse(written)) return undefined
  const gap = text.slice(deck.span.end, next.span.start)
  return headlineAt >= 0 || isEmphasised(written) || BREAK.test(gap) ? deck : undefined
}

/** An image, or a template tag that may show one: what is below it is its caption. */
const IMAGE = /!\[|<(?:figure|iframe|img|picture|video)\b|\{[{%]/i

/** Whether a text is as short as a standfirst, and neither a date nor words in quotation marks. */
function isDeckText(text: string): boolean {
  const { length } = text.split(/\s+/, LONGEST_DECK_WORDS + 1)
  return (
    length <= LONGEST_DECK_WORDS && !/^["“«‘]/u.test(text) && !(length <= LONGEST_LINE_WORDS && isDated(text))
  )
}

/** `LIMA, 3 May 2024`, `03/05/2024`. */
function isDated(text: string): boolean {
  return (
    /(?:^|\P{N})(?:(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?:\P{N}|$)/u.test(text) &&
    !/[.!?]$/u.test(text)
  )
}

/**
 * `By Rosa Quispe and Ana Ruiz`, `Big News`: every word is capitalised or at most three letters long, and the line does
 * not end like a sentence.
 */
function isNames(text: string): boolean {
  const words = text.split(/\s+/, LONGEST_LINE_WORDS + 1)
  const isNameLike = (word: string) => /^\P{L}*\p{Lu}/u.test(word) || word.length <= 3
  return words.length <= LONGEST_LINE_WORDS && words.every(isNameLike) && !/[.!?]$/u.test(text)
}

/** Three lines or more that end where the author ended them. */
function isVerse(written: string): boolean {
  return written.split(/(?: {2}|\\|<br ?\/?>)\r?\n/u, 3).length === 3
}

/** Emphasis around a sentence, or more than a line, without links and without a label such as `Note:`. */
function isEmphasised(written: string): boolean {
  const isLine = written.split(/\s+/, LONGEST_LINE_WORDS + 1).length <= LONGEST_LINE_WORDS
  if (isLine && !/[.!?][*_]+$/u.test(written)) return false
  return /^(\*{1,3}|_{1,3})(?!\p{L}+(?: \p{L}+)?:)[^*_]+\1$/u.test(written) && !written.includes('](')
}

/** A thematic break, alone between two paragraphs. */
const BREAK = /^\s*\n[ \t]*\r?\n {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*\r?\n\s*$/u
