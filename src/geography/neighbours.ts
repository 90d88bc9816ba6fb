/** A word next to a place in a text, with what separates the two. */
export interface NeighbouringWord {
  readonly word: string
  /** White space and marks between the place and the word. */
  readonly gap: string
  readonly start: number
  readonly end: number
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u
/** The Unicode block General Punctuation. */
const FIRST_MARK = 0x2000
const LAST_MARK = 0x206f
/** How many characters away a neighbour may be: words farther apart do not belong together. */
const MOST_GAP = 4
/** Anything longer is not a real word and is cut, so that a chain of compounds is read once, not from each end. */
const LONGEST_WORD = 60

/** Whether the character is part of a word. Apostrophes and hyphens are not. */
export function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
  // A text of ASCII and typographic marks alone never needs the large class compiled.
  if (Number.isNaN(code) || (code >= FIRST_MARK && code <= LAST_MARK)) return false
  return WORD_CHARACTER.test(character)
}

/** Whether the code is an ASCII letter, or is not ASCII and is neither a space nor general punctuation. */
export function isLetterCode(code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91)
  if (code < 0xc0 || (code > 0x1fff && code < 0x2c00)) return false
  return code !== 0xd7 && code !== 0xf7 && code < 0xfff0
}

/** The word before `at`, with its apostrophes and inner hyphens but without the marks around it. */
export function wordBefore(text: string, at: number): NeighbouringWord | undefined {
  let end = at
  while (end > 0 && !isWordCharacter(text.charAt(end - 1))) {
    end -= 1
    if (at - end > MOST_GAP) return undefined
  }
  if (end === 0) return undefined
  let start = end
  while (start > 0 && end - start < LONGEST_WORD && isInner(text, start - 1)) start -= 1
  return { word: text.slice(start, end), gap: text.slice(end, at), start, end }
}

/** The word after `at`, as in `wordBefore`. */
export function wordAfter(text: string, at: number): NeighbouringWord | undefined {
  let start = at
  while (start < text.length && !isWordCharacter(text.charAt(start))) {
    start += 1
    if (start - at > MOST_GAP) return undefined
  }
  if (start === text.length) return undefined
  let end = start
  while (end < text.length && end - start < LONGEST_WORD && isInner(text, end)) end += 1
  return { word: text.slice(start, end), gap: text.slice(at, start), start, end }
}

function isInner(text: string, at: number): boolean {
  const character = text.charAt(at)
  if (isWordCharacter(character)) return true
  const joins = character === "'" || character === '’' || character === '-'
  return joins && isWordCharacter(text.charAt(at - 1)) && isWordCharacter(text.charAt(at + 1))
}

/** Whether a new sentence, clause or quotation begins between the two words. */
export function isBreak(gap: string): boolean {
  return !/^[\s-]*$/u.test(gap)
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

export function isShouted(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word)
}
