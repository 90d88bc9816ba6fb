import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  plainJson,
  plainLine,
  plainLines,
  plainText,
  unfinishedLine,
  withoutCommands,
} from '../../../src/report/text/plain-text.ts'

/** Any UTF-16, lone surrogates included, and what cannot be seen. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0xff }),
      fc.integer({ min: 0x2000, max: 0x206f }),
      fc.integer({ min: 0xe0000, max: 0xe0fff }),
    ),
  )
  .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''))

/** Without the soft hyphen, and the joiners and styles of emoji and Persian. */
const HARMFUL =
  /\p{Cc}|\p{Cs}|[\u2028\u2029]|(?!\u00AD|\u200C|\u200D|[\uFE00-\uFE0F])\p{Default_Ignorable_Code_Point}/u

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
    ['zero-width characters', 'a\u200Bb\u2060\uFEFF', 'a\\u{200B}b\\u{2060}\\u{FEFF}'],
    ['tags', 'a\u{E0001}\u{E0041}', 'a\\u{E0001}\\u{E0041}'],
    ['selectors without a glyph', 'a\u{E0100}\u{E01EF}\u180B', 'a\\u{E0100}\\u{E01EF}\\u{180B}'],
    ['fillers', '\u115F\u1160\u3164\uFFA0', '\\u{115F}\\u{1160}\\u{3164}\\u{FFA0}'],
    ['annotations', '\uFFF9a\uFFFAb\uFFFB', '\\u{FFF9}a\\u{FFFA}b\\u{FFFB}'],
    [
      'emoji, soft hyphens and Persian',
      '👩\u200D🌾 ❤\uFE0F co\u00ADop می\u200Cشود',
      '👩\u200D🌾 ❤\uFE0F co\u00ADop می\u200Cشود',
    ],
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

describe('plainLines', () => {
  const styled = '\u001B[1mbold\u001B[22m \u001B]8;;https://x.example\u001B\\link\u001B]8;;\u001B\\'

  it.each<[string, Parameters<typeof plainLines>, string]>([
    ['line ends and tabs', ['a\tb\r\nc\n\u200Bd\re'], 'a\tb\r\nc\n\\u{200B}d␍e'],
    ['no colours and links', [styled], '␛[1mbold␛[22m ␛]8;;https://x.example␛\\link␛]8;;␛\\'],
    ['both', [styled, { colour: true, links: true }], styled],
    [
      'colours alone',
      ['\u001B[31ma\u001B]8;;x\u001B\\\u001B[2J\u001B[31', { colour: true }],
      '\u001B[31ma␛]8;;x␛\\␛[2J␛[31',
    ],
    [
      'links alone',
      ['\u001B[31m\u001B]8;;x\u001B\\\u001B]0;x\u0007', { links: true }],
      '␛[31m\u001B]8;;x\u001B\\␛]0;x␇',
    ],
  ])('keeps %s', (_, [text, style], expected) => {
    expect(plainLines(text, style)).toBe(expected)
  })
})

describe('withoutCommands', () => {
  it.each([
    ['a workflow command of GitHub', 'a\n  ::error file=x::y\n', 'a\n  \\u{3A}:error file=x::y\n'],
    ['two colons within a line', 'so :: or ::error::', 'so :: or ::error::'],
    ['older commands of GitHub and Azure', 'a ##[group]b ##vso[x]y', 'a \\u{23}#[group]b \\u{23}#vso[x]y'],
    ['a service message of TeamCity', "##teamcity[x name='y']", "\\u{23}#teamcity[x name='y']"],
    ['a heading', '## Notes [1]', '## Notes [1]'],
    ['a block of markdown', ':::pullquote\nA\n:::', ':::pullquote\nA\n:::'],
    ['a command behind colours', ' \u001B[1m\u001B[4m ::error::', ' \u001B[1m\u001B[4m \\u{3A}:error::'],
    ['one behind more spaces than a stack holds', `${' '.repeat(1e7)}::x`, `${' '.repeat(1e7)}\\u{3A}:x`],
  ])('%s', (_, lines, expected) => {
    expect(withoutCommands(lines)).toBe(expected)
  })

  it.each([
    ['a line that has begun', 'so ', '::error::', '::error::'],
    ['a new line', 'so\n', '::error::', '\\u{3A}:error::'],
    ['a margin', 'so\n \u001B[1m', '::error::', '\\u{3A}:error::'],
    ['a colon', 'so\n  :', ':error::', '\\u{3A}error::'],
    ['a whole command', 'so\n::error', '::x', '::x'],
    ['one sign', 'so #', '#[x]', '\\u{23}[x]'],
    ['two signs', 'so ##', '[x]', '\\u{5B}x]'],
    ['part of a name', 'so ##vs', 'o[x]', '\\u{6F}[x]'],
    ['a name', 'so ##TeamCity', '[x] ##[y]', '\\u{5B}x] \\u{23}#[y]'],
  ])('after %s', (_, before, lines, expected) => {
    expect(withoutCommands(lines, unfinishedLine(before))).toBe(expected)
  })

  it('finds in two parts what it finds in one', () => {
    const signs = fc.array(fc.constantFrom('#', '##vso', 'teamcity', '[', ':', '::', ' ', '\n', 'x'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(signs, signs, (some, more) => {
        const first = withoutCommands(some.join(''))
        const second = withoutCommands(more.join(''), unfinishedLine(first))
        expect(first + second).not.toMatch(/##(?:vso|teamcity)?\[|^\s*::(?!:)/im)
      }),
    )
  })
})

describe('plainJson', () => {
  it('escapes commands', () => {
    expect(plainJson('##vso[x]')).toBe(String.raw`"\u0023#vso[x]"`)
  })

  it('escapes what a terminal would obey', () => {
    expect(plainJson({ a: '\u001B\u009B\u202E' })).toBe(String.raw`{"a":"\u001b\u009B\u202E"}`)
  })

  it('escapes what cannot be seen', () => {
    expect(plainJson('a\u200B\u{E0041}')).toBe(String.raw`"a\u200B\uDB40\uDC41"`)
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
