import type { CountryForm, CountryLexicon } from './country-lexicon.ts'
import { isLetterCode } from './neighbours.ts'
import { withoutAccents } from './without-accents.ts'

/** The forms of a lexicon by first word. A word's forms are prepared when it first occurs in a text. */
export interface FormIndex {
  /** The forms that begin with a word, in all their spellings, longest first. */
  startingWith(word: string): readonly CountryForm[] | undefined
}

const indexes = new WeakMap<CountryLexicon, FormIndex>()

export function formIndex(lexicon: CountryLexicon): FormIndex {
  let index = indexes.get(lexicon)
  if (!index) indexes.set(lexicon, (index = indexed(lexicon)))
  return index
}

interface FormEntry {
  readonly written: CountryForm[]
  prepared?: readonly CountryForm[]
}

function indexed(lexicon: CountryLexicon): FormIndex {
  const entries = new Map<string, FormEntry>()
  const addUnder = (word: string, form: CountryForm) => {
    const entry = entries.get(word)
    if (entry) entry.written.push(form)
    else entries.set(word, { written: [form] })
  }
  lexicon.eachForm((form) => {
    const { text } = form
    const end = text.search(NOT_ASCII_LETTER)
    if (end === -1) addUnder(text, form)
    else if (text.charCodeAt(end) < 128 && !text.startsWith('Saint ')) addUnder(text.slice(0, end), form)
    else for (const word of firstWords(text)) addUnder(word, form)
  })
  return {
    startingWith(word) {
      const entry = entries.get(word)
      if (!entry) return undefined
      entry.prepared ??= allSpellings(entry.written).filter(({ text }) => firstWord(text) === word)
      return entry.prepared
    },
  }
}

/** Every spelling of the forms, each once, longest first. */
function allSpellings(written: readonly CountryForm[]): readonly CountryForm[] {
  const all = new Map<string, CountryForm>()
  for (const form of written) {
    for (const text of spellings(form.text)) if (!all.has(text)) all.set(text, { ...form, text })
  }
  return [...all.values()].toSorted((a, b) => b.text.length - a.text.length)
}

/** The first words of a form's spellings. */
function firstWords(text: string): readonly string[] {
  const word = firstWord(text)
  if (word === 'Saint') return ['Saint', 'St']
  const plain = withoutAccents(word)
  return plain === word ? [word] : [word, plain]
}

function firstWord(text: string): string {
  let end = 0
  while (end < text.length && isLetterCode(text.charCodeAt(end))) end += 1
  return text.slice(0, end)
}

/** Finds the end of an ASCII first word at once, which is what most forms begin with. */
const NOT_ASCII_LETTER = /[^A-Za-z]/
const NOT_ASCII = /[^\x20-\x7e]/

/** The form as other publishers write it: without accents, with '&' or 'St.'. */
function spellings(text: string): readonly string[] {
  const all = [text]
  if (NOT_ASCII.test(text)) all.push(withoutAccents(text))
  if (text.includes(' and ')) all.push(...all.map((each) => each.replace(' and ', ' & ')))
  if (text.startsWith('Saint ')) {
    for (const short of ['St. ', 'St ']) all.push(...all.map((each) => each.replace(/^Saint /u, short)))
  }
  return all
}
