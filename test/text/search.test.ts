import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWhile } from '../../src/text/search.ts'

test.each([
  [[], 0],
  [[1, 2, 3], 2],
  [[3, 4], 0],
  [[1, 1, 2], 3],
])('%j begins with this many items of at most 2: %i', (list, count) => {
  expect(countWhile(list, (item) => item <= 2)).toBe(count)
})

test('a binary search finds what counting one by one finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (items, limit) => {
        const sorted = items.toSorted((a, b) => a - b)
        const counted = sorted.filter((item) => item <= limit).length
        expect(countWhile(sorted, (item) => item <= limit)).toBe(counted)
      },
    ),
  )
})
