import type { SourceLabel } from '../../../source-label.ts'
import { ROLE_NOUNS } from '../../words/role-nouns.ts'
import { type Aspect, compareSets, compareUnsaid } from '../aspects.ts'
import {
  DEPUTISING,
  HEADS_OF_GOVERNMENT,
  INTERNATIONAL_BODIES,
  OFFICES,
  OFFICES_OF_ANY_BODY,
  PORTFOLIO_HOLDERS,
  PORTFOLIOS,
  UNSPECIFIC_ROLES,
} from './roles.ts'
import { WIDER_ROLES } from './wider-roles.ts'

/** Whether two labels name one role, whatever else they say about it. */
export function nameOneRole(a: SourceLabel, b: SourceLabel): boolean {
  const nouns = new Set(readRoles(a).map(({ noun }) => noun))
  return readRoles(b).some(({ noun }) => nouns.has(noun))
}

/**
 * Roles conflict only if nobody holds both at one time. A past role can go with any other, but a reader takes labels
 * that say so for two sources. Names that agree outweigh roles.
 */
export function compareRoles(a: SourceLabel, b: SourceLabel): Aspect | undefined {
  if (a.role === undefined || b.role === undefined) return compareUnsaid(a.role, b.role)
  const [rolesOfA, rolesOfB] = [readRoles(a), readRoles(b)]
  const pairs = rolesOfA.flatMap((one) => rolesOfB.map((other) => compareRolePair(one, other)))
  const [only, ...more] = pairs
  const best = pairs.find(({ relation }) => relation !== 'conflicting') ?? only
  if (!best) return undefined
  if (best.relation !== 'conflicting') return more.length > 0 ? { relation: 'compatible' } : best
  if (a.name !== undefined && a.name === b.name) return { relation: 'compatible' }
  return isPast(a) || isPast(b) ? { ...best, relation: 'different' } : best
}

function isPast({ modifiers }: SourceLabel): boolean {
  return modifiers.includes('former') || modifiers.includes('retired')
}

interface Role {
  /** The noun, with `deputy` for deputies of any kind: `deputy president` for a vice president too. */
  readonly head: string
  readonly noun: string
  readonly words: readonly string[]
  /** All words except prepositions and those of the head. */
  readonly details: readonly string[]
  /** The country that somebody is sent to. */
  readonly post: string | undefined
  /** Whether it is a full occupation, so that a different one belongs to somebody else. */
  readonly isWork: boolean
}

function readRoles({ role: roles, organisation }: SourceLabel): readonly Role[] {
  return (roles?.split(', ') ?? []).map((role) => {
    const words = role.split(' ')
    const end = words.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word))
    const own = words.slice(0, end === -1 ? undefined : end)
    const noun = own.findLast((word, at) => isNoun(word, own[at - 1])) ?? own.at(-1) ?? ''
    const deputising = own.slice(0, -1).find((word) => DEPUTISING.has(word))
    const head = deputising === undefined ? noun : `deputy ${noun}`
    const details = words.filter((word) => word !== noun && word !== deputising && !PREPOSITIONS.has(word))
    const isBare = details.length === 0 && organisation === undefined
    const isWork = WIDER_ROLES.has(noun) && (isBare || !OFFICES_OF_ANY_BODY.has(noun))
    return { head, noun, words, details, isWork, post: / to ([A-Z]{2})\b/u.exec(role)?.[1] }
  })
}

/** Whether it is a noun, unlike the adjective in `attorney general`. */
function isNoun(word: string, before: string | undefined): boolean {
  if (word === 'general' && before !== undefined && ROLE_NOUNS.has(before)) return false
  return ROLE_NOUNS.has(word) || OFFICES.has(word) || word === 'office'
}

const PREPOSITIONS = new Set(['about', 'against', 'at', 'in', 'near', 'of', 'on', 'to', 'under', 'with'])
const ANOTHER_ROLE = { relation: 'conflicting', reason: 'different roles' } as const satisfies Aspect

function compareRolePair(a: Role, b: Role): Aspect {
  const details = compareSets(a.details, b.details)
  if (a.head === b.head) {
    const isOtherPost = a.post !== undefined && b.post !== undefined && a.post !== b.post
    return isOtherPost || areExclusive(a, b) ? ANOTHER_ROLE : details
  }
  if (a.noun === b.noun || leadStateAndGovernment(a, b) || leadStateAndGovernment(b, a)) return ANOTHER_ROLE
  const [widerThanA, widerThanB] = [widerRoles(a.noun), widerRoles(b.noun)]
  const [isWider, isNarrower] = [includes(widerThanB, a), includes(widerThanA, b)]
  if (isWider && isNarrower) return { relation: 'compatible' }
  if (isWider) return { relation: isIn(details, 'less') ? 'less' : 'compatible' }
  if (isNarrower) return { relation: isIn(details, 'more') ? 'more' : 'compatible' }
  const shared = [...widerThanA].some((role) => widerThanB.has(role))
  return a.isWork && b.isWork && !shared ? ANOTHER_ROLE : { relation: 'compatible' }
}

/** A president and a prime minister; a company's president has further details. */
function leadStateAndGovernment(a: Role, b: Role): boolean {
  const isPresident = a.head === 'president' && a.details.length === 0
  return isPresident && HEADS_OF_GOVERNMENT.has(b.words.join(' '))
}

function isIn({ relation }: Aspect, side: 'less' | 'more'): boolean {
  return relation === side || relation === 'same'
}

function includes(wider: ReadonlySet<string>, { noun }: Role): boolean {
  return UNSPECIFIC_ROLES.has(noun) || wider.has(noun)
}

/** A role and all wider roles that it falls under. */
function widerRoles(noun: string): ReadonlySet<string> {
  const all = new Set([noun])
  for (const role of all) for (const wider of WIDER_ROLES.get(role) ?? []) all.add(wider)
  return all
}

/** Whether they hold two portfolios, or serve two bodies, that nobody combines. */
function areExclusive(a: Role, b: Role): boolean {
  const hold = [a, b].every(({ words }) => words.some((word) => PORTFOLIO_HOLDERS.has(word)))
  return (
    (hold && areApart(a, b, PORTFOLIOS)) || (a.noun !== 'diplomat' && areApart(a, b, INTERNATIONAL_BODIES))
  )
}

function areApart(a: Role, b: Role, kinds: ReadonlySet<string>): boolean {
  const [ofA, ofB] = [a, b].map(({ words }) => words.filter((word) => kinds.has(word)))
  if (!ofA || !ofB || ofA.length === 0 || ofB.length === 0) return false
  return !ofA.some((word) => ofB.includes(word))
}
