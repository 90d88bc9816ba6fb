import { describe, expect, it } from 'vitest'
import { DEFAULT_HOUSE_STYLE } from '../../src/article/house-style.ts'
import { readHouse } from '../../src/article/read-house.ts'
import { PARSERS } from '../../src/markdown/parser-name.ts'

const STYLE = {
  ...DEFAULT_HOUSE_STYLE,
  language: 'en',
  disclaimers: [
    { id: 'legal', text: '**Views** are the authors’ own.\n\nAll of them.\n', last: true },
    { id: 'none', text: '' },
  ],
}

describe.each(PARSERS)('with %s', (parser) => {
  it('a house has its disclaimers and their words', async () => {
    const { disclaimers, ...rest } = await readHouse(STYLE, parser)
    expect({ ...rest, disclaimers: [] }).toEqual({ ...DEFAULT_HOUSE_STYLE, language: 'en' })
    expect(disclaimers).toMatchObject(STYLE.disclaimers)
    expect(disclaimers.map(({ paragraphs, prose, words }) => [paragraphs, prose.text, words.length])).toEqual(
      [
        [2, 'Views are the authors’ own.\nAll of them.', 8],
        [0, '', 0],
      ],
    )
  })

  it('is read once', async () => {
    const [first, second] = await Promise.all([readHouse(STYLE, parser), readHouse(STYLE, parser)])
    expect(second).toBe(first)
    expect(await readHouse({ ...STYLE }, parser)).not.toBe(first)
  })
})

it('is read by each parser', async () => {
  expect(await readHouse(STYLE, 'remark')).not.toBe(await readHouse(STYLE, 'satteri'))
})
