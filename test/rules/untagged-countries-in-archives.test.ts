import { describe, expect, it } from 'vitest'
import rule from '../../rules/untagged-countries.ts'
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../../src/article/house-style.ts'
import { openArticle } from '../../src/languages/open-article.ts'
import { messageText } from '../../src/rule/head.ts'
import type { CorpusProblem } from '../../src/rule/problem.ts'
import { textFile } from '../../src/text/text-file.ts'

const BODY =
  'Chile votes on Sunday. The Chilean government has campaigned for months, and Chile waits.\n\nIn Chile the polls close at six.\n'
const article = (head: string, body = BODY) => `---\n${head}\n---\n\n${body}`

describe('if the article does not show how it tags countries', () => {
  const options = { mentions: 'about', except: [] }
  const untagged = article('title: Chile votes\ntags: [water]')

  async function compared(...texts: readonly string[]): Promise<readonly CorpusProblem[]> {
    return comparedIn(DEFAULT_HOUSE_STYLE, ...texts)
  }

  async function comparedIn(
    house: HouseStyle,
    ...texts: readonly string[]
  ): Promise<readonly CorpusProblem[]> {
    const all = await Promise.all(
      texts.map(async (text, index) => {
        const collected = rule.collect(await openArticle(textFile(`${index}.md`, text), house), options)
        return { path: `${index}.md`, collected: JSON.parse(JSON.stringify(collected)) as unknown }
      }),
    )
    return [...rule.compare(all, options)]
  }

  it.each<[string, readonly string[], string | undefined]>([
    [
      'in the way of most other articles in the run',
      ['countries: [PE]', 'countries: [BO]', 'countries: [AR, UY]'],
      'CL',
    ],
    ['as a path', Array<string>(3).fill('keywords: [_keywords/peru.md]'), '_keywords/chile.md'],
    [
      'under the key of most others',
      ['tags: [peru]', 'tags: [bolivia, gas]', 'tags: [uruguay]', 'country: Peru'],
      'chile',
    ],
    ['not at all if too few show how', ['countries: [PE]', 'countries: [BO]'], undefined],
    [
      'not at all if they disagree',
      ['countries: [PE]', 'countries: [Peru]', 'pays: [BOL]', 'pays: [Pérou]'],
      undefined,
    ],
  ])('the tag is suggested %s', async (_, heads, tag) => {
    const [problem, ...more] = await compared(untagged, ...heads.map((head) => article(head)))
    expect(more.filter(({ path }) => path === '0.md')).toEqual([])
    expect(problem).toMatchObject({ path: '0.md', message: 'none', severity: 'error' })
    const added = problem?.suggestions?.flatMap(({ edits }) => edits.map(({ text }) => text)).join('')
    expect(added ?? '').toEqual(tag === undefined ? '' : expect.stringContaining(tag))
  })

  it.each<[string, readonly string[], string]>([
    ['as paths', Array<string>(3).fill('nations: [_topics/peru.md]'), 'suggested _topics/chile.md'],
    ['with a prefix', Array<string>(3).fill('nations: ["country:PER"]'), 'safe country:CHL'],
    ['by code', Array<string>(3).fill('nations: [PER]'), 'safe CHL'],
    ['each in another way', ['nations: [PER]', 'nations: [Peru]'], 'suggested Chile'],
    ['under another key', Array<string>(3).fill('countries: [PER]'), 'suggested Chile'],
  ])('where the house sets only the key and the others tag %s', async (_, heads, expected) => {
    const house = { ...DEFAULT_HOUSE_STYLE, countryTags: { keys: ['nations'] } }
    const others = heads.map((head) => article(head, 'Peru waits.\n'))
    const [problem] = await comparedIn(house, article('title: Chile votes'), ...others)
    const fixes = [problem?.fix, ...(problem?.suggestions ?? [])].flatMap((fix) => fix ?? [])
    expect(fixes.map(({ safety, title }) => `${safety} ${title.split(' ')[1]}`)).toEqual([expected])
  })

  it.each<[string, string, readonly string[], string]>([
    ['is new', '', [], '---\ncountries: [Chile]\n---\n\n'],
    [
      'follows most other articles',
      '',
      Array<string>(3).fill('geo: { pays: [PE] }'),
      '---\ngeo:\n  pays: [CL]\n---\n\n',
    ],
    ['has the line ends of the text', '\r', [], '---\r\ncountries: [Chile]\r\n---\r\n\r\n'],
    ['follows a byte-order mark', '\uFEFF', [], '---\ncountries: [Chile]\n---\n\n'],
  ])('the front matter that a pasted article lacks is suggested: it %s', async (_, mark, heads, added) => {
    const lines = `Chile votes on water\n\nA referendum divides the country.\n\n${BODY}`
    const text = mark === '\r' ? lines.replaceAll('\n', '\r\n') : mark + lines
    const [problem] = await compared(text, ...heads.map((head) => article(head)))
    expect(problem?.suggestions).toMatchObject([
      { safety: 'suggested', edits: [{ span: { start: 0, end: 0 }, text: added }] },
    ])
    const tagged = textFile('0.md', text)
    const { headline } = await openArticle({
      ...textFile('0.md', added + tagged.text),
      byteOrderMark: tagged.byteOrderMark,
    })
    expect(headline?.text).toBe('Chile votes on water')
    expect(await compared(added + tagged.text)).toEqual([])
  })
})

describe('if no article of an archive tags a country', () => {
  const options = { mentions: 'about', except: [] }
  const waters = article('title: Water\ncountries: [Peru]')
  const votes = article('title: Chile votes\ncountries: [Peru]')

  async function found(...texts: readonly string[]): Promise<readonly CorpusProblem[]> {
    const all: { path: string; collected: unknown }[] = []
    for (const [index, text] of texts.entries()) {
      const collected = rule.collect(await openArticle(textFile(`${index}.md`, text)), options)
      if (collected !== undefined) all.push({ path: `${index}.md`, collected })
    }
    return [...rule.compare(all, options)]
  }
  const times = (count: number, text: string) => Array.from({ length: count }, () => text)
  const outcome = ({ fix, message, severity, suggestions = [] }: CorpusProblem) =>
    [message, severity, fix ? 'fix' : suggestions.length > 0 ? 'suggestion' : 'nothing'].join(' ')

  it.each<[string, readonly string[], string]>([
    ['ten are about it: it is left out', times(10, votes), 'leftOut warning suggestion'],
    ['nine are about it', times(9, votes), 'untagged error fix'],
    [
      'one in ten tags it',
      [...times(9, votes), article('title: Chile votes\ncountries: [Chile]')],
      'leftOut warning suggestion',
    ],
    [
      'two in ten tag it',
      [...times(8, votes), ...times(2, article('title: Chile votes\ncountries: [Chile]'))],
      'untagged error fix',
    ],
    [
      'one of ten tags any country',
      [...times(9, article('title: Chile votes')), votes],
      'noneAsUsual error nothing',
    ],
    [
      'two of ten tag any country',
      [...times(8, article('title: Chile votes')), ...times(2, votes)],
      'none error nothing',
    ],
    [
      'ten tag countries, none of them this one',
      [votes, ...times(9, article('title: Rain\ncountries: [Peru]', 'Rain fell.\n'))],
      'untagged error suggestion',
    ],
    [
      'ten tag countries, none of them this one, and it tags none',
      [
        article('title: Chile votes\ncountries: []'),
        ...times(10, article('title: Rain\ncountries: [Peru]', 'Rain fell.\n')),
      ],
      'none error suggestion',
    ],
    ['the headline does not name it', [waters, waters], 'untagged warning suggestion'],
    [
      'another article tags it',
      [waters, article('title: Rain\ncountries: [Chile]', 'Rain fell.\n')],
      'untagged warning fix',
    ],
  ])('although %s', async (_, texts, expected) => {
    const [first] = await found(...texts)
    expect(first && outcome(first)).toBe(expected)
  })

  it('an article that tags nothing is asked for the others alone', async () => {
    const both = `${BODY}\nPeru waits for Peru, and the Peruvian ministers wait.\n`
    const problems = await found(
      article('title: Chile and Peru vote\ncountries: []', both),
      ...times(10, votes),
    )
    const ofFirst = problems.filter(({ path }) => path === '0.md')
    expect(ofFirst.map(outcome)).toEqual(['none error fix', 'leftOut warning suggestion'])
    expect(ofFirst.map(({ subject }) => subject)).toEqual(['PE', 'CL'])
  })

  it('says how many articles tag no country if hardly any does', async () => {
    const texts = [...times(9, article('title: Rain', 'Rain fell.\n')), article('title: Chile votes')]
    const [first] = await found(...texts)
    expect(first && messageText(rule, first)).toBe(
      'No country is tagged, but the article is about Chile (5 mentions, in the headline, in 2 of 2 paragraphs). 10 of 10 articles tag no country: add the tags, set house.countryTags, or switch the rule off',
    )
  })

  it('the message says so', async () => {
    const [first] = await found(...times(10, votes))
    expect(first && messageText(rule, first)).toBe(
      "Chile is not tagged, but the article is about it (5 mentions, in the headline, in 2 of 2 paragraphs). No other article tags it: add the tag, or list the country under 'except' if your house leaves it out",
    )
  })

  it.each([
    ['elsewhere', times(10, votes), 'None of 10 articles about it tags it'],
    [
      'in one of them too',
      [...times(9, votes), article('title: Chile\ncountries: [Chile]')],
      'Only 1 of 10 ',
    ],
  ])('the message counts the tags of articles about it, not of others: %s', async (_, texts, expected) => {
    const rain = article('title: Rain\ncountries: [Chile]', 'Rain fell.\n')
    const [first] = await found(...texts, rain)
    expect(first && messageText(rule, first)).toContain(expected)
  })
})
