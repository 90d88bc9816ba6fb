import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roleLexicon, rolePattern, roleSentences } from '../../src/article/furniture/word-roles.ts'
import { PAGE_LEXICON } from '../../src/languages/index.ts'

const LEXICON = roleLexicon({
  statement: ['opinion*', 'views'],
  own: ['own'],
  not: ['not'],
  counsel: ['*beratung'],
})

describe('the sentences of a text', () => {
  it.each([
    ['The views are her own.', ['-s--o']],
    ['Opinions, her own; views not', ['s,-o', 'sn']],
    ['The author’s views: Rechtsberatung!', ['--sc']],
    ['It is 3.5 views. Own', ['----s', 'o']],
    ['…', []],
  ])('%s', (text, roles) => {
    expect(roleSentences(text, LEXICON).map((sentence) => sentence.roles)).toEqual(roles)
  })

  it('have true places, whatever the text', () => {
    const [english] = PAGE_LEXICON.rolesFor('en')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0
        for (const { end, start } of english ? roleSentences(text, english) : []) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('a pattern', () => {
  it.each([
    ['statement own', '-so', true],
    ['statement own', '-s-o', false],
    ['statement {2} own', 's--o', true],
    ['statement {2} own', 's---o', false],
    ['^ statement', '-s', false],
    ['own|not $', 's-n', true],
    ['statement not? own', 'sno', true],
  ])('%s in %s: %s', (pattern, roles, found) => {
    expect(rolePattern(pattern).test(roles)).toBe(found)
  })
})
