import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpokenWord } from '../../src/evidence/spoken-word.ts'
import { countOf, indexWords, placesOfPair, wordAt } from '../../src/evidence/word-index.ts'

const ALSO: Readonly<Record<string, readonly string[]>> = { is: ['has', 'was'], would: ['had'] }

/** Words one after another; `is*` is contracted, `(uh` an aside. */
function spoken(text: string): readonly SpokenWord[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: written, index }) => {
    const form = written.replace(/[(*]/g, '')
    const also = written.endsWith('*') ? (ALSO[form] ?? []) : []
    return { form, also, start: index, end: index + written.length, isAside: written.startsWith('(') }
  })
}

const WORD = fc.constantFrom('is', 'is*', 'would*', '(is*', 'rain', 'fog', '(uh', 'constructor', '__proto__')
const TEXT = fc.array(WORD, { maxLength: 40 }).map((words) => words.join(' '))

describe('indexWords', () => {
  it.each([
    ['rain is* rain', 'rain', 2],
    ['rain is* rain is', 'is', 2],
    ['rain (uh rain', 'uh', 1],
    ['rain', 'fog', 0],
    ['', 'fog', 0],
    ['rain', 'toString', 0],
  ])('counts, in %j, %j', (text, form, count) => {
    expect(countOf(indexWords(spoken(text)), form)).toBe(count)
  })

  it.each([
    ['the fog and the rain and the fog', 'the', 'fog', [0, 6]],
    ['the the the', 'the', 'the', [0, 1]],
    ['fog the', 'the', 'fog', []],
    ['fog', 'fog', 'fog', []],
  ])('finds, in %j, %j %j', (text, first, second, places) => {
    const index = indexWords(spoken(text))
    const [a = -1, b = -1] = [index.idOf.get(first), index.idOf.get(second)]
    expect(placesOfPair(index, a, b)).toEqual(places)
  })

  it('gives back every word', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const words = spoken(text)
        const index = indexWords(words)
        expect(index.length).toBe(words.length)
        expect(words.map((_, at) => wordAt(index, at))).toEqual(words)
      }),
    )
  })

  it('finds every pair of neighbours', () => {
    fc.assert(
      fc.property(TEXT, WORD, WORD, (text, one, other) => {
        const words = spoken(text)
        const index = indexWords(words)
        const [first, second] = [one, other].map((word) => word.replace(/[(*]/g, ''))
        const [a, b] = [index.idOf.get(first ?? ''), index.idOf.get(second ?? '')]
        const places = a === undefined || b === undefined ? [] : placesOfPair(index, a, b)
        const expected = words.flatMap(({ form }, at) =>
          form === first && words[at + 1]?.form === second ? [at] : [],
        )
        expect(places.toSorted((x, y) => x - y)).toEqual(expected)
        expect(countOf(index, first ?? '')).toBe(words.filter(({ form }) => form === first).length)
      }),
    )
  })
})
