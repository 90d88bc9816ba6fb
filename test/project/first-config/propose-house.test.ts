import { describe, expect, it } from 'vitest'
import { openArticle } from '../../../src/languages/open-article.ts'
import { houseHabits } from '../../../src/project/first-config/house-habits.ts'
import { type HouseProposal, proposeHouse } from '../../../src/project/first-config/propose-house.ts'
import { textFile } from '../../../src/text/text-file.ts'

async function propose(texts: readonly string[]): Promise<HouseProposal> {
  const articles = await Promise.all(texts.map((text, at) => openArticle(textFile(`${at}.md`, text))))
  return proposeHouse(articles.map(houseHabits))
}

const article = (end: string, head = 'countries: [Peru]') =>
  `---\ntitle: Peru votes\n${head}\n---\n\nPeru votes on Sunday.\n\n${end}`
const NOTICE = 'The views expressed are the author’s own.\nNo liability is accepted.'
const END = `## Important notice\n\n${NOTICE}\n`
const PLAIN = article('')

it('proposes what three articles do, with their number', async () => {
  expect(await propose([article(END), article(END), article(END), PLAIN])).toMatchObject({
    articles: 4,
    tagKey: { value: 'countries', count: 4, of: 4 },
    tagStyle: { value: 'name', count: 4, of: 4 },
    tagLanguage: undefined,
    disclaimers: [{ value: { text: NOTICE, heading: 'Important notice', when: undefined }, count: 3, of: 4 }],
  })
})

describe('a house text', () => {
  it('has no heading if the notices have none', async () => {
    const ends = [1, 2, 3].map(() => article(`*${NOTICE.replace('\n', ' ')}*\n`))
    const [disclaimer] = (await propose(ends)).disclaimers
    expect(disclaimer).toMatchObject({ count: 3, value: { heading: undefined } })
  })

  it.each([
    ['a line', `Important notice\n${NOTICE}\n`],
    ['a paragraph in bold', `**Important notice**\n\n${NOTICE}\n`],
    ['a line with a colon', `Important notice:\n${NOTICE}\n`],
  ])('has the label of the notices as its heading: %s', async (_, end) => {
    const [disclaimer] = (await propose([article(end)])).disclaimers
    expect(disclaimer?.value).toEqual({ text: NOTICE, heading: 'Important notice', when: undefined })
  })

  it.each([
    ['a note', `${NOTICE.replace('\n', ' ')}[^1]\n\n[^1]: So it is.\n`],
    ['a template tag', 'The views expressed are those of the author and not of {{ site.title }}.\n'],
    ['a callout', '> [!NOTE]\n> The views expressed are those of the author.\n'],
    ['other words in its box', '> The views expressed are those of the author.\n>\n> Ask the harbour.\n'],
  ])('is not proposed with %s, which --fix could not repeat', async (_, end) => {
    expect((await propose([article(end), article(end), article(end)])).disclaimers).toEqual([])
  })

  it('counts notices that differ only in typography and markup as one', async () => {
    const ends = ["The views expressed are the author's own.", '*The views expressed are the author’s own.*']
    const { disclaimers } = await propose([ends[0], ends[1], ends[0]].map((end) => article(`${end}\n`)))
    expect(disclaimers).toMatchObject([{ count: 3, value: { text: ends[0] } }])
  })

  it('may be a paragraph that disclaims only in part, if articles close with it word for word', async () => {
    const end = 'The institute is not liable for the tides.\n'
    expect(await propose([article(end), article(end), article(end)])).toMatchObject({
      disclaimers: [{ count: 3, value: { text: end.trim() } }],
    })
    expect((await propose([article(end), article(end), PLAIN])).disclaimers).toEqual([])
  })

  it('is not what a few of many articles say', async () => {
    const others = Array.from({ length: 13 }, () => PLAIN)
    expect((await propose([article(END), article(END), article(END), ...others])).disclaimers).toEqual([])
  })

  it('is proposed for a section where only the front matter of that section says so', async () => {
    const opinion = article('The views here are the author’s own.\n', 'section: opinion')
    const news = article('This report is not investment advice.\n', 'section: news')
    const { disclaimers } = await propose([opinion, opinion, opinion, news, news, news, news])
    expect(disclaimers).toMatchObject([
      { count: 3, value: { when: { key: 'section', value: 'opinion' } } },
      { count: 4, value: { text: 'This report is not investment advice.', when: undefined } },
    ])
  })
})

it.each([
  ['Three articles', [article(END), article(END), 'Rain fell on the port.\n'], 0],
  ['Two articles', [article(END), article('')], 1],
  ['One article', [article(END)], 1],
])('%s: chance does not count, unless there are hardly any articles', async (_, texts, count) => {
  const { disclaimers, tagKey } = await propose(texts)
  expect(disclaimers).toHaveLength(count)
  expect(tagKey !== undefined).toBe(count > 0)
})

it('proposes no key under which hardly any of the articles on a country tag it', async () => {
  const body = 'Peru votes on Sunday. The Peruvian government waits, and Peru waits with it. Peru is tired.\n'
  const untagged = Array.from({ length: 13 }, () => `---\ntitle: Peru votes\n---\n\n${body}`)
  const tagged = Array.from({ length: 3 }, () => article('', 'tags: [Peru]'))
  expect((await propose([...tagged, ...untagged])).tagKey).toBeUndefined()
  expect((await propose([...tagged, ...untagged.slice(1)])).tagKey).toEqual({
    value: 'tags',
    count: 3,
    of: 15,
  })
})

it('tells the language of tags', async () => {
  const french = article('', 'countries: [Allemagne, Pérou]')
  expect((await propose([french, french, french])).tagLanguage).toEqual({ value: 'fr', count: 3, of: 3 })
})

describe('labels', () => {
  const withLabel = (label: string) =>
    article(`> “The harbour will close before the winter comes.”\n>\n> ${label}\n`)

  it('show a pattern if nine in ten of those that show or break one have it', async () => {
    const labels = [
      'Peru, judge',
      'Former judge',
      'Current Peruvian judge, Peru',
      ...Array.from({ length: 9 }, () => 'Trade minister, Chile'),
    ]
    expect((await propose(labels.map(withLabel))).labelPattern).toEqual({
      value: '{role}, {country}',
      count: 9,
      of: 12,
    })
    expect((await propose(labels.slice(0, -1).map(withLabel))).labelPattern).toBeUndefined()
  })

  it('are known if nearly all are written in one way', async () => {
    const often = Array.from({ length: 5 }, () => withLabel('Former judge, Peru'))
    const [label, alias] = ['Former judge, Peru', 'Former Judge, Peru']
    expect((await propose([...often, withLabel(alias)])).knownLabels).toEqual([
      { label, count: 5, aliases: [alias] },
    ])
    expect((await propose([...often, withLabel(alias), withLabel(alias)])).knownLabels).toEqual([])
    expect((await propose(often)).knownLabels).toEqual([])
    const spaced = article('', 'sources: [{ name: "Former judge, Peru " }]')
    expect((await propose([...often, spaced])).knownLabels).toEqual([])
  })
})

it('proposes a front matter if no article has one', async () => {
  const pasted =
    'Peru votes again\n\nPeru’s third election in two years.\n\nPeru votes on Sunday, and Peru has been here before. Peruvian voters are tired.\n\nIn Lima, the Peruvian government hopes for rain.\n'
  expect((await propose([pasted])).missingHead).toEqual({
    path: '0.md',
    title: 'Peru votes again',
    standfirst: 'Peru’s third election in two years.',
    countries: ['Peru'],
  })
  expect((await propose([pasted, PLAIN])).missingHead).toBeUndefined()
})
