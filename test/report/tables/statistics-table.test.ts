import { expect, it } from 'vitest'
import { statisticsTable } from '../../../src/report/tables/statistics-table.ts'
import { textFile } from '../../../src/text/text-file.ts'
import { findingOn } from '../report-of.ts'

const file = textFile('a.md', 'Riga waits.\n')
const fix = { title: 'Cut it', safety: 'safe' as const, edits: [] }
const one = (ruleId: string, more = {}) => findingOn(file, 'Riga', { ruleId, ...more })

it('has a line for each rule, the most findings first', () => {
  const found = [[one('hail'), one('rain', { fix }), one('rain')], [one('rain')], [], [one('a-fog')]]
  expect(statisticsTable({ found, left: found }, false)).toBe(`rule   findings  articles  share  fixable
rain          3         2    50%        1
a-fog         1         1    25%        0
hail          1         1    25%        0
`)
})

it('says how many findings were gathered', () => {
  const [rain, hail] = [one('rain'), one('hail')]
  expect(statisticsTable({ found: [[rain, hail], [one('rain')]], left: [[hail], []] }, false))
    .toBe(`rule  findings  articles  share  fixable  said once
rain         2         2   100%        0          2
hail         1         1    50%        0          0
`)
})

it('is empty if nothing was found', () => {
  expect(statisticsTable({ found: [[], []], left: [[], []] }, true)).toBe('')
})
