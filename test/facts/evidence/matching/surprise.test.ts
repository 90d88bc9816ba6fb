import { describe, expect, it } from 'vitest'
import { indexWords } from '../../../../src/evidence/word-index.ts'
import { spokenWords } from '../../../../src/facts/evidence/matching/spoken-words.ts'
import { surprise } from '../../../../src/facts/evidence/matching/surprise.ts'
import { ENGLISH_SPEECH } from '../../../../src/languages/english/speech.ts'

const indexOf = (text: string) => indexWords(spokenWords(text, ENGLISH_SPEECH))
const TEXT = `${'at the end of the day we sail and the wind blows '.repeat(30)} the quay sank at the pier`

describe('surprise', () => {
  const { chance, ofNext, ofWord } = surprise([indexOf(TEXT)], ENGLISH_SPEECH)

  it('allows for as much chance as there are words', () => {
    const twice = surprise([indexOf(TEXT), indexOf(TEXT)], ENGLISH_SPEECH)
    expect(twice.chance - chance).toBeCloseTo(1, 1)
    expect(surprise([], ENGLISH_SPEECH).chance).toBe(0)
  })

  it('finds rare words more surprising than frequent ones', () => {
    expect(ofWord('quay')).toBeGreaterThan(ofWord('wind'))
    expect(ofWord('wind')).toBeGreaterThan(ofWord('the'))
    expect(ofWord('unsaid')).toBeGreaterThanOrEqual(ofWord('quay'))
  })

  it('finds a stock phrase less surprising than its words', () => {
    expect(ofNext('end', 'the')).toBeLessThan(ofWord('end'))
    expect(ofNext('of', 'end')).toBeLessThan(1)
    expect(ofNext('quay', 'the')).toBeGreaterThan(ofNext('end', 'the'))
  })

  it('finds no small word very surprising', () => {
    const { ofWord: bits } = surprise([indexOf('quay '.repeat(100_000))], ENGLISH_SPEECH)
    expect(bits('of')).toBeLessThan(bits('we'))
    expect(bits('we')).toBeLessThan(bits('pier'))
  })

  it('is never below nothing, and never endless', () => {
    for (const [word, previous] of [
      ['the', 'at'],
      ['quay', 'unsaid'],
      ['unsaid', 'the'],
      ['', ''],
    ] as const)
      for (const bits of [ofWord(word), ofNext(word, previous)]) {
        expect(bits).toBeGreaterThanOrEqual(0)
        expect(bits).toBeLessThan(40)
      }
  })
})
