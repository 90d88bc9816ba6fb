import type { CountryLexicon } from '../geography/country-lexicon.ts'
import { readsAsEnglish } from './index.ts'
import { ENGLISH_COUNTRIES } from './english/countries/lexicon.ts'

/** How a language names countries, if geolint reads them in it. */
export function countryLexicon(language: string): CountryLexicon | undefined {
  return readsAsEnglish(language) ? ENGLISH_COUNTRIES : undefined
}
