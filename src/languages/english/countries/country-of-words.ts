import { formIndex } from '../../../geography/form-index.ts'
import { ENGLISH_COUNTRIES } from './lexicon.ts'

const NAMING: ReadonlySet<string> = new Set(['abbreviation', 'demonym', 'name'])

/** The country that words are an English name, adjective, demonym or abbreviation of, whatever stands around them. */
export function countryOfWords(words: string): string | undefined {
  const first = /^\p{L}+/u.exec(words)?.[0] ?? words
  const form = formIndex(ENGLISH_COUNTRIES)
    .startingWith(first)
    ?.find(({ text, kind }) => text === words && NAMING.has(kind))
  return form?.code || undefined
}
