import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreground, salience, type SalienceInput } from '../../src/geography/salience.ts'

const onceInBody: SalienceInput = {
  inHeadline: false,
  inStandfirst: false,
  mentions: 1,
  wordsBefore: 150,
  paragraphs: 1,
  paragraphsInAll: 10,
  namesCity: false,
  isVenue: false,
  mentionsOfAll: [6, 3, 1],
}

describe('salience', () => {
  it.each<[string, Partial<SalienceInput>, boolean]>([
    ['named once in the body', {}, false],
    ['the only country, named once in the body', { mentionsOfAll: [1] }, false],
    ['named once, in the first sentence', { wordsBefore: 4 }, false],
    ['in the headline and the body', { inHeadline: true, mentions: 3, wordsBefore: 20, paragraphs: 2 }, true],
    ['in the headline and once in the body', { inHeadline: true, mentions: 2, wordsBefore: 20 }, true],
    ['in the standfirst and much of the body', { inStandfirst: true, mentions: 4, paragraphs: 3 }, true],
    ['in most paragraphs', { mentions: 12, wordsBefore: 20, paragraphs: 7, mentionsOfAll: [12, 8] }, true],
    ['a few times in a long article', { mentions: 3, paragraphs: 3, paragraphsInAll: 40 }, false],
    ['once in the only paragraph of an article', { wordsBefore: 25, paragraphsInAll: 1 }, false],
    [
      'first in the only paragraph of an article',
      { mentions: 2, wordsBefore: 0, paragraphsInAll: 1, mentionsOfAll: [2, 1] },
      true,
    ],
    ['in the background', { mentions: 4, paragraphs: 4, mentionsOfAll: [17, 13, 6, 4] }, false],
    [
      'next to a country that is named more often',
      { mentions: 6, paragraphs: 4, mentionsOfAll: [17, 6] },
      true,
    ],
  ])('%s', (_, evidence, about) => {
    expect(salience({ ...onceInBody, ...evidence }).about).toBe(about)
  })

  it.each<[string, Partial<SalienceInput>]>([
    ['the headline', { inHeadline: true }],
    ['the standfirst', { inStandfirst: true }],
    ['more mentions', { mentions: 3 }],
    ['more paragraphs', { paragraphs: 3 }],
    ['an earlier place', { wordsBefore: 10 }],
    ['one of its cities', { namesCity: true }],
  ])('%s raises the score, which stays below 1', (_, evidence) => {
    const { score } = salience({ ...onceInBody, ...evidence })
    expect(score).toBeGreaterThan(salience(onceInBody).score)
    expect(score).toBeLessThan(1)
  })

  it('gives an answer for a country that only a pull-quote names', () => {
    expect(salience({ ...onceInBody, mentions: 0, paragraphs: 0, mentionsOfAll: [0] }).about).toBe(false)
  })

  it('lies between 0 and 1, and never rises when paragraphs that do not name the country are added', () => {
    const evidence = fc.record({
      inHeadline: fc.boolean(),
      inStandfirst: fc.boolean(),
      mentions: fc.integer({ min: 1, max: 60 }),
      wordsBefore: fc.nat(3000),
      paragraphs: fc.nat(30),
      paragraphsInAll: fc.constant(30),
      namesCity: fc.boolean(),
      isVenue: fc.boolean(),
      mentionsOfAll: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }),
    })
    fc.assert(
      fc.property(evidence, fc.integer({ min: 1, max: 20 }), (given, more) => {
        const { score } = salience(given)
        const longer = salience({ ...given, paragraphsInAll: given.paragraphsInAll + more })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(longer.score).toBeLessThanOrEqual(score)
      }),
    )
  })
})

describe('foreground', () => {
  it.each<[string, Partial<SalienceInput>, number]>([
    ['no country is named often', { mentionsOfAll: [7, 1] }, Infinity],
    ['named a quarter as often', { mentions: 4, mentionsOfAll: [16, 4] }, Infinity],
    ['named an eighth as often', { mentions: 2, mentionsOfAll: [16, 2] }, 0.5],
    ['in the headline', { inHeadline: true, mentionsOfAll: [40, 1] }, Infinity],
    ['in the standfirst', { inStandfirst: true, mentionsOfAll: [40, 1] }, Infinity],
  ])('%s', (_, evidence, expected) => {
    expect(foreground({ ...onceInBody, ...evidence })).toBe(expected)
  })
})
