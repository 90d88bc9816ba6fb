import { expect, it } from 'vitest'
import { articleCountries } from '../../../src/facts/countries/article-countries.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'

const CHILE = 'Chile votes on Sunday, and Chile waits.\n\nThe Chilean polls close at six, as in Peru.\n'
const SPANISH =
  'Chile vota el domingo y la región espera los resultados que se publican por la noche en las redes.\n'

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
  const article = await openArticle(textFile('a.md', text))
  expect(articleCountries(article)).toEqual({ path: 'a.md', ...expected })
})
