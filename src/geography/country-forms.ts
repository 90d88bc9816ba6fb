import { AMERICAN_STATES } from './american-states.ts'
import { COMBINING_FORMS } from './combining-forms.ts'
import { COUNTRIES } from './countries.ts'
import { isLetterCode } from './neighbours.ts'
import { NOT_COUNTRIES } from './not-countries.ts'
import { GEORGIAN_WORDS, TRIBAL_WORDS } from './shared-names.ts'

/** A string that the scanner looks for, with what it stands for. */
export interface CountryForm {
  readonly text: string
  /** ISO 3166-1 alpha-2; empty for a phrase that means something else. */
  readonly code: string
  /** From 'capital' on, evidence rather than mentions; states and tribes are those of the United States. */
  readonly kind:
    | 'name'
    | 'demonym'
    | 'abbreviation'
    | 'seat'
    | 'capital'
    | 'state'
    | 'tribe'
    | 'evidence'
    | 'combining'
    | 'other'
}

/** The forms that begin with a word, the longest first, by that word. */
export type FormIndex = ReadonlyMap<string, readonly CountryForm[]>

let index: FormIndex | undefined

/** All forms by their first word, built on first use. */
export function formIndex(): FormIndex {
  index ??= indexed(allForms())
  return index
}

function* allForms(): Generator<CountryForm> {
  for (const text of TRIBAL_WORDS) yield { text, code: '', kind: 'tribe' }
  for (const text of NOT_COUNTRIES) yield { text, code: '', kind: 'other' }
  for (const [text, code] of COMBINING_FORMS) yield { text, code, kind: 'combining' }
  for (const text of GEORGIAN_WORDS) yield { text, code: 'GE', kind: 'evidence' }
  for (const [text] of AMERICAN_STATES) {
    if (text !== 'Georgia' && text !== 'Washington') yield { text, code: '', kind: 'state' }
  }
  for (const { code, name, names = [], adjectives = [], demonyms = [], ...rest } of COUNTRIES) {
    for (const text of [name, ...names]) yield { text, code, kind: 'name' }
    for (const text of [...adjectives, ...demonyms]) yield { text, code, kind: 'demonym' }
    for (const text of rest.abbreviations ?? []) yield { text, code, kind: 'abbreviation' }
    for (const text of rest.seats ?? []) yield { text, code, kind: 'seat' }
    yield { text: rest.capital, code, kind: 'capital' }
  }
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

export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replaceAll('ʻ', "'")
}
