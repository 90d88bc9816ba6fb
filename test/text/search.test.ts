import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWhile, quickSearch } from '../../src/text/search.ts'

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

test.each([
  ['a phrase in any case', 'The FLOOD TIDE came', 4],
  ['signs between its words', 'a flood, tide', 2],
  ['a phrase at the end', 'low harbour', 4],
  ['no phrase in part of one', 'the flood came', -1],
  ['nothing in a short text', 'ebb', -1],
])('a quick search finds %s', (_, text, place) => {
  expect(quickSearch(['flood tide', 'harbour'])(text)).toBe(place)
})

test('a quick search finds what searching for each word finds', () => {
  // Few letters, of which some share their low bits, so that words are often found and keys often meet.
  const letters = (min: number) =>
    fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1', '!'), minLength: min })
  fc.assert(
    fc.property(fc.array(letters(4)), letters(0), fc.nat(20), (words, text, from) => {
      const places = words.map((word) => text.indexOf(word, from)).filter((place) => place !== -1)
      expect(quickSearch(words)(text, from)).toBe(places.length > 0 ? Math.min(...places) : -1)
    }),
  )
})
