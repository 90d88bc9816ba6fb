import { findCountries } from '../../../../src/geography/find-countries.ts'
import { ENGLISH_COUNTRIES } from '../../../../src/languages/english/countries/lexicon.ts'

/** The text with every match written as `[code match]`. */
export function marked(...texts: readonly string[]): string {
  const found = findCountries(texts, ENGLISH_COUNTRIES)
  return texts
    .map((text, index) => {
      let result = ''
      let from = 0
      for (const { start, end, code, form } of found[index] ?? []) {
        if (form === 'city') continue
        result += `${text.slice(from, start)}[${code} ${text.slice(start, end)}]`
        from = end
      }
      return result + text.slice(from)
    })
    .join(' ¶ ')
}

/** The paragraphs that a marked text is made of. */
export function unmarked(text: string): readonly string[] {
  return text.replace(/\[[A-Z]{2} ([^\]]+)\]/g, '$1').split(' ¶ ')
}
