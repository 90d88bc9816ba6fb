import { describe, expect, it } from 'vitest'
import { openingWords, shortenedWords } from '../../src/text/shortened-words.ts'

describe('openingWords', () => {
  it.each([
    ['“The ferry sails,”', 'The ferry sails'],
    ['"The ferry sails."', 'The ferry sails'],
    ['« Le bac part »', 'Le bac part'],
    ['‘one two three four five six seven eight’', 'one two three four five six seven eight'],
    ['“one two three four five six seven eight nine”', 'one two three four five six seven eight…'],
    ['', ''],
  ])('%s', (text, words) => {
    expect(openingWords(text)).toBe(words)
  })

  it('takes no long row of points for the end', () => {
    const row = `a${'.'.repeat(200_000)}b`
    expect(openingWords(`“${row}.”`)).toBe(row)
  })
})

describe('shortenedWords', () => {
  it.each([
    ['one two three', 'one two three'],
    ['1 2 3 4 5 6 7 8', '1 2 3 4 5 6 7 8'],
    ['1 2 3 4 5 6 7 8 9', '1 2 3 4 … 6 7 8 9'],
    ['', ''],
  ])('%j', (words, shortened) => {
    expect(shortenedWords(words)).toBe(shortened)
  })
})
