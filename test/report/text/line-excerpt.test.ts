import { describe, expect, it } from 'vitest'
import { lineExcerpt } from '../../../src/report/text/line-excerpt.ts'
import { textWidth } from '../../../src/report/text/text-width.ts'
import { textFile } from '../../../src/text/text-file.ts'

/** The span that ⟦ and ⟧ mark in a text, and the text without them. */
function marked(text: string) {
  const start = text.indexOf('⟦')
  const end = text.indexOf('⟧') - 1
  return { file: textFile('x.md', text.replace(/[⟦⟧]/g, '')), span: { start, end } }
}

describe('lineExcerpt', () => {
  it.each([
    ['a short line', 'one\ntwo ⟦three⟧ four\nfive', ['two ', 'three', ' four', 0]],
    ['a line that ends in CRLF', 'two ⟦three⟧\r\nfour', ['two ', 'three', '', 0]],
    ['several lines', 'a ⟦b\nc\nd⟧ e', ['a ', 'b', '', 2]],
    ['a line end at the end of the span', 'a ⟦b\n⟧c', ['a ', 'b', '', 0]],
    ['an insertion', 'a b⟦⟧', ['a b', '', '', 0]],
    ['the end of a file', 'a b\n⟦⟧', ['', '', '', 0]],
    ['harmful characters', 'a\t\u001B ⟦b\u202E⟧', ['a ␛ ', 'b\\u{202E}', '', 0]],
    [
      'the middle of a long line',
      'Hauliers in the port city warn that ⟦Belarus⟧ may keep all of the crossings shut.',
      ['…warn that ', 'Belarus', ' may keep all of the…', 0],
    ],
    [
      'the start of a long line',
      '⟦Belarus⟧ may keep all of the crossings shut through the winter.',
      ['', 'Belarus', ' may keep all of the crossings…', 0],
    ],
    [
      'more words than fit',
      'All ⟦of the crossings with Belarus stay shut through the winter⟧ now.',
      ['All ', 'of the crossings with Belarus stay…', '', 0],
    ],
  ])('%s', (_, text, expected) => {
    const { file, span } = marked(text)
    const { before, words, after, moreLines } = lineExcerpt(file, span, 40)
    expect([before, words, after, moreLines]).toEqual(expected)
    expect(textWidth(before + words + after)).toBeLessThanOrEqual(40)
  })

  it('does not cut characters of a very long line in two', () => {
    const file = textFile('x.md', `${'🇱🇹'.repeat(500)}Vilnius${'🌍'.repeat(500)}`)
    const start = file.text.indexOf('Vilnius')
    const { before, words, after } = lineExcerpt(file, { start, end: start + 7 }, 41)
    expect(before + words + after).toBe(`…${'🇱🇹'.repeat(8)}Vilnius${'🌍'.repeat(8)}…`)
  })
})
