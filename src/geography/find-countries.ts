import type { CountryLexicon, CountryMatch } from './country-lexicon.ts'
import { formIndex } from './form-index.ts'
import { scanForms } from './scan.ts'

/** The countries that the texts of one article name, and the cities that point to them, text by text. */
export function findCountries(
  texts: readonly string[],
  lexicon: CountryLexicon,
): readonly (readonly CountryMatch[])[] {
  const index = formIndex(lexicon)
  return lexicon.interpret(texts.map((text) => ({ text, candidates: scanForms(text, index) })))
}
