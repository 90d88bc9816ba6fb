import { FRENCH_NAMES } from './tag-names/french.ts'
import { GERMAN_NAMES } from './tag-names/german.ts'
import { PORTUGUESE_NAMES } from './tag-names/portuguese.ts'
import { SPANISH_NAMES } from './tag-names/spanish.ts'
import { withoutAccents } from './without-accents.ts'

/** The languages other than English in which tags are read and written, as IETF tags. */
export type TagLanguage = 'de' | 'es' | 'fr' | 'pt'

/** Country names by language and code, the one to write first; none if it is the same as in English. */
export const TAG_NAMES: Readonly<Record<TagLanguage, Readonly<Record<string, readonly string[]>>>> = {
  de: GERMAN_NAMES,
  es: SPANISH_NAMES,
  fr: FRENCH_NAMES,
  pt: PORTUGUESE_NAMES,
}

const TAG_LANGUAGES: readonly TagLanguage[] = ['de', 'es', 'fr', 'pt']

/**
 * The language in which countries are named, by their codes and names. Undefined if English fits as well, or if
 * several others fit equally and none of them is the preferred one. A name without its accents fits less well.
 */
export function languageOfNames(
  named: readonly { readonly code: string; readonly name: string; readonly english: readonly string[] }[],
  preferred?: string,
): TagLanguage | undefined {
  const fit = (language: TagLanguage | undefined) =>
    named.reduce((sum, { code, name, english }) => {
      const names = ((language && TAG_NAMES[language][code]) ?? english).map((each) => each.toLowerCase())
      if (names.includes(name.toLowerCase())) return sum + 2
      return sum + Number(names.map(withoutAccents).includes(withoutAccents(name.toLowerCase())))
    }, 0)
  const fits = TAG_LANGUAGES.map((language) => ({ language, fit: fit(language) }))
  const most = Math.max(...fits.map((one) => one.fit))
  if (most <= fit(undefined)) return undefined
  const best = fits.filter((one) => one.fit === most).map(({ language }) => language)
  return best.find((language) => language === preferred) ?? (best.length === 1 ? best[0] : undefined)
}
