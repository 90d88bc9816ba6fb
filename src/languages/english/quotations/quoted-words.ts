import { FUNCTION_WORDS } from '../words/function-words.ts'

/** What the words between quotation marks look like, regardless of what is around them. */
export interface QuotedWords {
  /** The mark that they end with, such as `,` or `?`; empty if they just stop. */
  readonly ending: string
  /** How many there are, counted only as far as it takes to recognise a statement. */
  readonly count: number
  /** Whether they begin as a sentence does. */
  readonly capital: boolean
  /** Whether every word except function words has a capital, as in titles and headlines. */
  readonly titleCase: boolean
  /** Whether they begin with *I* or *my*, as a person's do. */
  readonly ofSelf: boolean
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu
/** More words than any title or slogan has. */
const LONG = 9

/** How many characters it takes to recognise a statement. */
const BEGINNING = 240

export function quotedWords(inside: string): QuotedWords {
  const words = inside.slice(0, BEGINNING).match(WORD) ?? []
  const weighty = words.filter((word) => !FUNCTION_WORDS.has(word.toLowerCase()))
  const lower = (word: string): boolean => /^\p{Ll}/u.test(word)
  const ending = /[.,:?!…—–-][\s'’")\]]*$/u.exec(inside.slice(-6))?.[0].charAt(0) ?? ''
  return {
    ending,
    count: words.length,
    capital: /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inside),
    ofSelf: /^(?:I|my)(?:['’]\p{L}+)?$/iu.test(words[0] ?? ''),
    titleCase: !lower(words[0] ?? 'a') && !weighty.some(lower) && words.length < LONG,
  }
}
