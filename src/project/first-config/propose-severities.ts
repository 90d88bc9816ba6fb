import type { RuleHead } from '../../rule/head.ts'
import { grouped } from '../../text/numbered.ts'
import type { HouseHabits } from './house-habits.ts'
import { HOUSE_SHARE } from './propose-house.ts'

export interface SeverityProposal {
  readonly rule: string
  readonly severity: 'off' | 'warning'
  /** Why, in words. */
  readonly reason: string
}

/** Of fewer articles, nothing can be said that applies to all. */
const FEWEST_ARTICLES = 10

/** What is found in more than this share of the articles is how the house writes. */
const USUAL = 0.5

/**
 * Severities for the rules that ask for what the house does not do, so that the first run reports what its editors
 * can act on. `found` counts, for each rule, the articles in which it found something.
 */
export function proposeSeverities(
  habits: readonly HouseHabits[],
  found: ReadonlyMap<string, number>,
  rules: readonly RuleHead[],
): readonly SeverityProposal[] {
  if (habits.length < FEWEST_ARTICLES) return []
  return rules.flatMap(({ id, severity }) => {
    const count = found.get(id) ?? 0
    if (count === 0 || severity.recommended === 'off') return []
    const habit = HABITS[id]
    const having = habit ? habits.filter(habit.has).length : undefined
    if (habit && having !== undefined && having < HOUSE_SHARE * (having + count))
      return { rule: id, severity: 'off', reason: habitText(habit, having, habits.length) }
    if (count <= USUAL * habits.length) return []
    return {
      rule: id,
      severity: severity.recommended === 'error' ? 'warning' : 'off',
      reason: `found in ${grouped(count)} of ${grouped(habits.length)} articles`,
    } as const
  })
}

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
  'untagged-countries': {
    has: ({ tagKeys }) => tagKeys.length > 0,
    one: 'tags a country',
    many: 'tag a country',
  },
}

function habitText({ many, one }: Habit, count: number, all: number): string {
  if (count === 0) return `no article of ${grouped(all)} ${one}`
  return `only ${grouped(count)} of ${grouped(all)} articles ${count === 1 ? one : many}`
}
