import type { Span } from './span.ts'
import { isSpace } from './white-space.ts'

/**
 * A word with the form used in comparisons: lower case, ligatures and the like resolved, apostrophes straight (also those
 * that an old Windows text has left as control characters), soft hyphens removed, accents kept. Hyphens separate words; a
 * point or comma between digits does not.
 */
export interface Word extends Span {
  readonly folded: string
}

/** The words of a text, in order. What is between them does not matter to a comparison. */
export function words(text: string): readonly Word[] {
  const found: Word[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetterOrDigit(text, at)) continue
    const end = wordEnd(text, at)
    found.push({ start: at, end, folded: foldWord(text.slice(at, end)) })
    at = end
  }
  return found
}

/** Over letters, digits and marks, an apostrophe or soft hyphen between them, and a point or comma in a number. */
function wordEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    if (isLetterOrDigit(text, at) || isMark(text, at)) at += 1
    else if (joins(text, at)) at += 2
    else break
  }
  return at
}

function joins(text: string, at: number): boolean {
  const sign = text.charAt(at)
  if (sign === '.' || sign === ',') return isDigit(text, at - 1) && isDigit(text, at + 1)
  return /['‘’ʻʼ\x91\x92\xAD]/.test(sign) && isLetterOrDigit(text, at + 1)
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** Half of a surrogate pair counts as a letter, so that no character is cut in two. */
function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)
  if ((code >= 0x2000 && code <= 0x2bff) || code === 0x2bb || code === 0x2bc) return false
  return /[\p{L}\p{N}\p{Cs}]/u.test(text.charAt(at))
}

function isMark(text: string, at: number): boolean {
  return text.charCodeAt(at) >= 0x300 && /\p{M}/u.test(text.charAt(at))
}

const ASCII = /^[\0-\x7F]*$/

function foldWord(written: string): string {
  if (ASCII.test(written)) return written.toLowerCase()
  return written
    .replaceAll('\xAD', '')
    .normalize('NFKC')
    .replace(/[‘’ʻʼ\x91\x92]/g, "'")
    .toLowerCase()
}

/** How many words, separated by white space, begin before an offset. */
export function countWords(text: string, end = text.length): number {
  let count = 0
  let isInside = false
  for (let at = 0; at < end; at += 1) {
    const isOutside = isSpace(text, at)
    if (!isOutside && !isInside) count += 1
    isInside = !isOutside
  }
  return count
}

/** A run of words in a list: from the word `start` up to, but not including, the word `end`. */
export interface WordRun {
  readonly start: number
  readonly end: number
}

/** From the first to the last word of a run; undefined if it is empty. */
export function runSpan(list: readonly Word[], run: WordRun): Span | undefined {
  const first = list[run.start]
  const last = list[run.end - 1]
  return first && last && run.start < run.end ? { start: first.start, end: last.end } : undefined
}
