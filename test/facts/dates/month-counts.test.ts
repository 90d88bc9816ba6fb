import { expect, it } from 'vitest'
import { monthCounts } from '../../../src/facts/dates/month-counts.ts'

it.each([
  ['no dates', [], []],
  ['articles without a date', [undefined, undefined], []],
  [
    'days of several months, in any order',
    ['2024-03-31', '2023-12-01', undefined, '2024-03-01', '2024-01-15'],
    [
      { month: '2023-12', articles: 1 },
      { month: '2024-01', articles: 1 },
      { month: '2024-03', articles: 2 },
    ],
  ],
])('monthCounts counts %s', (_, dates, expected) => {
  expect(monthCounts(dates)).toEqual(expected)
})
