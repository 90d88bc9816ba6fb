import { expect, it } from 'vitest'
import { roleSentences } from '../../src/article/furniture/word-roles.ts'
import { mergePageWords, type PageWords } from '../../src/article/page-words.ts'

const NONE: PageWords = {
  functionWords: [],
  sentenceWords: [],
  relativePronouns: [],
  furnitureLabels: {},
  openEndedLabels: [],
  noteLabels: [],
  and: 'and',
  roles: {},
}

it('merges what languages share', () => {
  const {
    rolesFor: _,
    sentenceWordsOf,
    ...lexicon
  } = mergePageWords([
    ['aa', { ...NONE, functionWords: ['la', 'le'], sentenceWords: ['es'], noteLabels: ['nota'] }],
    [
      'bb',
      {
        ...NONE,
        functionWords: ['la'],
        sentenceWords: ['sei'],
        relativePronouns: ['chi'],
        furnitureLabels: { notas: 'notes' },
        openEndedLabels: ['notas'],
        and: 'y',
      },
    ],
  ])
  expect(['aa', 'und'].map(sentenceWordsOf)).toEqual([
    { telling: new Set(['es']), relative: new Set() },
    { telling: new Set(['es', 'sei']), relative: new Set(['chi']) },
  ])
  expect(lexicon).toEqual({
    languagesOf: new Map([
      ['la', ['aa', 'bb']],
      ['le', ['aa']],
    ]),
    kindOfLabel: new Map([['notas', 'notes']]),
    labelWords: new Set(['notas']),
    openEndedLabels: ['notas'],
    noteLabels: new Set(['nota']),
    conjunction: / (?:&|\/|and|y) /u,
  })
})

it('reads roles in the language of a text and in English, or in all', () => {
  const { rolesFor } = mergePageWords([
    ['en', { ...NONE, roles: { not: ['no'] } }],
    ['aa', { ...NONE, roles: { own: ['no'] } }],
    ['bb', NONE],
  ])
  const read = (language: string) =>
    rolesFor(language).map((lexicon) =>
      roleSentences('no', lexicon)
        .map(({ roles }) => roles)
        .join(''),
    )
  expect([read('en'), read('aa'), read('bb'), read('und')]).toEqual([
    ['n'],
    ['o', 'n'],
    ['-', 'n'],
    ['n', 'o', '-'],
  ])
})
