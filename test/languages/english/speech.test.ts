import { describe, expect, it } from 'vitest'
import { ENGLISH_SPEECH } from '../../../src/languages/english/speech.ts'

const { formsOf, isFiller, isHesitation, kindOf, stem } = ENGLISH_SPEECH

describe('English speech', () => {
  it.each([
    ['ferry', [{ form: 'ferry', also: [] }]],
    ["ruiz's", [{ form: 'ruiz', also: [] }, { form: 'is', also: ['has', 'us', 'was', 'does'] }]], // prettier-ignore
    ["they'd", [{ form: 'they', also: [] }, { form: 'would', also: ['had', 'did'] }]], // prettier-ignore
    ["won't", [{ form: 'will', also: [] }, { form: 'not', also: [] }]], // prettier-ignore
    ["wouldn't", [{ form: 'would', also: [] }, { form: 'not', also: [] }]], // prettier-ignore
    ['gonna', [{ form: 'going', also: [] }, { form: 'to', also: [] }]], // prettier-ignore
    ["o'clock", [{ form: "o'clock", also: [] }]],
    ["'s", [{ form: "'s", also: [] }]],
    ['constructor', [{ form: 'constructor', also: [] }]],
  ])('%s stands for %j', (word, forms) => {
    expect(formsOf(word)).toEqual(forms)
  })

  it.each([
    ['adverb', 'really quite very'],
    ['content', 'ferry sail blue quickly unlikely illegally family supply'],
    ['function', 'if against for before after from or despite because some'],
    ['modal', 'may must would'],
    ['negation', 'not never no nobody without'],
    ['number', '20 2016 5'],
    ['pronoun', 'we their she'],
    ['small', 'the a of and that is'],
  ] as const)('%s: %s', (kind, words) => {
    for (const word of words.split(' ').filter((one) => one !== 'only'))
      expect([word, kindOf(word)]).toEqual([word, kind])
  })

  it.each([
    ['sail sails sailed sailing'],
    ['carry carries carried carrying'],
    ['stop stops stopped stopping'],
    ['secure secures secured securing'],
    ["ruiz ruiz's"],
  ])('one stem: %s', (words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1)
  })

  it.each(['sail soil', 'ferry ferment', 'not nor', 'less lease'])('two stems: %s', (words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(2)
  })

  it('knows what only fills a pause', () => {
    expect(['uh', 'um', 'hmm'].every(isHesitation)).toBe(true)
    expect(['no', 'the', 'uhland'].some(isHesitation)).toBe(false)
    expect(isFiller(['you', 'know'])).toBe(true)
    expect(isFiller(['know'])).toBe(false)
    expect(isFiller([])).toBe(false)
  })
})
