import { expect, test } from 'vitest'
import { counted, grouped, numbered } from '../../src/text/numbered.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [27338, '27,338'],
  [100000, '100,000'],
  [1234567, '1,234,567'],
])('%i is written %s', (value, text) => expect(grouped(value)).toBe(text))

test('a noun is in the plural unless the count is one', () => {
  expect([0, 1, 2000].map((count) => numbered(count, 'error'))).toEqual([
    '0 errors',
    '1 error',
    '2,000 errors',
  ])
})

test('a count of zero is left out', () => {
  expect([...counted(0, 'error'), ...counted(1, 'failure')]).toEqual(['1 failure'])
})
