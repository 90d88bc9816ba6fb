import { describe, expect, it } from 'vitest'
import { salience, type SalienceEvidence } from '../../src/geography/salience.ts'

const onceInBody: SalienceEvidence = {
  inHeadline: false,
  inStandfirst: false,
  inFirstSentence: false,
  mentions: 1,
  share: 0.1,
  paragraphShare: 0.1,
  firstPosition: 0.5,
}

describe('salience', () => {
  it.each<[string, Partial<SalienceEvidence>, boolean]>([
    ['named once in the body', {}, false],
    ['the only country, named once in the body', { share: 1 }, false],
    ['named once, in the first sentence', { inFirstSentence: true, firstPosition: 0 }, false],
    ['in the headline and the body', { inHeadline: true, mentions: 3, firstPosition: 0.1 }, true],
    [
      'in the standfirst and much of the body',
      { inStandfirst: true, mentions: 4, paragraphShare: 0.3 },
      true,
    ],
    ['in most paragraphs', { mentions: 12, share: 0.5, paragraphShare: 0.7, firstPosition: 0.1 }, true],
    ['a few times in a long article', { mentions: 3, paragraphShare: 0.1 }, false],
  ])('%s', (_, evidence, about) => {
    expect(salience({ ...onceInBody, ...evidence }).about).toBe(about)
  })

  it.each<[string, Partial<SalienceEvidence>]>([
    ['the headline', { inHeadline: true }],
    ['the standfirst', { inStandfirst: true }],
    ['the first sentence', { inFirstSentence: true }],
    ['more mentions', { mentions: 5 }],
    ['more paragraphs', { paragraphShare: 0.9 }],
    ['an earlier place', { firstPosition: 0.1 }],
  ])('%s adds to it, within 0 and 1', (_, evidence) => {
    const { score } = salience({ ...onceInBody, ...evidence })
    expect(score).toBeGreaterThan(salience(onceInBody).score)
    expect(score).toBeLessThan(1)
  })

  it('does without the place of the first mention', () => {
    const { firstPosition: _, ...evidence } = onceInBody
    expect(salience(evidence).score).toBeGreaterThan(0)
    expect(salience({ ...evidence, mentions: 0 }).about).toBe(false)
  })
})
