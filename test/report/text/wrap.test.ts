import { expect, it } from 'vitest'
import { hang, indent, sizedWords, unbroken, wrapWords } from '../../../src/report/text/wrap.ts'

it('wraps by columns, and leaves a wider word on a line of its own', () => {
  expect(wrapWords('日本 の port-authority is full', 7)).toEqual(['日本 の', 'port-authority', 'is full'])
})

it('keeps unbroken text together and sets words apart, each in its style', () => {
  const words = [unbroken('see a b'), ...sizedWords('now or', { gap: 2, style: (word) => `*${word}*` })]
  expect(indent(words, '  ', 12)).toEqual(['  see a b', '  *now* *or*'])
  expect(indent(words, '', 20)).toEqual(['see a b  *now* *or*'])
})

it('hangs words from a head', () => {
  const margin = { head: 'tide ', margin: '     ' }
  expect(hang(sizedWords('when the sea is low'), margin, 13)).toEqual([
    'tide when the',
    '     sea is',
    '     low',
  ])
  expect(hang([], margin, 13)).toEqual(['tide '])
})
