import { describe, expect, it } from 'vitest'
import { quotedWords } from '../../../../src/facts/evidence/matching/quoted-words.ts'
import { ENGLISH_SPEECH } from '../../../../src/languages/english/speech.ts'

/** `[word]` for a bracketed one, `|word` for one after an ellipsis. */
function shown(text: string): string {
  return quotedWords(text, ENGLISH_SPEECH)
    .words.map(({ form, isAfterCut, isBracketed }) => {
      const word = isBracketed ? `[${form}]` : form
      return isAfterCut ? `|${word}` : word
    })
    .join(' ')
}

describe('quotedWords', () => {
  it.each([
    ['“The ferry sails.”', 'the ferry sails'],
    ['The ferry … sails', 'the ferry |sails'],
    ['The ferry . . . sails, ... always', 'the ferry |sails |always'],
    ['The ferry […] sails (...) home', 'the ferry |sails |home'],
    ['… the ferry sails …', 'the ferry sails'],
    ['[The ferry] sails', '[the] [ferry] sails'],
    ['He want[s] the [old] ferry', 'he [want] [s] the [old] ferry'],
    ['The (new) ferry', 'the [new] ferry'],
    ['[T]he ferry', '[t] [he] ferry'],
    ['The ferry [sails', 'the ferry sails'],
    ['We won’t … sail', 'we will not |sail'],
  ])('reads %j', (text, words) => {
    expect(shown(text)).toBe(words)
  })
})
