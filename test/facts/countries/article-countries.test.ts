import { expect, it } from 'vitest'
import { articleCountries } from '../../../src/facts/countries/article-countries.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'

const CHILE = 'Chile votes on Sunday, and Chile waits.\n\nThe Chilean polls close at six, as in Peru.\n'
const SPANISH =
  'Chile vota el domingo y la región espera los resultados que se publican por la noche en las redes.\n'

async function read(text: string) {
  return articleCountries(await openArticle(textFile('a.md', text)))
}

it.each([
  [
    'countries named, written about and tagged',
    `---\ntitle: Chile votes\ncountries: [Peru, peru, Bolivia]\n---\n\n${CHILE}`,
    {
      about: ['CL'],
      named: ['CL', 'PE'],
      tagged: ['PE', 'BO'],
      unmentioned: ['BO'],
      untagged: ['CL'],
      unknownTags: 0,
      isRead: true,
    },
  ],
  [
    'a value under a country key that is not a country, unlike a region or a topic',
    `---\ntitle: Chile votes\ncountries: [Perru, Latin America]\ntags: [elections, Chile]\n---\n\n${CHILE}`,
    {
      about: ['CL'],
      named: ['CL', 'PE'],
      tagged: ['CL'],
      unmentioned: [],
      untagged: [],
      unknownTags: 1,
      isRead: true,
    },
  ],
  [
    'only tags in a language that is not read',
    `---\ntitle: Chile vota\ncountries: [Chile]\n---\n\n${SPANISH}`,
    { about: [], named: [], tagged: ['CL'], unmentioned: [], untagged: [], unknownTags: 0, isRead: false },
  ],
  [
    'an empty file',
    '',
    { about: [], named: [], tagged: [], unmentioned: [], untagged: [], unknownTags: 0, isRead: true },
  ],
])('%s', async (_, text, expected) => {
  const { unmentioned, untagged, ...rest } = await read(text)
  expect({
    ...rest,
    unmentioned: [...unmentioned.keys()],
    untagged: [...untagged.keys()],
  }).toEqual({ path: 'a.md', date: undefined, ...expected })
})

it('gives the place of each country that is not tagged, and of each tag that is not mentioned', async () => {
  const { date, unmentioned, untagged } = await read(
    `---\ntitle: An election\ndate: 2024-03-01\ncountries: [Peru, Bolivia]\n---\n\nPolls open in ${CHILE}`,
  )
  const place = { path: 'a.md', headline: 'An election' }
  expect(date).toBe('2024-03-01')
  expect([...untagged]).toEqual([
    [
      'CL',
      {
        counts: '3 mentions, in 2 of 2 paragraphs',
        ...place,
        line: 7,
        before: 'Polls open in ',
        words: 'Chile',
        after: ' votes on Sunday, and Chile waits.',
      },
    ],
  ])
  expect([...unmentioned]).toEqual([
    [
      'BO',
      {
        counts: undefined,
        ...place,
        line: 4,
        before: 'countries: [Peru, ',
        words: 'Bolivia',
        after: ']',
      },
    ],
  ])
})
