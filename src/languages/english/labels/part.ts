import type { LabelPart } from '../../source-label.ts'
import { COMBINING_FORMS } from '../countries/combining-forms.ts'
import type { LabelToken } from './segments.ts'

/** The ISO code of the country that words name by its name, adjective or demonym; a bare ISO code does not count. */
export type CountryOf = (words: string) => string | undefined

export function labelPart(
  kind: LabelPart['kind'],
  tokens: readonly LabelToken[],
  value = tokens.map(({ word }) => word).join(' '),
): LabelPart {
  return { kind, value, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }
}

/** The country that the words together name, even with an article or as a possessive. */
export function countryNamedBy(tokens: readonly LabelToken[], countryOf: CountryOf): string | undefined {
  const named = tokens[0]?.word === 'the' ? tokens.slice(1) : tokens
  const [first] = named
  if (!first || named.length > LONGEST_COUNTRY || (first.word.length < 4 && !first.capital)) return undefined
  const written = named.map(({ text, joint }, at) => (at === 0 ? '' : joint) + text).join('')
  const name = written.replace(/['’]s$/u, '')
  const code = countryOf(name) ?? (name.includes('.') ? countryOf(`${name}.`) : undefined)
  return code ?? (name === name.toUpperCase() ? countryOf(withInitials(name)) : undefined)
}

/** `Sri Lanka` for *SRI LANKA*. */
function withInitials(capitals: string): string {
  return capitals.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}

const LONGEST_COUNTRY = 6

/** The countries among the words, longest names first, and the words that do not name one. */
export function takeCountries(
  tokens: readonly LabelToken[],
  countryOf: CountryOf,
): { readonly countries: readonly LabelPart[]; readonly rest: readonly LabelToken[] } {
  const countries: LabelPart[] = []
  const rest: LabelToken[] = []
  for (let at = 0; at < tokens.length;) {
    const country = countryAt(tokens, at, countryOf)
    const token = tokens[at]
    if (country) countries.push(country.part)
    else if (token) rest.push(token)
    at += country?.length ?? 1
  }
  return { countries, rest }
}

function countryAt(
  tokens: readonly LabelToken[],
  at: number,
  countryOf: CountryOf,
): { part: LabelPart; length: number } | undefined {
  const first = tokens[at]
  if (!first || first.word === 'the' || tokens[at - 1]?.word === 'of') return undefined
  const combined = tokens[at + 1]?.joint === '-' ? COMBINED.get(first.text) : undefined
  if (combined !== undefined && countryAt(tokens, at + 1, countryOf))
    return { part: labelPart('country', [first], combined), length: 1 }
  for (let length = Math.min(LONGEST_COUNTRY, tokens.length - at); length > 0; length -= 1) {
    const named = tokens.slice(at, at + length)
    const code = countryNamedBy(named, countryOf)
    if (NOT_AFTER.get(code ?? '')?.has(tokens[at - 1]?.word ?? '')) return undefined
    if (code !== undefined) return { part: labelPart('country', named, code), length }
  }
  return undefined
}

/** *Latin American* and *Northern Irish* name neither the United States nor Ireland. */
const NOT_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['IE', new Set(['northern'])],
  ['US', new Set(['central', 'latin', 'north', 'south'])],
])

/** `Franco` in *Franco-German*. */
const COMBINED: ReadonlyMap<string, string> = new Map(COMBINING_FORMS)

/** Abbreviated titles and forms of address that come before names. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  'adm',
  'brig',
  'capt',
  'cmdr',
  'col',
  'dame',
  'dr',
  'gen',
  'gov',
  'hon',
  'lady',
  'lord',
  'lt',
  'madam',
  'maj',
  'miss',
  'mr',
  'mrs',
  'ms',
  'mx',
  'prof',
  'rep',
  'reps',
  'rev',
  'sen',
  'sens',
  'sgt',
  'sir',
])

/** A name without *Dr* and the like before it; the same words if there is no such title. */
export function withoutHonorific(tokens: readonly LabelToken[]): readonly LabelToken[] {
  const first = tokens.findIndex(({ word }) => !HONORIFICS.has(word))
  return first > 0 ? tokens.slice(first) : tokens
}
