import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameWord, spokenWords } from '../../../../src/facts/evidence/matching/spoken-words.ts'
import { ENGLISH_SPEECH } from '../../../../src/languages/english/speech.ts'

const formsIn = (text: string) => spokenWords(text, ENGLISH_SPEECH).map(({ form }) => form)

describe('spokenWords', () => {
  it.each([
    ['', ''],
    ['— … ’', ''],
    ['The ferry, it sails.', 'the ferry it sails'],
    ['We don’t know and we can’t wait', 'we do not know and we can not wait'],
    ['We cannot; they wouldn\u0092t', 'we can not they would not'],
    ['Im sure they dont care', 'i am sure they do not care'],
    ['She’s late, they’d say', 'she is late they would say'],
    ['I’m gonna go ’cause you’ve gotta', 'i am going to go because you have got to'],
    ['It is not the people’s', 'it is not the people is'],
    ['OK, Sen. Ruiz', 'okay senator ruiz'],
    ['20% or 20 percent or twenty percent', '20 percent or 20 percent or 20 percent'],
    ['$5 million or five million dollars', '5000000 dollars or 5000000 dollars'],
    ['£20 and €30', '20 pounds and 30 euros'],
    ['fish & chips and AT&T', 'fish and chips and at and t'],
    ['Twenty-five of 1,200 in twenty sixteen', '25 of 1200 in 2016'],
  ])('reads %j', (text, forms) => {
    expect(formsIn(text).join(' ')).toBe(forms)
  })

  it('leaves words alone in a language whose speech it does not know', () => {
    const words = spokenWords('Wir können’s nicht, uh, 20 %', undefined)
    expect(words.map(({ form }) => form)).toEqual(['wir', "können's", 'nicht', 'uh', '20'])
    expect(words.some(({ isAside }) => isAside)).toBe(false)
  })

  it('takes hesitations and asides for what may be left out', () => {
    const text = 'So, uh, we (laughs loudly) sailed [applause] home'
    const asides = ['(laughs loudly)', '[applause]'].map((words) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    }))
    const left = spokenWords(text, ENGLISH_SPEECH, asides).filter(({ isAside }) => !isAside)
    expect(left.map(({ form }) => form)).toEqual(['so', 'we', 'sailed', 'home'])
  })

  it('says where the words are, in order', () => {
    const piece = fc.constantFrom(
      ...'the don’t she’s $ % & 20 twenty five hundred and a million uh … ( ) 1,000 2.5m — é 外交 𝐁'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), fc.constantFrom('', ' '), (pieces, space) => {
        const text = pieces.join(space)
        let before = 0
        for (const { end, start } of spokenWords(text, ENGLISH_SPEECH)) {
          expect(start).toBeGreaterThanOrEqual(Math.min(before, start))
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = start
        }
      }),
    )
  })
})

describe('isSameWord', () => {
  it.each([
    ['she’s', 'she has', true],
    ['she’s', 'she was', true],
    ['they’d', 'they had', true],
    ['they’d', 'they would', true],
    ['don’t', 'do not', true],
    ['she is', 'she has', false],
    ['she’s', 'she will', false],
  ])('%s and %s: %s', (a, b, isSame) => {
    const [ours, theirs] = [spokenWords(a, ENGLISH_SPEECH), spokenWords(b, ENGLISH_SPEECH)]
    expect(ours.every((word, at) => theirs[at] !== undefined && isSameWord(word, theirs[at]))).toBe(isSame)
  })
})
