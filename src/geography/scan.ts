import { isSpace } from '../text/white-space.ts'
import type { Candidate, CountryForm } from './country-lexicon.ts'
import type { FormIndex } from './form-index.ts'
import { isLetterCode, isWordCharacter } from './neighbours.ts'

/** Every form in the text: the longest at each place, and none inside another. */
export function scanForms(text: string, index: FormIndex): readonly Candidate[] {
  const found: Candidate[] = []
  CAPITAL.lastIndex = 0
  while (CAPITAL.test(text)) {
    const capital = CAPITAL.lastIndex - 1
    let end = capital + 1
    while (isLetterCode(text.charCodeAt(end))) end += 1
    const start = isCamelCase(text, capital) ? capital - 1 : capital
    const form = opensWord(text, start) ? longestForm(index, text, start, end) : undefined
    if (form) {
      end = endOfForm(text, start, form.text)
      found.push({ start, end, form })
    }
    CAPITAL.lastIndex = end
  }
  return found
}

/** A letter that a form can begin with, judged by its code alone. */
const CAPITAL = /[A-Z\xC0-\xD6\xD8-\xF6\xF8-\u1FFF\u2C00-\uFFEF]/g

/** Whether the capital is the second letter of a word, as in 'eSwatini'. */
function isCamelCase(text: string, at: number): boolean {
  return isLowerCase(text.charCodeAt(at - 1)) && !isLetterCode(text.charCodeAt(at - 2))
}

/** Whether a word begins here outside handles, addresses and numbers: not '@China', 'x.china' or '1-844-USA'. */
function opensWord(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if (before === 32 || before === 10) return true
  if (before === 45) return !isDigit(text.charCodeAt(at - 2))
  const isPart = isLetterCode(before) || isDigit(before) || before === 64 || before === 95
  const isDotted = before === 46 && at > 1 && isWordCharacter(text.charAt(at - 2))
  return !isPart && !isDotted
}

function longestForm(index: FormIndex, text: string, at: number, wordEnd: number): CountryForm | undefined {
  const word = text.slice(at, wordEnd)
  const forms =
    index.startingWith(word) ?? (isInCapitals(word) ? index.startingWith(titleCase(word)) : undefined)
  return forms?.find((form) => endOfForm(text, at, form.text) !== -1)
}

/** Words that are ordinary in a headline set in capitals. */
const ORDINARY_IN_CAPITALS = new Set(['POLE', 'POLES', 'POLISH'])

function isInCapitals(word: string): boolean {
  return isUpperCase(word.charCodeAt(1)) && !ORDINARY_IN_CAPITALS.has(word)
}

/** A word in capitals as it is spelt in the index. */
function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase()
}

/**
 * Where the form that begins at `at` ends, or -1. A space matches any white space or a hyphen, and the whole form
 * may be in capitals.
 */
function endOfForm(text: string, at: number, form: string): number {
  let position = at
  let capitals = false
  for (let i = 0; i < form.length; i += 1) {
    const wanted = capitals ? form.charAt(i).toUpperCase() : form.charAt(i)
    const here = text.charAt(position)
    if (wanted === ' ') {
      const first = position
      while (position < text.length && isSpace(text, position)) position += 1
      if (position === first && here !== '-') return -1
      if (position === first) position += 1
    } else if (here === wanted || isVariant(wanted, here)) {
      position += 1
    } else if (isUpperCase(form.charCodeAt(i - 1)) && here === wanted.toUpperCase()) {
      capitals = true
      position += 1
    } else {
      return -1
    }
  }
  return closesWord(text, position) ? position : -1
}

function isVariant(wanted: string, here: string): boolean {
  if (wanted === "'") return here === '’' || here === 'ʼ' || here === '‘'
  if (wanted === '-') return here === '‐' || here === '‑' || here === '–'
  return false
}

function closesWord(text: string, at: number): boolean {
  const next = text.charAt(at)
  if (next === '' || next === ' ') return true
  if (next === '.') return !isLowerCase(text.charCodeAt(at + 1))
  return next !== '_' && next !== '@' && next !== '$' && !isWordCharacter(next)
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58
}

function isUpperCase(code: number): boolean {
  return (code > 64 && code < 91) || code > 127
}

function isLowerCase(code: number): boolean {
  return code > 96 && code < 123
}
