import { describe, expect, it } from 'vitest'
import { shingles, fingerprintsMatch, repetitions } from '../../src/text/near-duplicates.ts'

const split = (text: string) => text.split(' … ').map((part) => part.split(' '))
const WORDS = 'we will stay out until the last crane stands still'

describe('repetitions', () => {
  it.each<[earlier: string, later: string, likeness: string | undefined]>([
    [WORDS, WORDS, 'same'],
    [WORDS, 'stay out until the last', 'part'],
    ['stay out until the last', WORDS, 'whole'],
    [WORDS, 'we will … the last crane stands still', 'part'],
    [WORDS, WORDS.replace('last', 'tall'), 'near'],
    [WORDS, WORDS.replace('we', 'nobody will say that we'), 'whole'],
    [WORDS, 'they went home … the last crane stands still', undefined],
    ['stay out until the last', 'the last crane stands still', undefined],
    [WORDS, 'nobody has made us an offer', undefined],
  ])('compares %j with %j', (earlier, later, likeness) => {
    expect(repetitions([split(earlier), split(later)])).toEqual(
      likeness ? [{ earlier: 0, later: 1, likeness }] : [],
    )
  })

  it('names the first comparable text', () => {
    const texts = Array.from({ length: 4 }, () => split(WORDS))
    const pairs = repetitions(texts, (earlier, later) => earlier > 0 && later < 3)
    expect(pairs).toEqual([{ earlier: 1, later: 2, likeness: 'same' }])
  })
})

describe('shingles', () => {
  it('tells copies from texts that share a sentence', () => {
    const text = (name: string, length: number) => Array.from({ length }, (_, at) => `${name}${at}`)
    const original = [...WORDS.split(' '), ...text('a', 400)]
    const copy = [...original.slice(0, 300), 'and', ...original.slice(300)]
    const other = [...WORDS.split(' '), ...text('b', 400)]
    expect(fingerprintsMatch(shingles(original), shingles(copy))).toBe(true)
    expect(fingerprintsMatch(shingles(original), shingles(other))).toBe(false)
  })
})
