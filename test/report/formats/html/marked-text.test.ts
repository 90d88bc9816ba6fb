import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedText } from '../../../../src/report/formats/html/marked-text.ts'
import { runningText } from '../../../../src/report/formats/html/markup.ts'
import type { Span } from '../../../../src/text/span.ts'
import { drawn, markOf, wordsInMarks } from './marks.ts'
import { textOf } from './text-of.ts'

function marked(text: string, spans: readonly Span[], part: Span = { start: 0, end: text.length }): string {
  return markedText(text, spans.map(markOf), [part])
    .map((piece) => piece.html)
    .join('')
}

describe('markedText', () => {
  const text = 'Estonia and Latvia wait'
  it.each<[string, readonly Span[], string]>([
    ['no mark', [], 'Estonia and Latvia wait'],
    ['one mark', [{ start: 12, end: 18 }], 'Estonia and 1[Latvia] wait'],
    [
      'overlapping marks',
      [
        { start: 0, end: 11 },
        { start: 8, end: 18 },
      ],
      '1[Estonia ][2[and]][ Latvia] wait',
    ],
    [
      'a mark in another',
      [
        { start: 8, end: 11 },
        { start: 0, end: 18 },
      ],
      '2[Estonia ][1[and]][ Latvia] wait',
    ],
    [
      'the same words twice',
      [
        { start: 0, end: 7 },
        { start: 0, end: 7 },
      ],
      '1[2[Estonia]] and Latvia wait',
    ],
    [
      'neighbours',
      [
        { start: 0, end: 7 },
        { start: 7, end: 11 },
      ],
      '1[Estonia]2[ and] Latvia wait',
    ],
    ['the whole text', [{ start: 0, end: 23 }], '1[Estonia and Latvia wait]'],
    ['an empty span at the start', [{ start: 0, end: 0 }], '1^Estonia and Latvia wait'],
    [
      'an empty span in a mark',
      [
        { start: 0, end: 18 },
        { start: 8, end: 8 },
      ],
      '1[Estonia ]2^[and Latvia] wait',
    ],
    [
      'an empty span at the end, after a mark',
      [
        { start: 19, end: 23 },
        { start: 23, end: 23 },
      ],
      'Estonia and Latvia 1[wait]2^',
    ],
    ['a span beyond the end', [{ start: 19, end: 99 }], 'Estonia and Latvia 1[wait]'],
  ])('%s', (_, spans, expected) => {
    expect(drawn(marked(text, spans))).toBe(expected)
  })

  it('shows part of a text with the marks in it', () => {
    const spans = [
      { start: 0, end: 7 },
      { start: 12, end: 18 },
    ]
    expect(drawn(marked(text, spans, { start: 8, end: 23 }))).toBe('and 2[Latvia] wait')
  })

  it('puts underlines of overlapping marks below one another, and back up when there is room', () => {
    const spans = [
      { start: 0, end: 11 },
      { start: 8, end: 18 },
      { start: 19, end: 23 },
    ]
    const lanes = [...marked(text, spans).matchAll(/mark-(\d) lane-(\d)/g)].map(([, mark, lane]) => [
      mark,
      lane,
    ])
    expect(lanes).toEqual([
      ['1', '0'],
      ['1', '0'],
      ['2', '1'],
      ['2', '1'],
      ['3', '0'],
    ])
  })

  it('cuts neither a surrogate pair nor a line end', () => {
    const spans = [
      { start: 1, end: 2 },
      { start: 3, end: 5 },
    ]
    expect(drawn(marked('a😀b\r\nc', [{ start: 2, end: 5 }]))).toBe('a1[😀b]\nc')
    expect(drawn(marked('a😀b\r\nc', spans))).toBe('a1^😀2[b]\nc')
  })

  it('makes harmful characters visible and keeps lines and tabs', () => {
    expect(marked('a\u0000\u202E\u001B\r\n\tb\rc\uD83D', [])).toBe('a␀\\u{202E}␛\n\tb␍c\\u{D83D}')
  })

  it('escapes what would be markup', () => {
    expect(marked(`<b title="x">'&amp;`, [])).toBe('&lt;b title=&quot;x&quot;&gt;&#39;&amp;amp;')
  })

  const unit = fc.oneof(
    fc.constantFrom('\r', '\n', '\r\n', '\t', '<', '&', '"', ' ', 'word', '😀', '\u202E'),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  )
  const anyText = fc.array(unit).map((units) => units.join(''))
  const anySpan = fc
    .tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }))
    .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }))

  it('contains the article’s text and nothing else, wherever the marks are', () => {
    fc.assert(
      fc.property(anyText, fc.array(anySpan), (any, spans) => {
        expect(textOf(marked(any, spans))).toBe(textOf(runningText(any).html))
      }),
    )
  })

  it('marks every span once, on its own words', () => {
    const whole = fc.array(fc.constantFrom('\n', '\r\n', '\t', '<', '&', ' ', 'w', '😀', '\u202E'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(whole, fc.array(anySpan), (characters, indexes) => {
        const offset = (index: number) => characters.slice(0, index % (characters.length + 1)).join('').length
        const spans = indexes
          .map(({ start, end }) => ({ start: offset(start), end: offset(end) }))
          .filter(({ start, end }) => start <= end)
        const any = characters.join('')
        const html = marked(any, spans)
        const expected = spans.map(({ start, end }, index) => [
          index + 1,
          textOf(runningText(any.slice(start, end)).html),
        ])
        expect([...wordsInMarks(html)].toSorted(([a], [b]) => a - b)).toEqual(expected)
        for (const index of spans.keys()) {
          expect(html.split(`id="m${index + 1}"`)).toHaveLength(2)
          expect(html.split(`href="#f${index + 1}"`)).toHaveLength(2)
        }
      }),
    )
  })
})
