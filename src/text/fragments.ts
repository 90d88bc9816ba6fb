import { shift, type Span } from './span.ts'
import { type Word, words } from './words.ts'

/** Dots, spaced or not (`. . .`), an ellipsis, or three asterisks; in brackets, also dashes or nothing. */
const DOTS = /…|⋯|\.{3,}|\.(?:\s\.){2,}|\*(?:\s?\*){2}/u
const ELISION = new RegExp(String.raw`[[(]\s?(?:${DOTS.source}|[-–—]{1,3})?\s?[\])]|${DOTS.source}`, 'gu')

/** The parts of a quotation between its elisions, without the commas and white space around them. */
export function fragments(text: string): readonly Span[] {
  const elisions = [...text.matchAll(ELISION)]
  return [0, ...elisions.map((match) => match.index + match[0].length)]
    .map((start, index) => trimFragment(text, start, elisions[index]?.index ?? text.length))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
}

export function hasElision(text: string): boolean {
  return text.search(ELISION) !== -1
}

/**
 * The runs of words by which a quotation is recognised: its fragments of at least `fewest` words or, if all are
 * shorter, the words of all of them together.
 */
export function comparableRuns(text: string, fewest: number): readonly (readonly Word[])[] {
  const all = fragmentWords(text)
  const long = all.filter((run) => run.length >= fewest)
  return long.length > 0 ? long : [all.flat()].filter((run) => run.length >= fewest)
}

/** The words between the elisions, fragment by fragment, each with its place in the whole text. */
export function fragmentWords(text: string): readonly (readonly Word[])[] {
  return fragments(text).map(({ start, end }) =>
    words(text.slice(start, end)).map((word) => ({ ...word, ...shift(word, start) })),
  )
}

function trimFragment(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && /[\s,;]/u.test(text.charAt(start))) start += 1
  while (end > start && /[\s,;]/u.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
