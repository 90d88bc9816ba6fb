import { Chalk } from 'chalk'
import { expect, it } from 'vitest'
import { dotted } from '../../../src/report/text/dotted.ts'

it.each([
  [['1 article', 'no source'], 40, ['1 article · no source']],
  [['1 article', 'no source'], 20, ['1 article ·', 'no source']],
  [['1 article', 'one in another language', 'end'], 16, ['1 article · one', 'in another', 'language · end']],
  [['日本語の記事', 'no source'], 22, ['日本語の記事 ·', 'no source']],
  [['日本語 記事', 'end'], 10, ['日本語', '記事 · end']],
  [[], 40, []],
])('%j on %i columns', (parts, width, lines) => {
  expect(dotted(parts, new Chalk({ level: 0 }), width)).toEqual(lines)
})
