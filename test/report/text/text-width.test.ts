import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { cutEnd, cutStart, textWidth } from '../../../src/report/text/text-width.ts'

describe('textWidth', () => {
  it.each([
    '',
    'Vilnius',
    '“Vilnius” – naïve…',
    '東京',
    'ｶﾀｶﾅ',
    'e\u0301tat',
    'Пути́н',
    '한국',
    '\u1112\u1161\u11AB',
    '🇱🇹',
    '👩🏽‍⚖️',
    '👨‍👩‍👧',
    '❤️',
    '1️⃣',
    'soft\u00ADhyphen',
    'zero\u200Bwidth\uFEFF',
    '\uFF08全角\uFF09',
    'العربية',
    '𝔘𝔰',
    '𠀋',
  ])('measures %j as string-width does', (text) => {
    expect(textWidth(text)).toBe(stringWidth(text))
  })
})

describe('cutEnd', () => {
  it.each([
    ['what fits', 'short words', 11, 'short words'],
    ['after a word', 'the border stays shut', 15, 'the border…'],
    ['within a very long word', 'Donaudampfschifffahrtsgesellschaft', 20, 'Donaudampfschifffah…'],
    ['wide characters', '中方愿同立陶宛', 8, '中方愿…'],
    ['never within a character', 'cafe\u0301ssos', 5, 'cafe\u0301…'],
    ['no room', 'words', 1, '…'],
    ['none at all', 'words', 0, ''],
  ])('%s', (_, text, width, expected) => {
    expect(cutEnd(text, width)).toBe(expected)
  })
})

describe('cutStart', () => {
  it.each([
    ['what fits', 'short words', 11, 'short words'],
    ['before a word', 'the border stays shut', 14, '…stays shut'],
    ['a space at the end stays', 'the border stays ', 9, '…stays '],
    ['wide characters', '中方愿同立陶宛', 8, '…立陶宛'],
  ])('%s', (_, text, width, expected) => {
    expect(cutStart(text, width)).toBe(expected)
  })
})
