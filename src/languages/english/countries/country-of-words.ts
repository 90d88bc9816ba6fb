import { CONSTITUENTS } from '../../../geography/constituents.ts'
import type { CountryForm } from '../../../geography/country-lexicon.ts'
import { formIndex } from '../../../geography/form-index.ts'
import { countryByCode } from '../../../geography/resolve-country.ts'
import { SHARED_NAMES } from '../../../geography/names-of-two.ts'
import { ENGLISH_COUNTRIES } from './lexicon.ts'

const NAMING: ReadonlySet<string> = new Set(['abbreviation', 'demonym', 'name'])

/** Undefined if the words belong to two countries alike. */
const SHARED: ReadonlyMap<string, string | undefined> = new Map(
  SHARED_NAMES.flatMap(({ forms, other, usual }) =>
    forms.map((form) => [form, onlyOtherIsSpecified(form, usual, other) ? usual : undefined] as const),
  ),
)

const OF_CONSTITUENTS: ReadonlySet<string> = new Set(
  CONSTITUENTS.flatMap(({ name, adjectives = [], demonyms = [] }) => [name, ...adjectives, ...demonyms]),
)

/**
 * The country whose English name, adjective, demonym or abbreviation the words are, whatever the context. Undefined
 * for *Dominican* and the like, which belong to two countries, and for *Scottish*: a Welsh minister is not a Scottish one.
 */
export function countryOfWords(words: string): string | undefined {
  if (OF_CONSTITUENTS.has(words)) return undefined
  if (SHARED.has(words)) return SHARED.get(words)
  return formsOf(words).find(({ kind }) => NAMING.has(kind))?.code || undefined
}

/** Whether words are a country's own name, such as *Chile*, and not also an adjective or a demonym. */
export function isCountryName(words: string): boolean {
  const kinds = formsOf(words).map(({ kind }) => kind)
  return kinds.includes('name') && !kinds.includes('demonym')
}

function formsOf(words: string): readonly CountryForm[] {
  const first = /^\p{L}+/u.exec(words)?.[0] ?? words
  return (
    formIndex(ENGLISH_COUNTRIES)
      .startingWith(first)
      ?.filter(({ text }) => text === words) ?? []
  )
}

/** Whether a longer word sets the other country apart (*South Sudanese*), but none the usual one (*South Korean*). */
function onlyOtherIsSpecified(form: string, usual: string, other: string): boolean {
  const isSpecified = (code: string) =>
    countryByCode(code)?.demonyms?.some((demonym) => demonym.endsWith(` ${form}`)) ?? false
  return isSpecified(other) && !isSpecified(usual)
}
