import type { CountryForm, CountryLexicon } from './country-lexicon.ts'
import { withoutAccents } from './without-accents.ts'

/** The forms of a lexicon by their first word; a word's forms are prepared when a text first has it. */
export interface FormIndex {
  /** The forms that begin with a word, in all their spellings, the longest first. */
  startingWith(word: string): readonly CountryForm[] | undefined
}

const indexes = new WeakMap<CountryLexicon, FormIndex>()

export function formIndex(lexicon: CountryLexicon): FormIndex {
  let index = indexes.get(lexicon)
  if (!index) indexes.set(lexicon, (index = indexed(lexicon.forms())))
  return index
}

function indexed(forms: Iterable<CountryForm>): FormIndex {
  const written = new Map<string, CountryForm[]>()
  for (const form of forms) {
    for (const word of firstWords(form.text)) {
      const list = written.get(word)
      if (list) list.push(form)
      else written.set(word, [form])
    }
  }
  const prepared = new Map<string, readonly CountryForm[]>()
  return {
    startingWith(word) {
      const known = prepared.get(word)
      if (known) return known
      const list = written.get(word)
      if (!list) return undefined
      const ready = allSpellings(list).filter(({ text }) => firstWord(text) === word)
      prepared.set(word, ready)
      return ready
    },
  }
}

/** The forms in all their spellings, each once, the longest first. */
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
  const plain = NOT_ASCII.test(word) ? withoutAccents(word) : word
  return plain === word ? [word] : [word, plain]
}

function firstWord(text: string): string {
  const end = text.search(NOT_LETTER)
  return end === -1 ? text : text.slice(0, end)
}

/** What `isLetterCode` is false for, as a pattern, which is quicker over thousands of forms that are read once. */
const NOT_LETTER = /[^A-Za-z\u00c0-\u1fff\u2c00-\uffef]|[×÷]/
const NOT_ASCII = /[^\x20-\x7e]/

/** The form as it is written in other houses: without accents, with '&' or 'St.'. */
function spellings(text: string): readonly string[] {
  const all = [text]
  if (NOT_ASCII.test(text)) all.push(withoutAccents(text))
  if (text.includes(' and ')) all.push(...all.map((each) => each.replace(' and ', ' & ')))
  if (text.startsWith('Saint ')) {
    for (const short of ['St. ', 'St ']) all.push(...all.map((each) => each.replace(/^Saint /u, short)))
  }
  return all
}
