import { distance } from 'fastest-levenshtein'
import { COUNTRIES } from './countries.ts'
import { type Country, namesOf } from './country.ts'
import { SHARED_ABBREVIATIONS } from './names-of-two.ts'
import { resolveShortenedName } from './shortened-names.ts'
import { remembered } from '../text/remembered.ts'
import { TAG_NAMES } from './tag-names.ts'
import { withoutAccents } from './without-accents.ts'

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]))

export function countryByCode(code: string): Country | undefined {
  return byCode.get(code)
}

/**
 * The code of the country that a tag names in English, Spanish, French, Portuguese or German. Case, accents, hyphens
 * and underscores are ignored; 'Korea, South', 'Iran (Islamic Republic of)' and 'Solomon Is.' are read too.
 */
export function resolveCountryName(value: string): string | undefined {
  return resolved(value).any
}

/** Like `resolveCountryName`, but for English names only. */
export function resolveEnglishName(value: string): string | undefined {
  return resolved(value).english
}

/** Remembered, because articles share most of their tags. */
const resolved = remembered((value: string) => {
  const english = englishName(value)
  return { english, any: english ?? foreignName(value) }
}, 10_000)

function foreignName(value: string): string | undefined {
  const { foreignNames } = tagIndex()
  return foreignNames.get(foldName(value)) ?? foreignNames.get(foldName(turned(value)))
}

/** What tells a country from its namesakes: 'Georgia (country)'. */
const KIND = /\s?\((?:country|nation)\)$/iu

function englishName(written: string): string | undefined {
  const value = written.replace(KIND, '')
  const { names, abbreviations } = tagIndex()
  const key = foldName(value)
  return (
    names.get(key) ??
    names.get(foldName(turned(value))) ??
    abbreviations.get(value.trim().replaceAll('.', '')) ??
    resolveShortenedName(value)
  )
}

/** The alpha-2 code for an alpha-2 or alpha-3 code in any case; 'UK' is GB. */
export function resolveCountryCode(value: string): string | undefined {
  const code = value.trim().toUpperCase()
  if (code === 'UK') return 'GB'
  return byCode.has(code) ? code : tagIndex().alpha3.get(code)
}

/** The code in a tag such as `country-bo`, `country:BOL` or `country/bolivia`. */
export function resolveCountryPrefix(value: string): string | undefined {
  const rest = /^(?:countr(?:y|ies)|pa[ií]s|pays)\s?[-_:/]\s?(.+)$/iu.exec(value.trim())?.[1]
  return rest === undefined ? undefined : (resolveCountryCode(rest) ?? resolveCountryName(rest))
}

/** The country whose English name is closest to a mistyped one, if it is close enough to be meant. */
export function nearestCountryName(value: string): string | undefined {
  const wanted = foldName(value)
  let nearest: string | undefined
  let least = Math.floor(Math.min(wanted.length, LONGEST_NAME) / LETTERS_PER_ERROR) + 1
  if (wanted.length < SHORTEST_NAME || wanted.length > LONGEST_NAME) return undefined
  const swapped = foldedNames().find(({ folded }) => isSwapped(wanted, folded))
  if (swapped) return swapped.name
  for (const { name, folded } of foldedNames()) {
    if (Math.abs(folded.length - wanted.length) >= least) continue
    const errors = distance(wanted, folded)
    if (errors < least) {
      least = errors
      nearest = name
    }
  }
  return nearest
}

/** Whether two words differ only in that two neighbouring letters are swapped. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return (
    at < one.length - 1 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}

let known: readonly { readonly name: string; readonly folded: string }[] | undefined

/** 'U.S. of A.', 'N Korea': too close to other words. */
const SHORTENED = /\.|^[NS] /u

/** All names that are not shortened, folded once, each with the short name of its country. */
function foldedNames() {
  known ??= COUNTRIES.flatMap((country) =>
    namesOf(country)
      .filter((one) => !SHORTENED.test(one))
      .map((one) => ({ name: country.name, folded: foldName(one) })),
  )
  return known
}

const SHORTEST_NAME = 4
const LONGEST_NAME = 60
/** How many letters a name needs for each error that is forgiven. */
const LETTERS_PER_ERROR = 4

interface TagIndex {
  readonly names: ReadonlyMap<string, string>
  readonly foreignNames: ReadonlyMap<string, string>
  readonly abbreviations: ReadonlyMap<string, string>
  readonly alpha3: ReadonlyMap<string, string>
}

let index: TagIndex | undefined

function tagIndex(): TagIndex {
  index ??= builtIndex()
  return index
}

function builtIndex(): TagIndex {
  const names = new Map<string, string>()
  const foreignNames = new Map<string, string>()
  const abbreviations = new Map<string, string>()
  for (const country of COUNTRIES) {
    const { code } = country
    for (const each of namesOf(country)) names.set(foldName(each), code)
    for (const each of country.abbreviations ?? []) {
      const bare = each.replaceAll('.', '')
      abbreviations.set(bare, code)
      if (bare !== 'US' && !SHARED_ABBREVIATIONS.has(bare)) abbreviations.set(bare.toLowerCase(), code)
    }
  }
  for (const table of Object.values(TAG_NAMES)) {
    for (const [code, tags] of Object.entries(table)) {
      for (const tag of tags) if (!foreignNames.has(foldName(tag))) foreignNames.set(foldName(tag), code)
    }
  }
  return {
    names,
    foreignNames,
    abbreviations,
    alpha3: new Map(COUNTRIES.map(({ code, alpha3 }) => [alpha3, code])),
  }
}

/** Only the letters and digits of a name: 'The Côte-d’Ivoire' and 'cote_divoire' are the same. */
export function foldName(value: string): string {
  const words = withoutAccents(value).toLowerCase().replaceAll('ß', 'ss').replaceAll('&', ' and ')
  return words
    .replace(/[-_\s,]+/gu, ' ')
    .trim()
    .replace(/^the | the$/gu, '')
    .replace(/^st\.? /u, 'saint ')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** 'South Korea' for 'Korea, South', 'Islamic Republic of Iran' for 'Iran (Islamic Republic of)'. */
function turned(value: string): string {
  const parts = /^([^,(]+)(?:,([^,]+)|\(([^()]+)\))$/u.exec(value.trim())
  return parts ? `${parts[2] ?? parts[3] ?? ''} ${parts[1] ?? ''}` : value
}
