import type { ChalkInstance } from 'chalk'
import { grouped } from '../text/numbered.ts'
import type { FindingCounts, RuleCounts } from './report.ts'
import { plainText } from './text/plain-text.ts'

/** A command, and what it does in as many words as there may be room for, the most first. */
interface Step {
  readonly command: string
  readonly uses: readonly string[]
}

/** The next sensible steps after a run, one a line of at most `width` columns. */
export function advice(counts: FindingCounts, chalk: ChalkInstance, width: number): readonly string[] {
  const steps = [...fixingSteps(counts), ...ruleSteps(counts)]
  const column = Math.max(...steps.map(({ command }) => command.length))
  return steps.map(({ command, uses }) => {
    const head = `  ${command.padEnd(column)}  `
    const use = uses.find((one) => head.length + one.length <= width)
    return use === undefined ? `  ${command}` : head + chalk.dim(use)
  })
}

/** A person reads no more findings than this one after the other. */
const MANY = 20

function ruleSteps({ firstRunRule, rules }: FindingCounts): readonly Step[] {
  const all = [...rules].map(([id, counts]) => ({ id: plainText(id), ...counts }))
  const found = all.reduce((sum, { findings }) => sum + findings, 0)
  const largest = all.toSorted((a, b) => b.findings - a.findings)[0]
  if (largest && all.length > 1 && found > MANY && largest.findings > found / 2)
    return [
      explaining(largest, found),
      { command: `geolint --only ${largest.id}`, uses: ['shows only these findings'] },
    ]
  if (firstRunRule !== undefined) return [explaining({ id: plainText(firstRunRule), findings: 0 }, found)]
  const first = all.toSorted((a, b) => b.errors - a.errors || b.findings - a.findings)[0]
  return first ? [explaining(first, found)] : []
}

function explaining(
  { findings, id }: Pick<RuleCounts, 'findings'> & { readonly id: string },
  found: number,
): Step {
  const share = `explains the rule behind ${grouped(findings)} of the ${grouped(found)} findings`
  const isPart = found > MANY && findings > 0 && findings < found
  return { command: `geolint explain ${id}`, uses: [...(isPart ? [share] : []), 'explains the rule'] }
}

function fixingSteps({ rules }: FindingCounts): readonly Step[] {
  const fixing = rulesWith(rules, 'fixable')
  const suggesting = rulesWith(rules, 'suggested')
  return [
    ...(fixing.length > 0
      ? [{ command: 'geolint --fix', uses: named('applies the safe fixes', fixing, rules) }]
      : []),
    ...(suggesting.length > 0
      ? [
          {
            command: 'geolint --fix-suggestions',
            uses: named('asks about each suggestion', suggesting, rules),
          },
        ]
      : []),
  ]
}

function rulesWith(rules: FindingCounts['rules'], count: 'fixable' | 'suggested'): readonly string[] {
  return [...rules].flatMap(([id, counts]) => (counts[count] > 0 ? [plainText(id)] : []))
}

/** Names the rules if there are only one or two of them, and others have findings too. */
function named(use: string, ids: readonly string[], { size }: FindingCounts['rules']): readonly string[] {
  return ids.length < size && ids.length <= 2 ? [`${use} of ${ids.join(' and ')}`, use] : [use]
}
