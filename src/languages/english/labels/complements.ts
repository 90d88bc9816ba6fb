import type { LabelPart } from '../../source-label.ts'
import { type CountryOf, countryNamedBy, labelPart, takeCountries } from './part.ts'
import { AT, isPreposition, OF, type RoleWord, roleWords } from './roles/role-words.ts'
import { PORTFOLIOS } from './roles/roles.ts'
import type { LabelToken } from './segments.ts'

/** The words of a role in the order used in comparisons, and the other parts found among them. */
export interface RoleReading {
  readonly words: readonly RoleWord[]
  readonly parts: readonly LabelPart[]
}

/** What a complement follows: the head, an adjective after the head, or another complement. */
export type Attachment = 'adjective' | 'complement' | 'head'

/**
 * Reads what follows the head: whose office it is, where somebody works, and everything else as words of the role.
 * Only what follows the head itself is put before it, as in `Minister of Defence`, but not in `source with knowledge of
 * the talks`. Whoever is `familiar with` a body does not work there.
 */
export function readComplements(
  tokens: readonly LabelToken[],
  core: RoleReading,
  countryOf: CountryOf,
  attachment: Attachment,
): RoleReading {
  const [preposition] = tokens
  if (!preposition) return core
  const next = tokens.findIndex((token, at) => at > 0 && isPreposition(token))
  const group = tokens.slice(1, next === -1 ? undefined : next)
  const rest = next === -1 ? [] : tokens.slice(next)
  const name = group[0]?.word === 'the' ? group.slice(1) : group
  const country = countryNamedBy(group, countryOf)
  const isWork = isPlaceOfWork(preposition) && !(attachment === 'adjective' && preposition.word === 'with')
  if (name[0]?.capital && country === undefined && isWork) {
    return { words: core.words, parts: [...core.parts, labelPart('organisation', [...name, ...rest])] }
  }
  const flips =
    attachment === 'head' &&
    FLIPPED.has(preposition.word) &&
    (country === undefined || preposition.word !== 'to')
  const reading = flips
    ? flipped(preposition, group, country, core, countryOf)
    : {
        words: [...core.words, ...roleWords([preposition]), ...placeWords(group, country, countryOf)],
        parts: core.parts,
      }
  return readComplements(rest, reading, countryOf, flips ? 'head' : 'complement')
}

/** Their complement is put before the head (`expert on Chile`, `aide to the king`), unless it is a diplomat's post. */
const FLIPPED: ReadonlySet<string> = new Set([...OF, 'on', 'to'])

function isPlaceOfWork({ word }: LabelToken): boolean {
  return AT.has(word) || word === 'in'
}

/** The words of a place, with an ISO code for a country: `a CL university`. */
function placeWords(
  group: readonly LabelToken[],
  country: string | undefined,
  countryOf: CountryOf,
): readonly RoleWord[] {
  if (country !== undefined) return [countryWord(labelPart('country', group, country))]
  const { countries, rest } = takeCountries(group, countryOf)
  return [...countries.map(countryWord), ...roleWords(rest)].toSorted((a, b) => a.start - b.start)
}

function countryWord({ start, end, value }: LabelPart): RoleWord {
  return { start, end, word: value }
}

function flipped(
  preposition: LabelToken,
  group: readonly LabelToken[],
  country: string | undefined,
  core: RoleReading,
  countryOf: CountryOf,
): RoleReading {
  if (country !== undefined && preposition.word === 'on') {
    return { words: [...placeWords(group, country, countryOf), ...core.words], parts: core.parts }
  }
  if (country !== undefined) {
    return { words: core.words, parts: [...core.parts, labelPart('country', group, country)] }
  }
  const { countries, rest } = takeCountries(group, countryOf)
  const end = portfolioEnd(rest) ?? rest.length
  const name = rest.slice(end)
  return {
    words: [...roleWords(rest.slice(0, end)), ...core.words],
    parts: [...core.parts, ...countries, ...(name.length > 0 ? [labelPart('name', name)] : [])],
  }
}

/** Where a portfolio ends and its holder's name begins: `Minister of Defence and Trade Ana Quispe`. */
function portfolioEnd(tokens: readonly LabelToken[]): number | undefined {
  if (!tokens[0]?.capital || !isField(tokens[0])) return undefined
  const end = tokens.findIndex(
    (token, at) => token.capital && !isField(token) && tokens[at - 1]?.word !== 'and',
  )
  return end === -1 ? undefined : end
}

function isField({ word }: LabelToken): boolean {
  return PORTFOLIOS.has(word) || word === 'affairs' || word === 'defense' || word === 'state'
}
