import { describe, expect, it } from 'vitest'
import { mentionedCountries, mentionCounts } from '../../../src/facts/countries/country-mentions.ts'
import { openArticle } from '../../../src/languages/open-article.ts'
import { textFile } from '../../../src/text/text-file.ts'

async function countries(text: string) {
  return mentionedCountries(await openArticle(textFile('a.md', text)))
}

async function about(text: string) {
  return (await countries(text)).filter((country) => country.about).map(({ code }) => code)
}

const HEAD = '---\ntitle: Peru waits for the rain\ndescription: The harvest is late.\n---\n\n'
const BODY =
  'The harvest in Peru is late. Farmers wait for rain, and Peruvian officials wait with them.\n\nPrices in Chile rose, too.\n'
const UNRELATED =
  '\nThe committee met on Tuesday, as it had done in Finland, and agreed to publish the minutes.\n'

describe('mentionedCountries', () => {
  it('is about the country of the headline, not about one named in passing', async () => {
    expect(await about(HEAD + BODY)).toEqual(['PE'])
  })

  it.each([1, 3, 10])('is about the same country with %i more unrelated paragraphs', async (more) => {
    expect(await about(HEAD + BODY + UNRELATED.repeat(more))).toContain('PE')
    expect(await about(HEAD + BODY + UNRELATED)).not.toContain('FI')
  })

  it.each<[string, string, readonly string[]]>([
    [
      'named at its beginning, twice',
      'Peru will vote on Sunday. The Peruvian parliament meets on Monday.',
      ['PE'],
    ],
    ['named in passing', `${'The council met and talked of nothing else. '.repeat(8)}Peru was absent.`, []],
  ])('reads an article of one paragraph: a country %s', async (_, text, expected) => {
    expect(await about(text)).toEqual(expected)
  })

  it('is not about a country that is mostly the place of meetings', async () => {
    const met = 'Peru met Chile at the talks in Geneva, Switzerland. The Peruvian minister was content.\n\n'
    const text = `${HEAD}${met}At the summit in Switzerland, Peru and Chile met again, and Chile gave way.\n`
    expect(await about(text)).toContain('PE')
    expect(await about(text)).not.toContain('CH')
    expect((await countries(text)).find(({ code }) => code === 'CH')?.mentions).toHaveLength(2)
    expect(
      await about(text.replace('talks in Geneva', 'border of Geneva').replace('summit', 'bank')),
    ).toContain('CH')
  })

  it('does not count what a pull-quote repeats, or a city', async () => {
    const quote = 'The Peruvian harvest will be the worst that any farmer here has seen.'
    const text = `${HEAD}“${quote}” says a farmer near Lima, where the rain has not come.\n\n“${quote}”\n\nFarmer, Peru\n`
    const [peru] = await countries(text)
    expect(peru?.mentions.map(({ voice }) => voice)).toContain('pull-quote')
    expect(peru?.salienceInput).toMatchObject({ mentions: 2, paragraphs: 1, namesCity: true })
  })
})

describe('mentionCounts', () => {
  it.each<[string, string]>([
    [HEAD + BODY, '3 mentions, in the headline, in 1 of 2 paragraphs'],
    ['Peru will vote on Sunday.', '1 mention'],
    [
      '---\ndescription: Peru hopes.\n---\n\nThe rain is late.\n\nPeru waits.',
      '2 mentions, in the standfirst, in 1 of 2 paragraphs',
    ],
    [
      '---\ndescription: Peru waits…\n---\n\nThe rain is late.\n\nPeru waits for it.',
      '1 mention, in the standfirst, in 1 of 2 paragraphs',
    ],
    [
      "---\ndescription: Farmers say that Peru's harvest is late. It rains.\n---\n\nFarmers say that Peru’s harvest is late.\n\nIt rains in Peru.",
      '2 mentions, in the standfirst, in 2 of 2 paragraphs',
    ],
    [
      '---\ntitle: Farmers say that the harvest in Peru is late again\n---\n\nFarmers say that the harvest in Peru is late again.\n\nIt rains.',
      '1 mention, in the headline, in 1 of 2 paragraphs',
    ],
    [
      '---\ntitle: Peru waits\n---\n\nThe rain is late.\n\nPeru waits for it.',
      '2 mentions, in the headline, in 1 of 2 paragraphs',
    ],
  ])('%j', async (text, why) => {
    const [first] = await countries(text)
    expect(first && mentionCounts(first)).toBe(why)
  })
})
