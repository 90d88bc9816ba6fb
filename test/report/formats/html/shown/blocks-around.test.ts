import { describe, expect, it } from 'vitest'
import { blocksAround } from '../../../../../src/report/formats/html/shown/blocks-around.ts'

/** `aaa..bbb...ccc`: the dots are in no block. */
const blocks = [
  { name: 'a', span: { start: 0, end: 3 } },
  { name: 'b', span: { start: 5, end: 8 } },
  { name: 'c', span: { start: 11, end: 14 } },
]

describe('blocksAround', () => {
  it.each<[string, readonly (readonly [number, number])[], readonly string[]]>([
    ['nothing', [], []],
    ['a span in a block', [[6, 7]], ['b']],
    [
      'two spans in one block',
      [
        [5, 6],
        [7, 8],
      ],
      ['b'],
    ],
    [
      'neighbours',
      [
        [0, 1],
        [6, 7],
      ],
      ['ab'],
    ],
    [
      'the order of the text',
      [
        [12, 13],
        [0, 1],
      ],
      ['a', 'c'],
    ],
    ['a span over all blocks', [[1, 12]], ['abc']],
    ['an empty span at the start of a block', [[5, 5]], ['b']],
    ['an empty span at the end of a block', [[8, 8]], ['b']],
    ['a span nearer to the block before it', [[8, 9]], ['b']],
    ['a span nearer to the block after it', [[10, 11]], ['c']],
    ['the end of the text', [[20, 20]], ['c']],
  ])('%s', (_, places, expected) => {
    const groups = blocksAround(
      blocks,
      places.map(([start, end]) => ({ start, end })),
    )
    expect(groups.map((group) => group.map(({ name }) => name).join(''))).toEqual(expected)
  })
})
