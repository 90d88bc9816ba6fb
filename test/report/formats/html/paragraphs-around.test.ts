import { describe, expect, it } from 'vitest'
import { paragraphsAround } from '../../../../src/report/formats/html/paragraphs-around.ts'

const text = 'One.\n\nTwo\nand two.\n \n\nThree.\r\n\r\nFour.\n\n'

function textsAt(...places: readonly (readonly [number, number])[]): readonly string[] {
  return paragraphsAround(
    text,
    places.map(([start, end]) => ({ start, end })),
  ).map(({ start, end }) => text.slice(start, end))
}

describe('paragraphsAround', () => {
  it.each<[string, readonly (readonly [number, number])[], readonly string[]]>([
    ['nothing', [], []],
    ['one paragraph of several lines', [[10, 13]], ['Two\nand two.\n \n\n']],
    [
      'two of one paragraph',
      [
        [6, 8],
        [10, 13],
      ],
      ['Two\nand two.\n \n\n'],
    ],
    [
      'the order of the text',
      [
        [23, 24],
        [0, 1],
      ],
      ['One.\n\n', 'Three.\r\n\r\n'],
    ],
    ['a span over paragraphs', [[2, 8]], ['One.\n\nTwo\nand two.\n \n\n']],
    ['an empty span at a paragraph’s start', [[6, 6]], ['Two\nand two.\n \n\n']],
    ['the end of the text', [[text.length, text.length]], ['Four.\n\n']],
    ['a span that ends before the next paragraph', [[0, 6]], ['One.\n\n']],
  ])('%s', (_, places, expected) => {
    expect(textsAt(...places)).toEqual(expected)
  })

  it('joins neighbours', () => {
    expect(textsAt([0, 1], [6, 7])).toEqual(['One.\n\nTwo\nand two.\n \n\n'])
  })

  it('copes with an empty text', () => {
    expect(paragraphsAround('', [{ start: 0, end: 0 }])).toEqual([{ start: 0, end: 0 }])
  })
})
