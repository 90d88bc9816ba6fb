import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenNumber } from '../../../../src/languages/english/words/spoken-numbers.ts'

describe('spokenNumber', () => {
  it.each<[words: string, figures: string | undefined, count?: number]>([
    ['seven ferries', '7', 1],
    ['twenty five boats', '25', 2],
    ['two hundred and six boats', '206', 4],
    ['a hundred boats', '100', 2],
    ['a million', '1000000', 2],
    ['a boat', undefined],
    ['and six', undefined],
    ['hundred', undefined],
    ['thousand', undefined],
    ['six and seven', '6', 1],
    ['twenty thousand', '20000', 2],
    ['three thousand two hundred and one', '3201', 6],
    ['2.5 million', '2500000', 2],
    ['20k', '20000', 1],
    ['3bn', '3000000000', 1],
    ['1,200', '1200', 1],
    ['twenty sixteen', '2016', 2],
    ['nineteen eighty four', '1984', 3],
    ['five six', '5', 1],
    ['twenty boats', '20', 1],
    ['g7', undefined],
    ['', undefined],
  ])('%j: %s', (words, figures, count) => {
    expect(spokenNumber(words.split(' '), 0)).toEqual(figures === undefined ? undefined : { figures, count })
  })

  it('reads figures as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (number) => {
        expect(spokenNumber([String(number)], 0)).toEqual({ figures: String(number), count: 1 })
        expect(spokenNumber([number.toLocaleString('en')], 0)).toEqual({ figures: String(number), count: 1 })
      }),
    )
  })

  it('takes no more words than there are', () => {
    const word = fc.constantFrom(...'a and one ten twenty hundred thousand million 5 2.5 3k 1e9 ,'.split(' '))
    fc.assert(
      fc.property(fc.array(word), fc.nat(8), (words, from) => {
        const found = spokenNumber(words, from)
        if (!found) return
        expect(found.count).toBeGreaterThan(0)
        expect(from + found.count).toBeLessThanOrEqual(words.length)
        expect(found.figures).toMatch(/^\d/)
      }),
    )
  })
})
