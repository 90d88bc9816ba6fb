import type { CountryForm, CountryLexicon } from './country-lexicon.ts'
import { isLetterCode } from './neighbours.ts'
import { withoutAccents } from './without-accents.ts'

/** The forms that begin with a word, the longest first, by that word. */
export type FormIndex = ReadonlyMap<string, readonly CountryForm[]>

const indexes = new WeakMap<CountryLexicon, FormIndex>()

/** All forms of a lexicon by their first word, built on first use. */
export function formIndex(lexicon: CountryLexicon): FormIndex {
  let index = indexes.get(lexicon)
  if (!index) indexes.set(lexicon, (index = indexed(lexicon.forms())))
  return index
}

function indexed(forms: Iterable<CountryForm>): FormIndex {
  const byFirstWord = new Map<string, CountryForm[]>()
  for (const { text: written, code, kind } of forms) {
    for (const text of spellings(written)) {
      const first = firstWord(text)
      const list = byFirstWord.get(first)
      if (!list) byFirstWord.set(first, [{ text, code, kind }])
      else if (!list.some((known) => known.text === text)) list.push({ text, code, kind })
    }
  }
  for (const list of byFirstWord.values()) {
    if (list.length > 1) list.sort((a, b) => b.text.length - a.text.length)
  }
  return byFirstWord
}

function firstWord(text: string): string {
  let end = 0
  while (end < text.length && isLetterCode(text.charCodeAt(end))) end += 1
  return text.slice(0, end)
}

/** The form as it is written in other houses: without accents, with '&' or 'St.'. */
function spellings(text: string): readonly string[] {
  const all = [text]
  if (/[^\x20-\x7f]/.test(text)) all.push(withoutAccents(text))
  if (text.includes(' and ')) all.push(...all.map((each) => each.replace(' and ', ' & ')))
  if (text.startsWith('Saint ')) {
    for (const short of ['St. ', 'St ']) all.push(...all.map((each) => each.replace(/^Saint /u, short)))
  }
  return all
}
