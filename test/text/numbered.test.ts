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

test('what is counted stands in the plural unless there is one', () => {
  expect([0, 1, 2000].map((count) => numbered(count, 'error'))).toEqual([
    '0 errors',
    '1 error',
    '2,000 errors',
  ])
})

test('nothing is not counted', () => {
  expect([...counted(0, 'error'), ...counted(1, 'failure')]).toEqual(['1 failure'])
})
