import { describe, expect, it } from 'vitest'
import { words } from '../../src/text/words.ts'

const CASES: readonly (readonly [text: string, folded: readonly string[]])[] = [
  ['', []],
  [' – … “” \uFFFC', []],
  ['Gas exports fell.', ['gas', 'exports', 'fell']],
  [
    'Peru\u2019s army, Peru\u2018s navy, Peru\u0027s police',
    ["peru's", 'army', "peru's", 'navy', "peru's", 'police'],
  ],
  ['don\u02BCt, Hawai\u02BBi, \u02BCtis', ["don't", "hawai'i", 'tis']],
  ['the powers\u2019 interests', ['the', 'powers', 'interests']],
  ['‘the talks’', ['the', 'talks']],
  ['rising-illiberal-powers', ['rising', 'illiberal', 'powers']],
  ['the non\u2011aligned states', ['the', 'non', 'aligned', 'states']],
  ['multi\xADlateral', ['multilateral']],
  ['a 2.5% rise to 1,000,000 in 2024.', ['a', '2.5', 'rise', 'to', '1,000,000', 'in', '2024']],
  ['the G7, COVID-19 and Covid19', ['the', 'g7', 'covid', '19', 'and', 'covid19']],
  ['Zażółć, Côte d’Ivoire', ['zażółć', 'côte', "d'ivoire"]],
  ['cafe\u0301', ['café']],
  ['an eﬀect', ['an', 'effect']],
  ['外交 और कूटनीति', ['外交', 'और', 'कूटनीति']],
  ['one\ntwo\xA0three\tfour/five', ['one', 'two', 'three', 'four', 'five']],
  ['𝐁old', ['bold']],
]

describe('words', () => {
  it.each(CASES)('folds the words of %j', (text, folded) => {
    expect(words(text).map((word) => word.folded)).toEqual(folded)
  })

  it.each(CASES)('says where the words of %j are', (text, folded) => {
    const found = words(text)
    expect(found).toHaveLength(folded.length)
    let before = 0
    for (const { start, end } of found) {
      expect(start).toBeGreaterThanOrEqual(before)
      expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$|^[\p{L}\p{N}]$/u)
      before = end
    }
  })
})
