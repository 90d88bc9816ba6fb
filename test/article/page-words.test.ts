import { expect, it } from 'vitest'
import { mergePageWords, type PageWords } from '../../src/article/page-words.ts'

const NONE: PageWords = {
  functionWords: [],
  furnitureLabels: {},
  openEndedLabels: [],
  disclaiming: { strong: [], weak: [], stems: [] },
}

it('merges what languages share', () => {
  const lexicon = mergePageWords([
    ['aa', { ...NONE, functionWords: ['la', 'le'], disclaiming: { strong: [/x/], weak: [], stems: [/x/] } }],
    [
      'bb',
      {
        ...NONE,
        functionWords: ['la'],
        furnitureLabels: { notas: 'footnotes' },
        openEndedLabels: ['notas'],
        disclaiming: { strong: [], weak: [/y/], stems: [/x/, /y\s/] },
      },
    ],
  ])
  expect(lexicon).toEqual({
    languagesOf: new Map([
      ['la', ['aa', 'bb']],
      ['le', ['aa']],
    ]),
    kindOfLabel: new Map([['notas', 'footnotes']]),
    openEndedLabels: ['notas'],
    disclaiming: { strong: [/x/], weak: [/y/], anyStem: /x|y\s/ },
  })
})

it('has no stem if no language has one', () => {
  expect(mergePageWords([['aa', NONE]]).disclaiming.anyStem.test('')).toBe(false)
})
