import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitRows } from '../../../src/report/text/fit-rows.ts'
import { textWidth } from '../../../src/report/text/text-width.ts'

const SPOKEN = {
  cells: ['direct', 'the current diplomat'],
  excerpt: 'Luis Arce is afraid of sanctions, they say.',
}
const CHECKED = { ...SPOKEN, note: 'exact: arce.vtt, characters 812–901' }
const NAMED = { cells: ['tags', 'United Arab Emirates', 'AE'] }

it.each([
  [
    'leaves whole what fits',
    100,
    CHECKED,
    [
      '  direct  the current diplomat  Luis Arce is afraid of sanctions, they say.',
      '                                exact: arce.vtt, characters 812–901',
    ],
  ],
  [
    'cuts excerpts and wraps notes',
    60,
    CHECKED,
    [
      '  direct  the current diplomat  Luis Arce is afraid of…',
      '                                exact: arce.vtt, characters',
      '                                812–901',
    ],
  ],
  [
    'wraps the widest cell before an excerpt says nothing',
    48,
    SPOKEN,
    ['  direct  the current       Luis Arce is…', '          diplomat'],
  ],
  [
    'puts excerpts below cells that leave no room',
    32,
    SPOKEN,
    ['  direct  the current diplomat', '    Luis Arce is afraid of…'],
  ],
  ['keeps cells without an excerpt in one line', 32, NAMED, ['  tags  United Arab Emirates  AE']],
  ['wraps cells without an excerpt', 26, NAMED, ['  tags  United Arab     AE', '        Emirates']],
  [
    'counts wide characters twice',
    31,
    { cells: ['港の人'], excerpt: '海は遅い。海は遅い。海は遅い。' },
    ['  港の人  海は遅い。海は遅い。…'],
  ],
])('%s', (_, width, row, lines) => {
  expect(fitRows([row], width)).toEqual(lines)
})

it('has no line that is wider than the terminal, however narrow', () => {
  const words = fc
    .array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 })
    .map((all) => all.join(' '))
  const row = fc.record(
    { cells: fc.array(words, { minLength: 2, maxLength: 2 }), excerpt: words, note: words },
    { requiredKeys: ['cells'] },
  )
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 16, max: 120 }),
      (rows, width) => {
        for (const line of fitRows(rows, width)) expect(textWidth(line)).toBeLessThanOrEqual(width)
      },
    ),
  )
})
