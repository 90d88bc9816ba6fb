import type { Span } from '../../text/span.ts'
import {
  type CountryOf,
  countryNamedBy,
  labelPart,
  type LabelPart,
  takeCountries,
  withoutHonorific,
} from './label-part.ts'
import { MODIFIERS } from './label-modifiers.ts'
import { OFFICES, ROLE_VARIANTS } from './label-roles.ts'
import type { LabelToken } from './label-segments.ts'
import { ROLE_NOUNS } from './role-nouns.ts'

const DETERMINERS = new Set(['a', 'an', 'another', 'one', 'other', 'our', 'some', 'that', 'the', 'this'])
const NUMBERS = new Map<string, number | 'many'>([
  ['both', 2],
  ['couple', 2],
  ['dozen', 12],
  ['eight', 8],
  ['few', 'many'],
  ['five', 5],
  ['four', 4],
  ['many', 'many'],
  ['multiple', 'many'],
  ['nine', 9],
  ['seven', 7],
  ['several', 'many'],
  ['six', 6],
  ['ten', 10],
  ['three', 3],
  ['two', 2],
  ['various', 'many'],
])

/** `A of B` is the same as `B A`. */
const OF = new Set(['for', 'from', 'of'])
const AT = new Set(['at', 'with'])
const OTHER_PREPOSITIONS = new Set(['about', 'against', 'in', 'near', 'on', 'to', 'under'])
const CLAUSES = new Set(['that', 'which', 'who', 'whose'])
const SILENT = new Set(['affairs', 'an', 'a', 'the'])

export function isPreposition({ word }: LabelToken): boolean {
  return OF.has(word) || AT.has(word) || OTHER_PREPOSITIONS.has(word)
}

export function opensRole({ word, capital }: LabelToken): boolean {
  return !capital && word !== 'the' && (DETERMINERS.has(word) || NUMBERS.has(word))
}

/** Somebody by what they do: `minister`, `Ministers`; a possessive such as *King’s* only owns something. */
export function isRoleNoun({ word, stem }: LabelToken): boolean {
  return word === stem && ROLE_NOUNS.has(word)
}

export function isOffice({ stem }: LabelToken): boolean {
  return OFFICES.has(stem)
}

/**
 * Reads the words of a role with what is said of it.
 *
 * ```
 * two former Bolivian defence ministers Quispe and Rojas
 * ^   ^      ^        ^       ^         ^
 * |   |      country  role    its head  name
 * |   modifier
 * number
 * ```
 */
export function readRolePhrase(tokens: readonly LabelToken[], countryOf: CountryOf): readonly LabelPart[] {
  const opening = readOpening(tokens)
  const clause = tokens.findIndex((token, at) => at > opening.length && CLAUSES.has(token.word))
  const { modifiers, rest } = takeModifiers(tokens.slice(opening.length, clause === -1 ? undefined : clause))
  const headAt = findHead(rest)
  const head = rest[headAt]
  if (!head) return [...opening, ...modifiers]
  const end = rest.findIndex((token, at) => at > headAt && isPreposition(token))
  const tail = rest.slice(headAt + 1, end === -1 ? undefined : end)
  const core = join(
    readBeforeHead(rest.slice(0, headAt), countryOf),
    { words: [roleWord(head)], parts: [] },
    readTail(tail, countryOf),
  )
  const { words, parts } = end === -1 ? core : readComplements(rest.slice(end), core, countryOf)
  const number = isPlural(head) && !opening.some(({ kind }) => kind === 'number') ? [plural(head)] : []
  return [...opening, ...number, ...modifiers, rolePart(words), ...parts]
}

function plural(head: LabelToken): LabelPart {
  return labelPart('number', [head], 'many')
}

/** The article, the number and the like before everything else. */
function readOpening(tokens: readonly LabelToken[]): readonly LabelPart[] {
  const opening: LabelPart[] = []
  for (const token of tokens) {
    const number = NUMBERS.get(token.word) ?? (/^\d+$/u.test(token.word) ? Number(token.word) : undefined)
    if (DETERMINERS.has(token.word)) opening.push(labelPart('determiner', [token]))
    else if (number !== undefined) opening.push(labelPart('number', [token], String(number)))
    else break
  }
  return opening
}

/** Parts the modifiers, wherever they stand, from the other words; none stands after a preposition. */
function takeModifiers(tokens: readonly LabelToken[]) {
  const modifiers: LabelPart[] = []
  const rest: LabelToken[] = []
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    if (!token) break
    const pair = tokens.slice(at, at + 2)
    const open = !rest.some(isPreposition)
    const double =
      open && pair.length === 2 ? MODIFIERS.get(pair.map(({ word }) => word).join(' ')) : undefined
    const single = open ? MODIFIERS.get(token.word) : undefined
    if (double !== undefined) modifiers.push(labelPart('modifier', pair, double))
    else if (single !== undefined) modifiers.push(labelPart('modifier', [token], single))
    else rest.push(token)
    at += double === undefined ? 1 : 2
  }
  return { modifiers, rest }
}

/** The last noun for somebody before a preposition that follows one; else an office; else the last common word. */
function findHead(tokens: readonly LabelToken[]): number {
  for (const isHead of [isRoleNoun, isOffice]) {
    const first = tokens.findIndex(isHead)
    if (first === -1) continue
    const end = tokens.findIndex((token, at) => at > first && isPreposition(token))
    const reach = tokens.slice(0, end === -1 ? undefined : end)
    return reach.findLastIndex((token) => isHead(token) && token.capital <= (tokens[first]?.capital ?? true))
  }
  const end = tokens.findIndex(isPreposition)
  const reach = tokens.slice(0, end === -1 ? undefined : end)
  const common = reach.findLastIndex((token) => !token.capital)
  return common === -1 ? reach.length - 1 : common
}

/** The words of a role in the order that is compared, and what else stands among them. */
interface Reading {
  readonly words: readonly RoleWord[]
  readonly parts: readonly LabelPart[]
}

interface RoleWord extends Span {
  readonly word: string
}

function join(...readings: readonly Reading[]): Reading {
  return { words: readings.flatMap(({ words }) => words), parts: readings.flatMap(({ parts }) => parts) }
}

function wordsOnly(tokens: readonly LabelToken[]): Reading {
  return { words: tokens.filter(({ word }) => !SILENT.has(word)).map(roleWord), parts: [] }
}

/** Adjectives, countries, and an office with its own complement, as in `Ministry of Defence spokesman`. */
function readBeforeHead(tokens: readonly LabelToken[], countryOf: CountryOf): Reading {
  const { countries, rest } = takeCountries(tokens, countryOf)
  const of = rest.findIndex(({ word }) => OF.has(word))
  const before = rest[of - 1]
  if (!before || !isOffice(before)) return { words: wordsOnly(rest).words, parts: countries }
  return join(
    { words: [], parts: countries },
    readComplements(rest.slice(of), wordsOnly(rest.slice(0, of)), countryOf),
  )
}

/** A country or a name after the head. */
function readTail(tokens: readonly LabelToken[], countryOf: CountryOf): Reading {
  if (tokens.length === 0) return { words: [], parts: [] }
  const country = countryNamedBy(tokens, countryOf)
  if (country !== undefined) return { words: [], parts: [labelPart('country', tokens, country)] }
  const name = tokens.filter(({ capital }) => capital)
  const { words } = wordsOnly(tokens.filter(({ capital }) => !capital))
  return { words, parts: name.length > 0 ? [labelPart('name', withoutHonorific(name))] : [] }
}

/** What follows the head: whose office it is, where somebody works, and all else as words of the role. */
function readComplements(tokens: readonly LabelToken[], core: Reading, countryOf: CountryOf): Reading {
  const [preposition] = tokens
  if (!preposition) return core
  const next = tokens.findIndex((token, at) => at > 0 && isPreposition(token))
  const group = tokens.slice(1, next === -1 ? undefined : next)
  const name = group[0]?.word === 'the' ? group.slice(1) : group
  if (AT.has(preposition.word) && name[0]?.capital) {
    const employer = name.concat(next === -1 ? [] : tokens.slice(next))
    return { words: core.words, parts: [...core.parts, labelPart('organisation', employer)] }
  }
  const rest = next === -1 ? [] : tokens.slice(next)
  return readComplements(rest, withComplement(preposition, group, core, countryOf), countryOf)
}

function withComplement(
  preposition: LabelToken,
  group: readonly LabelToken[],
  core: Reading,
  countryOf: CountryOf,
): Reading {
  const country = countryNamedBy(group, countryOf)
  if (!OF.has(preposition.word)) {
    const place =
      country === undefined ? wordsOnly(group).words : [{ ...labelPart('country', group), word: country }]
    return { words: [...core.words, ...wordsOnly([preposition]).words, ...place], parts: core.parts }
  }
  if (country !== undefined) {
    return { words: core.words, parts: [...core.parts, labelPart('country', group, country)] }
  }
  const { countries, rest } = takeCountries(group, countryOf)
  return { words: [...wordsOnly(rest).words, ...core.words], parts: [...core.parts, ...countries] }
}

function rolePart(words: readonly RoleWord[]): LabelPart {
  return {
    kind: 'role',
    value: words.map(({ word }) => word).join(' '),
    start: Math.min(...words.map(({ start }) => start)),
    end: Math.max(...words.map(({ end }) => end)),
  }
}

function roleWord(token: LabelToken): RoleWord {
  const word = isPlural(token) ? singular(token.word) : token.stem
  const stem = /^(.{3,}?)(?:wo)?man$/u.exec(word)?.[1]
  const neutral = stem !== undefined && ROLE_NOUNS.has(word) ? `${stem}person` : word
  return { word: ROLE_VARIANTS.get(neutral) ?? neutral, start: token.start, end: token.end }
}

function isPlural({ word, stem }: LabelToken): boolean {
  return word === stem && ROLE_NOUNS.has(word) && singular(word) !== word
}

/** The singular of a noun for somebody; any other word as it is. */
function singular(word: string): string {
  const candidates = [
    word.replace(/men$/u, 'man'),
    word.replace(/people$/u, 'person'),
    word.replace(/ies$/u, 'y'),
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
  ]
  return candidates.find((candidate) => candidate !== word && ROLE_NOUNS.has(candidate)) ?? word
}
