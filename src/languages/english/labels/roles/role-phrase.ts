import type { LabelPart } from '../../../source-label.ts'
import { isCountryName } from '../../countries/country-of-words.ts'
import { type Attachment, readComplements, type RoleReading } from '../complements.ts'
import { MODIFIERS } from '../modifiers.ts'
import { readOpening } from '../opening.ts'
import { type CountryOf, countryNamedBy, labelPart, takeCountries, withoutHonorific } from '../part.ts'
import { inOneForm } from './role-forms.ts'
import {
  isOffice,
  isPlural,
  isPreposition,
  isRoleNoun,
  OF,
  type RoleWord,
  roleWord,
  roleWords,
} from './role-words.ts'
import { TOPICAL_ROLES } from './roles.ts'
import type { LabelToken } from '../segments.ts'

/**
 * Reads the words of a role and what is said about it.
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
  const { modifiers, rest } = takeModifiers(tokens.slice(opening.length))
  const headAt = findHead(rest)
  const head = rest[headAt]
  if (!head) return [...opening.parts, ...modifiers]
  const end = rest.findIndex((token, at) => at > headAt && isPreposition(token))
  const tail = rest.slice(headAt + 1, end === -1 ? undefined : end)
  const core = join(
    readBeforeHead(rest.slice(0, headAt), head, countryOf),
    { words: [roleWord(head)], parts: [] },
    readTail(tail, countryOf),
  )
  const { words, parts } =
    end === -1 ? core : readComplements(rest.slice(end), core, countryOf, attachmentAfter(tail))
  const isCounted = opening.parts.some(({ kind }) => kind === 'number')
  const number = isPlural(head) && !isCounted ? [labelPart('number', [head], 'many')] : []
  return [...opening.parts, ...number, ...modifiers, rolePart(inOneForm(words)), ...parts]
}

function attachmentAfter(tail: readonly LabelToken[]): Attachment {
  const last = tail.at(-1)
  if (!last) return 'head'
  return last.capital ? 'complement' : 'adjective'
}

/** Separates the modifiers, wherever they are, from the other words; none comes after a preposition. */
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

/** The last noun for a person before the preposition that follows one, else an office, else the last common word. */
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

function join(...readings: readonly RoleReading[]): RoleReading {
  return { words: readings.flatMap(({ words }) => words), parts: readings.flatMap(({ parts }) => parts) }
}

/** Adjectives, countries, and an office with its own complement, as in `Ministry of Defence spokesman`. */
function readBeforeHead(tokens: readonly LabelToken[], head: LabelToken, countryOf: CountryOf): RoleReading {
  const { countries, rest } = takeCountries(tokens, countryOf)
  const topic = countries.find((country) => isTopic(country, tokens, head))
  const own = countries.filter((country) => country !== topic)
  const of = rest.findIndex(({ word }) => OF.has(word))
  const before = rest[of - 1]
  const topicWord = topic ? [{ word: topic.value, start: topic.start, end: topic.end }] : []
  if (!before || !isOffice(before)) return { words: [...roleWords(rest), ...topicWord], parts: own }
  const office = readComplements(
    rest.slice(of),
    { words: roleWords(rest.slice(0, of)), parts: [] },
    countryOf,
    'head',
  )
  return join({ words: [], parts: own }, office)
}

/** Whether a country just before the head is what the role is about: `Russia analyst`. */
function isTopic(country: LabelPart, tokens: readonly LabelToken[], head: LabelToken): boolean {
  const last = tokens.at(-1)
  if (last?.end !== country.end || last.word !== last.stem || head.joint !== ' ') return false
  const named = tokens.filter(({ start }) => start >= country.start)
  const written = named.map(({ text, joint }, at) => (at === 0 ? '' : joint) + text).join('')
  return TOPICAL_ROLES.has(roleWord(head).word) && isCountryName(written)
}

/** A country or a name after the head. */
function readTail(tokens: readonly LabelToken[], countryOf: CountryOf): RoleReading {
  if (tokens.length === 0) return { words: [], parts: [] }
  const country = countryNamedBy(tokens, countryOf)
  if (country !== undefined) return { words: [], parts: [labelPart('country', tokens, country)] }
  const isOwner = tokens.some(({ word, stem }) => word !== stem)
  const name = tokens.filter(({ capital }) => capital && !isOwner)
  const words = roleWords(tokens.filter(({ capital }) => !capital || isOwner))
  return { words, parts: name.length > 0 ? [labelPart('name', withoutHonorific(name))] : [] }
}

function rolePart(words: readonly RoleWord[]): LabelPart {
  return {
    kind: 'role',
    value: words.map(({ word }) => word).join(' '),
    start: Math.min(...words.map(({ start }) => start)),
    end: Math.max(...words.map(({ end }) => end)),
  }
}
