import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainJson, plainLine, plainText, withoutCommands } from '../../../src/report/text/plain-text.ts'

/** Any UTF-16, lone surrogates included. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0xff })))
  .map((units) => String.fromCharCode(...units))

const HARMFUL = /\p{Cc}|\p{Cs}|[\u2028-\u202E\u2066-\u2069]/u

describe('plainText', () => {
  it.each([
    ['ordinary text', 'Łódź – “Zürich” 東京 🇱🇹', 'Łódź – “Zürich” 東京 🇱🇹'],
    ['a colour', 'a\u001B[31mb', 'a␛[31mb'],
    ['a hyperlink', '\u001B]8;;http://x\u0007y', '␛]8;;http://x␇y'],
    ['a one-byte CSI', '\u009B2J', '\\u{9B}2J'],
    ['a carriage return', 'safe\rgone', 'safe␍gone'],
    ['a line end', 'a\nb', 'a␊b'],
    ['a tab', 'a\tb', 'a b'],
    ['delete and NUL', '\u007F\u0000', '␡␀'],
    ['an override', 'a\u202Egnp.exe', 'a\\u{202E}gnp.exe'],
    ['isolates', '\u2066a\u2069', '\\u{2066}a\\u{2069}'],
    ['lone surrogates', 'a\uD83Db\uDE00', 'a\\u{D83D}b\\u{DE00}'],
  ])('%s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected)
  })

  it('never leaves anything harmful', () => {
    fc.assert(fc.property(anyText, (text) => !HARMFUL.test(plainText(text))))
  })
})

describe('plainLine', () => {
  it('joins several lines into one', () => {
    expect(plainLine('“The harvest \r\n  of 2019\n\nwas lost.”')).toBe('“The harvest of 2019 was lost.”')
  })
})

describe('withoutCommands', () => {
  it.each([
    ['a workflow command of GitHub', 'a\n  ::error file=x::y\n', 'a\n  \\u{3A}:error file=x::y\n'],
    ['two colons within a line', 'so :: or ::error::', 'so :: or ::error::'],
    ['older commands of GitHub and Azure', 'a ##[group]b ##vso[x]y', 'a \\u{23}#[group]b \\u{23}#vso[x]y'],
    ['a service message of TeamCity', "##teamcity[x name='y']", "\\u{23}#teamcity[x name='y']"],
    ['a heading', '## Notes [1]', '## Notes [1]'],
  ])('%s', (_, lines, expected) => {
    expect(withoutCommands(lines)).toBe(expected)
  })
})

describe('plainJson', () => {
  it('escapes commands', () => {
    expect(plainJson('##vso[x]')).toBe(String.raw`"\u0023#vso[x]"`)
  })

  it('escapes what a terminal would obey', () => {
    expect(plainJson({ a: '\u001B\u009B\u202E' })).toBe(String.raw`{"a":"\u001b\u009B\u202E"}`)
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = plainJson([text])
        return JSON.parse(written)[0] === text && !HARMFUL.test(written)
      }),
    )
  })
})
