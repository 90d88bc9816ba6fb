import { expect, it } from 'vitest'
import { statisticsTable } from '../../../src/report/tables/statistics-table.ts'
import type { Finding } from '../../../src/rule/finding.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { findingOn } from '../report-of.ts'

const file = textFile('a.md', 'Riga waits.\n')
const fix = { title: 'Cut it', safety: 'safe' as const, edits: [] }
const one = (ruleId: string, more = {}) => findingOn(file, 'Riga', { ruleId, ...more })

const found = (...findings: readonly Finding[]) => ({ found: findings, left: findings, known: [] })

it('has a line for each rule, the most findings first', () => {
  const articles = [
    found(one('hail'), one('rain', { fix }), one('rain')),
    found(one('rain')),
    found(),
    found(one('a-fog')),
  ]
  expect(statisticsTable(articles, { colour: false })).toBe(`rule   findings  articles  share  fixable
rain          3         2    50%        1
a-fog         1         1    25%        0
hail          1         1    25%        0
`)
})

it('says how many findings were gathered, and how many are known', () => {
  const [rain, hail] = [one('rain'), one('hail')]
  const articles = [
    { found: [rain, hail], left: [hail], known: [one('rain', { fix })] },
    { found: [one('rain')], left: [], known: [] },
  ]
  expect(statisticsTable(articles, { colour: false }))
    .toBe(`rule  findings  articles  share  fixable  gathered  known
rain         3         2   100%        0         2      1
hail         1         1    50%        0         0      0
`)
})

it('ends each line as it is told', () => {
  const last = { head: 'set to', cell: (rule: string) => (rule === 'rain' ? 'on' : 'off') }
  expect(statisticsTable([found(one('rain'), one('hail'))], { colour: false, last }))
    .toBe(`rule  findings  articles  share  fixable  set to
hail         1         1   100%        0     off
rain         1         1   100%        0      on
`)
})

it('is empty if nothing was found', () => {
  expect(statisticsTable([found(), found()], { colour: true })).toBe('')
})
