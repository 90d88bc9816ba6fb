import type { RuleHead } from '../../rule/head.ts'
import { grouped } from '../../text/numbered.ts'
import type { HouseHabits } from './house-habits.ts'
import { HOUSE_SHARE } from './propose-house.ts'

export interface SeverityProposal {
  readonly rule: string
  readonly severity: RuleHead['severity']['recommended']
  /** Why, in words; undefined if it is the usual severity. */
  readonly reason?: string
  readonly except?: readonly ExceptedCountry[]
}

/** A country that the house leaves out of its tags. */
export interface ExceptedCountry {
  readonly country: string
  /** Why, in words. */
  readonly reason: string
}

/** What the articles break, as far as no exception for a country settles it. */
export interface FoundByRules {
  /** In how many articles each rule has found something. */
  readonly articles: ReadonlyMap<string, number>
  readonly leftOut: readonly ExceptedCountry[]
}

/** Of fewer articles, nothing can be said that applies to all. */
const FEWEST_ARTICLES = 10

/** What is found in more than this share of the articles is how the house writes. */
const USUAL = 0.5

/**
 * Severities for the rules that ask for what the house does not do, so that the first run reports what its editors
 * can act on, and exceptions for the countries that the house does not tag.
 */
export function proposeSeverities(
  habits: readonly HouseHabits[],
  { articles, leftOut }: FoundByRules,
  rules: readonly RuleHead[],
): readonly SeverityProposal[] {
  if (habits.length < FEWEST_ARTICLES) return []
  return rules.flatMap((rule): readonly SeverityProposal[] => {
    const milder = milderSeverity(rule, articles.get(rule.id) ?? 0, habits)
    if (rule.id !== TAGS || leftOut.length === 0 || milder?.severity === 'off') return milder ? [milder] : []
    return [{ rule: rule.id, severity: rule.severity.recommended, ...milder, except: leftOut }]
  })
}

function milderSeverity(
  { id, severity }: RuleHead,
  count: number,
  habits: readonly HouseHabits[],
): SeverityProposal | undefined {
  if (count === 0 || severity.recommended === 'off') return undefined
  const habit = HABITS[id]
  const having = habit ? habits.filter(habit.has).length : undefined
  if (habit && having !== undefined && having < HOUSE_SHARE * (having + count))
    return { rule: id, severity: 'off', reason: habitText(habit, having, habits.length) }
  if (count <= USUAL * habits.length) return undefined
  return {
    rule: id,
    severity: severity.recommended === 'error' ? 'warning' : 'off',
    reason: `found in ${grouped(count)} of ${grouped(habits.length)} articles`,
  }
}

const TAGS = 'untagged-countries'

interface Habit {
  readonly has: (article: HouseHabits) => boolean
  readonly one: string
  readonly many: string
}

/** What two rules ask every article for. */
const HABITS: Readonly<Record<string, Habit>> = {
  'missing-disclaimer': {
    has: ({ hasDisclaimer }) => hasDisclaimer,
    one: 'has a disclaimer',
    many: 'have a disclaimer',
  },
  [TAGS]: {
    has: ({ tagKeys }) => tagKeys.length > 0,
    one: 'tags a country',
    many: 'tag a country',
  },
}

function habitText({ many, one }: Habit, count: number, all: number): string {
  if (count === 0) return `none of the ${grouped(all)} articles ${one}`
  return `only ${grouped(count)} of ${grouped(all)} articles ${count === 1 ? one : many}`
}
