import { Chalk } from 'chalk'
import type { Finding } from '../../rule/finding.ts'
import { grouped } from '../../text/numbered.ts'
import { type CountedRule, ruleTable } from './rule-table.ts'

/** The findings of each article of a run: all of them, and those left after gathering, in the same order. */
export interface RunStatistics {
  readonly found: readonly (readonly Finding[])[]
  readonly left: readonly (readonly Finding[])[]
}

interface RuleStatistics extends CountedRule {
  readonly fixable: number
  /** How many of its findings were gathered into run findings. */
  readonly gathered: number
}

/** A line for each rule that has found something, the most findings first; empty if none has. */
export function statisticsTable({ found, left }: RunStatistics, colour: boolean): string {
  const rules = ruleStatistics(found, left)
  if (rules.length === 0) return ''
  const isGathered = rules.some(({ gathered }) => gathered > 0)
  const more = {
    head: ['fixable', ...(isGathered ? ['said once'] : [])],
    cells: ({ fixable, gathered }: RuleStatistics) => [
      grouped(fixable),
      ...(isGathered ? [grouped(gathered)] : []),
    ],
  }
  return ruleTable(rules, found.length, more, new Chalk({ level: colour ? 1 : 0 }))
}

function ruleStatistics(
  found: RunStatistics['found'],
  left: RunStatistics['left'],
): readonly RuleStatistics[] {
  const rules = new Map<string, RuleStatistics>()
  for (const [at, findings] of found.entries()) {
    const isLeft = new Set(left[at])
    const seen = new Set<string>()
    for (const finding of findings) {
      const { fix, ruleId } = finding
      const before = rules.get(ruleId) ?? { id: ruleId, findings: 0, articles: 0, fixable: 0, gathered: 0 }
      rules.set(ruleId, {
        id: ruleId,
        findings: before.findings + 1,
        articles: before.articles + (seen.has(ruleId) ? 0 : 1),
        fixable: before.fixable + (fix?.safety === 'safe' ? 1 : 0),
        gathered: before.gathered + (isLeft.has(finding) ? 0 : 1),
      })
      seen.add(ruleId)
    }
  }
  return [...rules.values()].toSorted((a, b) => b.findings - a.findings || (a.id < b.id ? -1 : 1))
}
