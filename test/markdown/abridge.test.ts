import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abridge } from '../../src/markdown/abridge.ts'
import { parse, parseWhole } from '../../src/markdown/parser.ts'

const WORDS = 'the former ambassador of Bolivia said on Monday'

describe('abridge', () => {
  it('cuts the inside of plain stretches and keeps what is next to a mark', () => {
    const abridged = abridge(`${WORDS} **${WORDS}** ${WORDS}.`)
    expect(abridged?.text.replace(/[\uE000-\uF8FF]{2}/g, '…')).toBe('t…y **t…y** t….')
    expect(abridged?.cuts.map(({ words }) => words)).toHaveLength(3)
  })

  it.each([
    ['labels', `[${WORDS}]`],
    ['what may be a label that continues on the next line', `[a\n${WORDS}]`],
    ['definitions', `[a]:\n${WORDS}`],
    ['tags', `<a\n${WORDS}>`],
    ['code spans', `\`a\n${WORDS}\``],
    ['destinations with a title', `[a](b "${WORDS}")`],
    ['headings, underlines, rows and fences', `# ${WORDS}\n\n| ${WORDS} |\n\n~~~ ${WORDS}`],
    ['lines that may end HTML', `${WORDS} -->`],
    ['names of entities', '&CounterClockwiseContourIntegral;'],
  ])('cuts nothing in %s', (_, text) => {
    expect(abridge(text)?.cuts).toEqual([])
  })

  it('leaves alone a text with private-use characters or old Mac line endings', () => {
    expect(abridge(`${WORDS} \uE000`)).toBeUndefined()
    expect(abridge(`${WORDS}\r${WORDS}`)).toBeUndefined()
  })
})

const MARKS =
  '* ** _ ` ``` ~~~ < > <!-- --> <div> </div> <? ?> <pre> [ ] ]( ) ]: ![ [^ [a](b) [a][b] ![a](b) [a]:b [^a]:b ( " | & ; &amp; &#35; \\ \\[ { } https://example.org/a-long-address 😀 « … \u00A0 \0 \uFEFF'
const LINES =
  '#_|>_|-_|1._|2024|---|===|+++|***|:::|:::note\n|\n|\n\n|\r\n|\r\n\r\n|_|__|____|\t|a_|_b\n-_|-\n'.replaceAll(
    '_',
    ' ',
  )
const PROSE = [
  WORDS,
  `${WORDS}, `,
  ` ${WORDS}`,
  `${WORDS}\n`,
  `[${WORDS}](`,
  `\n\n[${WORDS}]: x\n\n`,
  WORDS.replaceAll(' ', ''),
]

const LONG = WORDS.replaceAll(' ', '')

describe('parse', () => {
  it.each([
    ['a destination that nothing opens', `a](b*${LONG}*d) c`],
    ['one after a link that contains a link', `[a [b](c) d](e*${LONG}*g)`],
    ['one after the call of a footnote', `x[^1](b*${LONG}*d)\n\n[^1]: n`],
    ['one after a link', `[a](b)](c_${LONG}_e)`],
    ['one with a code span', `a](b\`${LONG}\`d)`],
    ['one with a cell’s end', `[${WORDS}](b|${LONG})|c\n-|-\nd|e\n\n[${WORDS}]: x`],
    ['a label after a text in brackets', `[foo][${WORDS}](dest)\n\n[${WORDS}]: x`],
    ['a label after an image', `![foo][${WORDS}](dest)\n\n[${WORDS}]: x`],
  ])('gives the whole tree of %s', (_, text) => {
    expect(parse(text)).toEqual(parseWhole(text))
  })

  it.each(articles())('gives the whole tree of %s', (_, text) => {
    expect(parse(text)).toEqual(parseWhole(text))
  })

  it('gives the whole tree of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...MARKS.split(' ')),
      fc.constantFrom(...LINES.split('|'), '|-|-|'),
      fc.constantFrom(...PROSE),
    )
    const anyText = fc
      .array(piece, { maxLength: 40 })
      .map((pieces) => pieces.join('').replace(/^\uFEFF+/, ''))
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parse(text)).toEqual(parseWhole(text))
      }),
      { numRuns: 1000 },
    )
  })
})

function articles(): readonly (readonly [string, string])[] {
  const root = join(import.meta.dirname, '../..')
  return ['fixtures/articles', 'rules', '.'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, readFileSync(join(root, folder, name), 'utf8').replace(/^\uFEFF+/, '')] as const),
  )
}
