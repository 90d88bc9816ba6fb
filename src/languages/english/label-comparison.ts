import { OPPOSITES } from './label-modifiers.ts'
import type { SourceLabel } from './label-part.ts'
import { DEPUTISING, UNSPECIFIC_ROLES, WIDER_ROLES } from './label-roles.ts'

export interface LabelComparison {
  readonly relation: 'same' | 'less-specific' | 'compatible' | 'conflicting' | 'different'
  readonly reason: string
}

/** Equal for labels of one source that differ in form alone. */
export function labelKey(label: SourceLabel): string {
  const { name, role, organisation, modifiers, countries, number } = label
  const identity = [name, role, organisation]
    .flatMap((part) => part?.split(', ') ?? [])
    .map((part) => part.replaceAll(' ', ''))
    .toSorted()
  const count = number === 1 ? [] : [`×${number}`]
  const other = isAnother(label) ? ['another'] : []
  return [identity, modifiers, countries, count, other]
    .map((parts) => parts.join(' '))
    .join('|')
    .replace(/\|+$/, '')
}

/** What one label says of a source beside what another says: `less` and `more` are the one label's view. */
interface Aspect {
  readonly relation: 'same' | 'less' | 'more' | 'compatible' | 'conflicting' | 'different'
  readonly reason?: string
  /** Whether only one of them says anything. */
  readonly unsaid?: boolean
}

/**
 * Whether two labels can be of one source: `same` if they differ in form alone, `less-specific` if one says all
 * that the other says and more, `compatible` if each says something that the other does not, `conflicting` if
 * they can not both be true of one source, `different` if they are of two sources or nothing tells.
 */
export function compareLabels(a: SourceLabel, b: SourceLabel): LabelComparison {
  if (labelKey(a) === labelKey(b)) return { relation: 'same', reason: 'another form of the same label' }
  const [first, second] = [namedLike(a, b), namedLike(b, a)]
  const role = compareRoles(first, second)
  const identity = [
    compareNames(first.name, second.name),
    role,
    compareOrganisations(first.organisation, second.organisation),
    compareCountries(first.countries, second.countries),
  ].filter((aspect) => aspect !== undefined)
  const aspects = [...identity, ...compareAttributes(first, second, role)]
  for (const relation of ['conflicting', 'different'] as const) {
    const aspect = aspects.find((one) => one.relation === relation)
    if (aspect) return { relation, reason: aspect.reason ?? relation }
  }
  if (identity.every(({ unsaid }) => unsaid)) return { relation: 'different', reason: 'nothing in common' }
  const says = (relation: Aspect['relation']) => aspects.some((aspect) => aspect.relation === relation)
  return says('compatible') || (says('less') && says('more'))
    ? { relation: 'compatible', reason: 'each says something that the other does not' }
    : { relation: 'less-specific', reason: 'one says less than the other' }
}

/** Whether two labels of one article are of one source: nothing tells against it, and the one says what the other does. */
export function meanOne(a: SourceLabel, b: SourceLabel): boolean {
  const { relation } = compareLabels(a, b)
  if (relation === 'compatible') return a.name !== undefined && b.name !== undefined
  return relation === 'same' || relation === 'less-specific'
}

/** Whether the first of two labels tells more of its source. */
export function saysMore(a: SourceLabel, b: SourceLabel): boolean {
  return weight(a) > weight(b)
}

function weight({ name, role, organisation, modifiers, countries }: SourceLabel): number {
  const said = [role, organisation].filter((part) => part !== undefined).length
  return (name?.split(' ').length ?? 0) + said + modifiers.length + countries.length
}

/** A label that is nothing but a name, which alone can not be told from an organisation, read as one. */
function namedLike(label: SourceLabel, other: SourceLabel): SourceLabel {
  const isBare = label.name === undefined && label.role === undefined && label.organisation === other.name
  return isBare ? { ...label, name: label.organisation, organisation: undefined } : label
}

/** For two values of which at most one is there; undefined if both are, or none. */
function compareUnsaid(a: unknown, b: unknown): Aspect | undefined {
  if (a === undefined) return { relation: 'less', unsaid: true }
  return b === undefined ? { relation: 'more', unsaid: true } : undefined
}

function compareNames(a: string | undefined, b: string | undefined): Aspect | undefined {
  if (a === undefined && b === undefined) return undefined
  if (a === undefined || b === undefined) return compareUnsaid(a, b)
  if (a === b) return { relation: 'same' }
  if (isShorterName(a, b)) return { relation: 'less' }
  if (isShorterName(b, a)) return { relation: 'more' }
  return { relation: 'conflicting', reason: 'another name' }
}

/** Each of its words, or the initial that stands for it, is in the longer one; the last word is one of them. */
function isShorterName(short: string, long: string): boolean {
  const [shorter, longer] = [short.split(' '), long.split(' ')]
  const stands = (word: string) =>
    longer.some((other) => other === word || (word.length === 1 && other[0] === word))
  return shorter.every(stands) && shorter.some((word) => word.length > 1 && longer.includes(word))
}

function compareOrganisations(a: string | undefined, b: string | undefined): Aspect | undefined {
  if (a === undefined && b === undefined) return undefined
  if (a === undefined || b === undefined) return compareUnsaid(a, b)
  return a.replaceAll(' ', '') === b.replaceAll(' ', '')
    ? { relation: 'same' }
    : { relation: 'different', reason: 'another organisation' }
}

function compareCountries(a: readonly string[], b: readonly string[]): Aspect | undefined {
  if (a.length === 0 && b.length === 0) return undefined
  if (a.length === 0 || b.length === 0) return { relation: a.length === 0 ? 'less' : 'more', unsaid: true }
  const shared = a.some((code) => b.includes(code))
  return shared ? compareSets(a, b) : { relation: 'conflicting', reason: 'another nationality' }
}

function compareSets(a: readonly string[], b: readonly string[]): Aspect {
  const [aInB, bInA] = [a.every((one) => b.includes(one)), b.every((one) => a.includes(one))]
  if (aInB && bInA) return { relation: 'same' }
  return { relation: aInB ? 'less' : bInA ? 'more' : 'compatible' }
}

/** What one person is beside what else they are does not conflict: names that agree outweigh roles. */
function compareRoles(first: SourceLabel, second: SourceLabel): Aspect | undefined {
  const [a, b] = [first.role, second.role]
  if (a === undefined && b === undefined) return undefined
  if (a === undefined || b === undefined) return compareUnsaid(a, b)
  const aspect = compareRoleWords(a, b)
  const samePerson = first.name !== undefined && first.name === second.name
  return samePerson && aspect.relation === 'conflicting' ? { relation: 'compatible' } : aspect
}

function compareRoleWords(a: string, b: string): Aspect {
  const [wordsOfA, wordsOfB] = [a.split(' '), b.split(' ')]
  const [headOfA, headOfB] = [headOf(wordsOfA), headOf(wordsOfB)]
  const without = (words: readonly string[], head: string) =>
    words.filter((word) => !head.split(' ').includes(word))
  const adjectives = compareSets(without(wordsOfA, headOfA), without(wordsOfB, headOfB))
  if (headOfA === headOfB) {
    const isTitle = adjectives.relation === 'compatible' && !widerRoles(headOfA).includes('expert')
    return isTitle ? { relation: 'conflicting', reason: 'another role' } : adjectives
  }
  if (isWider(headOfA, headOfB)) return { relation: isLess(adjectives) ? 'less' : 'compatible' }
  if (isWider(headOfB, headOfA)) {
    return {
      relation: adjectives.relation === 'more' || adjectives.relation === 'same' ? 'more' : 'compatible',
    }
  }
  const experts = [headOfA, headOfB].every((head) => widerRoles(head).includes('expert'))
  return experts ? { relation: 'compatible' } : { relation: 'conflicting', reason: 'another role' }
}

function isLess({ relation }: Aspect): boolean {
  return relation === 'less' || relation === 'same'
}

/** The noun of a role: the last word before a preposition, with what makes another role of it: `vice president`. */
function headOf(words: readonly string[]): string {
  const end = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word))
  const own = words.slice(0, end === -1 ? undefined : end)
  const last = own.at(-1) ?? ''
  const deputising = own.slice(0, -1).find((word) => DEPUTISING.has(word))
  return deputising === undefined ? last : `${deputising} ${last}`
}

const PREPOSITIONS = new Set(['about', 'against', 'at', 'in', 'near', 'on', 'to', 'under', 'with'])

function isWider(wide: string, narrow: string): boolean {
  return UNSPECIFIC_ROLES.has(wide) || widerRoles(narrow).includes(wide)
}

function widerRoles(head: string): readonly string[] {
  return WIDER_ROLES.get(head.split(' ').at(-1) ?? '') ?? []
}

function compareAttributes(a: SourceLabel, b: SourceLabel, role: Aspect | undefined): readonly Aspect[] {
  const aspects: Aspect[] = [compareSets(a.modifiers, b.modifiers)]
  // A name with two roles may be former in the one and current in the other.
  if (a.name === undefined || b.name === undefined || role?.relation === 'same') {
    for (const { reason, rows } of OPPOSITES) {
      const rowOf = (label: SourceLabel) =>
        rows.findIndex((row) => label.modifiers.some((one) => row.has(one)))
      const [rowOfA, rowOfB] = [rowOf(a), rowOf(b)]
      if (rowOfA !== rowOfB && rowOfA !== -1 && rowOfB !== -1)
        aspects.push({ relation: 'conflicting', reason })
    }
  }
  if (a.number !== b.number) aspects.push({ relation: 'different', reason: 'another number' })
  if (isAnother(a) !== isAnother(b))
    aspects.push({ relation: 'different', reason: 'another source of the kind' })
  return aspects
}

/** `another diplomat` */
function isAnother({ determiner }: SourceLabel): boolean {
  return determiner === 'another' || determiner === 'other'
}
