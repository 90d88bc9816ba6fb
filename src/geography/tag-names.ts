import { FRENCH_NAMES } from './tag-names/french.ts'
import { GERMAN_NAMES } from './tag-names/german.ts'
import { PORTUGUESE_NAMES } from './tag-names/portuguese.ts'
import { SPANISH_NAMES } from './tag-names/spanish.ts'

/** The languages beside English in which tags are read and written, as IETF tags. */
export type TagLanguage = 'de' | 'es' | 'fr' | 'pt'

/** Names of countries by language and code, the one that is written first; none where it is the English one. */
export const TAG_NAMES: Readonly<Record<TagLanguage, Readonly<Record<string, readonly string[]>>>> = {
  de: GERMAN_NAMES,
  es: SPANISH_NAMES,
  fr: FRENCH_NAMES,
  pt: PORTUGUESE_NAMES,
}

const LANGUAGES: readonly TagLanguage[] = ['de', 'es', 'fr', 'pt']

/** The language that countries are named in, by their codes and names; undefined where English fits as well. */
export function languageOfNames(
  named: readonly { readonly code: string; readonly name: string; readonly english: string }[],
): TagLanguage | undefined {
  const fits = (language: TagLanguage | undefined) =>
    named.filter(({ code, name, english }) => {
      const names = (language && TAG_NAMES[language][code]) ?? [english]
      return names.some((each) => each.toLowerCase() === name.toLowerCase())
    }).length
  let best: TagLanguage | undefined
  let most = fits(undefined)
  for (const language of LANGUAGES) {
    const count = fits(language)
    if (count > most) [best, most] = [language, count]
  }
  return best
}
