import { expect, test } from 'vitest'
import { timingTable } from '../../../src/report/tables/timing-table.ts'

test('the slowest stage and the slowest rule come first', () => {
  const table = timingTable({
    articles: 1200,
    findings: ['quick', 'slow', 'slow'],
    steps: [
      { step: 'find', ruleId: undefined, count: 1, ms: 2.04 },
      { step: 'recall', ruleId: undefined, count: 1000, ms: 10 },
      { step: 'rules', ruleId: undefined, count: 200, ms: 87.96 },
      { step: 'check', ruleId: 'quick', count: 200, ms: 5 },
      { step: 'check', ruleId: 'slow', count: 200, ms: 40 },
      { step: 'collect', ruleId: 'slow', count: 200, ms: 35 },
      { step: 'compare', ruleId: 'slow', count: 1, ms: 20.25 },
    ],
  })
  expect(`\n${table.join('\n')}\n`).toBe(`
stage                                                      ms  share
rules                                                    88.0    88%
recall                                                   10.0    10%
find                                                      2.0     2%
total                                                   100.0   100%

rule                          check collect compare        ms  share  findings
slow                           40.0    35.0    20.3      95.3    95%         2
quick                           5.0     0.0     0.0       5.0     5%         1

1,000 of 1,200 articles from the cache
`)
})

test('no line is wider than 80 columns, however long a rule name is', () => {
  const steps = [
    { step: 'check', ruleId: `ours/${'a-long-name-'.repeat(9)}\u001B[31m`, count: 1, ms: 1234567.8 },
  ] as const
  const table = timingTable({ articles: 1, findings: [], steps })
  expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(80)
  expect(table.join('')).not.toContain('\u001B')
})

test('a run that took no time has no shares', () => {
  const table = timingTable({
    articles: 1,
    findings: [],
    steps: [{ step: 'find', ruleId: undefined, count: 1, ms: 0 }],
  })
  expect(table.slice(1, 3).map((line) => line.split(/\s+/).slice(0, 3))).toEqual([
    ['find', '0.0', '0%'],
    ['total', '0.0', '0%'],
  ])
})
