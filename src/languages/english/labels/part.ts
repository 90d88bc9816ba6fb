import type { Span } from '../../../text/span.ts'
import type { LabelToken } from './segments.ts'

/** What a stretch of a label says. */
export interface LabelPart extends Span {
  readonly kind: 'country' | 'determiner' | 'modifier' | 'name' | 'number' | 'organisation' | 'role'
  /** The form that is compared: an ISO code for a country, else words in lower case. */
  readonly value: string
}

/** How a source is named, taken apart; all words in lower case. */
export interface SourceLabel {
  readonly text: string
  readonly name: string | undefined
  /** In one order of words: `defence minister` for *Minister of Defence*. */
  readonly role: string | undefined
  /** Such as `former`, `current` and `senior`, sorted. */
  readonly modifiers: readonly string[]
  /** ISO codes, sorted. */
  readonly countries: readonly string[]
  /** Also the publication that a label without a role names. */
  readonly organisation: string | undefined
  /** How many are quoted. */
  readonly number: number | 'many'
  readonly determiner: string | undefined
  /** The parts between commas, each with what it says in the order of the text. */
  readonly segments: readonly (readonly LabelPart[])[]
}

/** The ISO code of the country that words name by its name, adjective or demonym; a bare ISO code names none. */
export type CountryOf = (words: string) => string | undefined

export function labelPart(
  kind: LabelPart['kind'],
  tokens: readonly LabelToken[],
  value = tokens.map(({ word }) => word).join(' '),
): LabelPart {
  return { kind, value, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }
}

/** The country that all of some words name, be it with its article or as an owner. */
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

/** The countries among some words, the longest names first, and the words that name none. */
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
  if (tokens[at]?.word === 'the' || tokens[at - 1]?.word === 'of') return undefined
  for (let length = Math.min(LONGEST_COUNTRY, tokens.length - at); length > 0; length -= 1) {
    const named = tokens.slice(at, at + length)
    const code = countryNamedBy(named, countryOf)
    if (code === 'US' && PARTS_OF_AMERICA.has(tokens[at - 1]?.word ?? '')) return undefined
    if (code !== undefined) return { part: labelPart('country', named, code), length }
  }
  return undefined
}

/** *Latin American* names no country. */
const PARTS_OF_AMERICA = new Set(['central', 'latin', 'north', 'south'])

/** Abbreviated titles and forms of address that stand before names. */
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

/** A name without *Dr* and the like before it; the same words where nothing does. */
export function withoutHonorific(tokens: readonly LabelToken[]): readonly LabelToken[] {
  const first = tokens.findIndex(({ word }) => !HONORIFICS.has(word))
  return first > 0 ? tokens.slice(first) : tokens
}
