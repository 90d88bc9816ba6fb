import { describe, expect, it } from 'vitest'
import rule from '../../rules/untagged-countries.ts'
import { openArticle } from '../../src/languages/open-article.ts'
import { messageText } from '../../src/rule/head.ts'
import type { CorpusProblem } from '../../src/rule/problem.ts'
import { testRule } from '../../src/testing/test-rule.ts'
import { textFile } from '../../src/text/text-file.ts'

const BODY =
  'Chile votes on Sunday. The Chilean government has campaigned for months, and Chile waits.\n\nIn Chile the polls close at six.\n'
const article = (head: string, body = BODY) => `---\n${head}\n---\n\n${body}`

it.each(
  testRule(rule, [
    { name: 'tagged by name', article: article('title: Chile votes\ncountries: [Chile]') },
    {
      name: 'addresses are not words',
      article: article(
        'title: Chile votes\ncountries: [Chile]',
        'Read https://example.org/Peru/Peru, <https://example.org/Peru> and [https://example.org/Peru](a). Rain fell in Chile.\n',
      ),
    },
    { name: 'tagged by code', article: article('title: Chile votes\ncountry_code: cl') },
    { name: 'tagged in Spanish among topics', article: article('title: Chile votes\ntags: [water, chile]') },
    { name: 'tagged by path', article: article('title: Chile votes\nkeywords:\n- _keywords/chile.md') },
    { name: 'tagged in a string of words', article: article('title: Chile votes\ntags: water chile') },
    {
      name: 'tagged in a string of words, one of several words',
      article: article('title: ⟦Chile⟧ votes\ncategories: water south korea togo'),
    },
    { name: 'tags that cannot be read', article: `---js\n{ countries: ['Chile'] }\n---\n\n${BODY}` },
    {
      name: 'not tagged, in the headline',
      article: article('title: ⟦Chile⟧ votes\ncountries: [Peru]'),
      fixed: article('title: Chile votes\ncountries: [Peru, Chile]'),
    },
    {
      name: 'block list with a comment',
      article: article('title: ⟦Chile⟧ votes\ncountries:\n  - Peru # neighbour\nlayout: post'),
      fixed: article('title: Chile votes\ncountries:\n  - Peru # neighbour\n  - Chile\nlayout: post'),
    },
    {
      name: 'codes are added as codes',
      article: article('title: ⟦Chile⟧ votes\ncountry_codes: [PE]'),
      fixed: article('title: Chile votes\ncountry_codes: [PE, CL]'),
    },
    {
      name: 'prefixed tags',
      article: article('title: ⟦Chile⟧ votes\ntags: ["water", "country-pe"]'),
      fixed: article('title: Chile votes\ntags: ["water", "country-pe", "country-cl"]'),
    },
    {
      name: 'a path may lead nowhere, so it is suggested',
      article: article('title: ⟦Chile⟧ votes\nkeywords:\n- _keywords/peru.md'),
      fixed: article('title: Chile votes\nkeywords:\n- _keywords/peru.md'),
    },
    {
      name: 'no tag at all and no key for it: one finding, no fix',
      article: article('title: ⟦Chile⟧ votes\ntags: [water]'),
      fixed: article('title: Chile votes\ntags: [water]'),
    },
    {
      name: 'an empty key',
      article: article('title: ⟦Chile⟧ votes\ncountries: []'),
      fixed: article('title: Chile votes\ncountries: [Chile]'),
    },
    {
      name: 'a key in the house style',
      article: article('title: ⟦Chile⟧ votes'),
      house: { countryTags: { keys: ['nations'], style: 'alpha-3' } },
      fixed: article('title: Chile votes\nnations:\n  - CHL'),
    },
    {
      name: 'an article is not about a country that it names once',
      article: article('title: Water\ncountries: [Chile]', `${BODY}\nA delegate from Norway listened.\n`),
    },
    {
      name: 'named once, if every country named must be tagged',
      article: article('title: Water\ncountries: [Chile]', `${BODY}\nA delegate from ⟦Norway⟧ listened.\n`),
      options: { mentions: 'named' },
      messages: [
        'Norway is not tagged, but the article names it (1 mention, in 1 of 3 paragraphs). Add the tag',
      ],
    },
    {
      name: 'a string with commas',
      article: article('title: ⟦Chile⟧ votes\ncountries: Peru, Bolivia'),
      fixed: article('title: Chile votes\ncountries: Peru, Bolivia, Chile'),
    },
    {
      name: 'an alphabetical list in quotation marks',
      article: article('title: ⟦Chile⟧ votes\ncountries: ["Bolivia", "Ecuador", "Peru"]'),
      fixed: article('title: Chile votes\ncountries: ["Bolivia", "Chile", "Ecuador", "Peru"]'),
    },
    {
      name: 'alpha-3 in lower case',
      article: article('title: ⟦Chile⟧ votes\niso_codes: [per, bol]'),
      fixed: article('title: Chile votes\niso_codes: [per, bol, chl]'),
    },
    {
      name: 'slugs',
      article: article('title: ⟦Chile⟧ votes\ntags: [water, sri-lanka]'),
      fixed: article('title: Chile votes\ntags: [water, sri-lanka, chile]'),
    },
    {
      name: 'prefixed three-letter codes',
      article: article('title: ⟦Chile⟧ votes\ntags: ["country:PER"]'),
      fixed: article('title: Chile votes\ntags: ["country:PER", "country:CHL"]'),
    },
    {
      name: 'names in the language of the others',
      article: article(
        'title: ⟦Germany⟧ votes\nlang: en\npays: [Pérou, Brésil]',
        BODY.replaceAll('Chilean', 'German').replaceAll('Chile', 'Germany'),
      ),
      fixed: article(
        'title: Germany votes\nlang: en\npays: [Pérou, Brésil, Allemagne]',
        BODY.replaceAll('Chilean', 'German').replaceAll('Chile', 'Germany'),
      ),
    },
    {
      name: 'a key below another',
      article: article('title: ⟦Chile⟧ votes\ntaxonomies:\n  countries:\n    - Peru'),
      fixed: article('title: Chile votes\ntaxonomies:\n  countries:\n    - Peru\n    - Chile'),
    },
    {
      name: 'a TOML table',
      article: `+++\ntitle = "⟦Chile⟧ votes"\n[taxonomies]\ncountries = ["Peru"]\n+++\n\n${BODY}`,
      fixed: `+++\ntitle = "Chile votes"\n[taxonomies]\ncountries = ["Peru", "Chile"]\n+++\n\n${BODY}`,
    },
    {
      name: 'JSON',
      article: `{"title": "⟦Chile⟧ votes", "countries": ["Peru"]}\n\n${BODY}`,
      fixed: `{"title": "Chile votes", "countries": ["Peru", "Chile"]}\n\n${BODY}`,
    },
    {
      name: 'a single value is left to the editor',
      article: article('title: ⟦Chile⟧ votes\ncountry: Peru'),
      fixed: article('title: Chile votes\ncountry: Peru'),
    },
    {
      name: 'a topic key in the house style is also for other things',
      article: article('title: ⟦Chile⟧ votes\ntags: [water]'),
      house: { countryTags: { keys: ['tags'], style: 'slug' } },
      fixed: article('title: Chile votes\ntags: [water, chile]'),
    },
    {
      name: 'country data are not a list of names',
      article: article('title: ⟦Chile⟧ votes\ncountries:\n  - name: Peru\n    code: PE'),
      fixed: article('title: Chile votes\ncountries:\n  - name: Peru\n    code: PE'),
    },
    {
      name: 'numbers, null, maps and lists',
      article: article('title: ⟦Chile⟧ votes\ncountries: [1, null, { a: b }, [Chile], true]'),
      fixed: article('title: Chile votes\ncountries: [1, null, { a: b }, [Chile], true]'),
    },
    {
      name: 'one finding asks for all missing countries',
      article: article(
        'title: ⟦Chile⟧ votes\ncountries: []',
        BODY.replace('waits', 'waits, as Peru does; Peru and Peru again'),
      ),
      messages: [
        'No country is tagged. Tag those that the article is about: Chile (5 mentions, in the headline, in 2 of 2 paragraphs), Peru (3 mentions, in 1 of 2 paragraphs)',
      ],
      fixed: article(
        'title: Chile votes\ncountries: [Chile, Peru]',
        BODY.replace('waits', 'waits, as Peru does; Peru and Peru again'),
      ),
    },
    {
      name: 'an excerpt repeats what the text says',
      article: article(
        'title: Water\nexcerpt: A delegate from Norway listened.\ncountries: [Chile]',
        `A delegate from Norway listened.\n\n${BODY}`,
      ),
    },
    {
      name: 'two letters that are a code, among names',
      article: article('title: ⟦Chile⟧ votes\ncountries: [US, GB]'),
      fixed: article('title: Chile votes\ncountries: [US, GB, CL]'),
    },
    {
      name: 'the data of an author',
      article: article('title: Chile votes\ncountries: [Chile]\nauthor: { name: Ana, countries: [Peru] }'),
    },
    {
      name: 'a key without its accent',
      article: article('title: ⟦Chile⟧ votes\npaises: [España, Perú]'),
      fixed: article('title: Chile votes\npaises: [España, Perú, Chile]'),
    },
    {
      name: 'semicolons',
      article: article('title: ⟦Chile⟧ votes\ncountries: Peru; Bolivia'),
      fixed: article('title: Chile votes\ncountries: Peru; Bolivia; Chile'),
    },
    {
      name: 'a place is not a list of countries',
      article: article('title: ⟦Chile⟧ votes\nlocation: Lima, Peru'),
      fixed: article('title: Chile votes\nlocation: Lima, Peru'),
    },
    {
      name: 'a place below another key is not one either',
      article: article('title: ⟦Chile⟧ votes\ngeo:\n  location: Lima, Peru'),
      fixed: article('title: Chile votes\ngeo:\n  location: Lima, Peru'),
    },
    {
      name: 'a name with a comma is one value',
      article: article("title: ⟦Chile⟧ votes\ncountries: 'Korea, Republic of'"),
      fixed: article("title: Chile votes\ncountries: 'Korea, Republic of'"),
    },
    {
      name: 'one value under a key in the house style',
      article: article('title: ⟦Chile⟧ votes\nsection: World'),
      house: { countryTags: { keys: ['section'], style: 'name' } },
      fixed: article('title: Chile votes\nsection: World'),
    },
    {
      name: 'an empty country key before the topics',
      article: article('title: ⟦Chile⟧ votes\ntags: [water, Peru]\ncountries: []'),
      fixed: article('title: Chile votes\ntags: [water, Peru]\ncountries: [Chile]'),
    },
    {
      name: 'capitals',
      article: article('title: ⟦Chile⟧ votes\ncountries: [PERU, ZAMBIA]'),
      fixed: article('title: Chile votes\ncountries: [PERU, ZAMBIA, CHILE]'),
    },
    {
      name: 'names that could be in several languages leave English',
      article: article('title: ⟦Chile⟧ votes\ncountries: [USA, Holland]'),
      fixed: article('title: Chile votes\ncountries: [USA, Holland, Chile]'),
    },
    {
      name: 'a word in another language among the topics is not a country',
      article: article('title: ⟦Chile⟧ votes\nlang: en\ntags: [grenade, maurice]'),
      messages: [
        'No country is tagged. Tag those that the article is about: Chile (5 mentions, in the headline, in 2 of 2 paragraphs)',
      ],
      fixed: article('title: Chile votes\nlang: en\ntags: [grenade, maurice]'),
    },
    {
      name: 'a topic in another language tags a country that the article names',
      article: article('title: Chile votes\nlang: en\ntags: [vote, chili]'),
    },
    {
      name: 'a tag beside one in another language is in that language',
      article: article(
        'title: ⟦Germany⟧ votes\nlang: en\ntags: [vote, pérou]',
        'Germany votes on Sunday, and Peru looks on. Germany waits, and German farmers with it. Germany is tired.\n',
      ),
      fixed: article(
        'title: Germany votes\nlang: en\ntags: [vote, pérou, allemagne]',
        'Germany votes on Sunday, and Peru looks on. Germany waits, and German farmers with it. Germany is tired.\n',
      ),
    },
    {
      name: 'a key that Pelican does not read as one',
      article: `Title: ⟦Chile⟧ votes\nDate: 2026-01-01\n\n${BODY}`,
      house: { countryTags: { keys: ['Länder'], style: 'name' } },
      fixed: `Title: Chile votes\nDate: 2026-01-01\n\n${BODY}`,
    },
    {
      name: 'Congo is either Congo',
      article: article(
        'title: Brazzaville votes\ncountries: [Congo]',
        'The Republic of the Congo votes. The Republic of the Congo waits for the Republic of the Congo.\n',
      ),
    },
    {
      name: 'furniture does not count',
      article: article(
        'title: Water\ncountries: [Chile]',
        `${BODY}\n## Related\n\n- Peru votes\n- Peru waits\n- Peru\n`,
      ),
    },
    {
      name: 'an article in another language',
      article: article('title: Chile\nlang: de', 'Chile wählt am Sonntag. In Chile warten alle.\n'),
    },
    {
      name: 'outside the headline, a country that its author did not tag is left to the editor',
      article: article('title: Water\ncountries: [Peru]', `⟦Chile⟧${BODY.slice(5)}`),
      fixed: article('title: Water\ncountries: [Peru]'),
    },
    {
      name: 'a seat of government in the headline does not name the country',
      article: article(
        'title: The ⟦Kremlin⟧ waits\ncountries: [Peru]',
        BODY.replaceAll('Chilean', 'Russian').replaceAll('Chile', 'Russia'),
      ),
      fixed: article(
        'title: The Kremlin waits\ncountries: [Peru]',
        BODY.replaceAll('Chilean', 'Russian').replaceAll('Chile', 'Russia'),
      ),
    },
    {
      name: 'outside the headline, an empty key asks for it',
      article: article('title: Water\ncountries: []', `⟦Chile⟧${BODY.slice(5)}`),
      fixed: article('title: Water\ncountries: [Chile]'),
    },
    {
      name: 'countries that the house does not tag',
      article: article('title: Chile votes\ncountries: [Peru]'),
      options: { except: ['chile', 'BO'] },
    },
    { name: 'pasted', article: '⟦Chile⟧ votes on water\n\nA referendum divides the country.\n\n' + BODY },
  ]),
)('$name', ({ run }) => run())

describe('if the article does not show how it tags countries', () => {
  const options = { mentions: 'about', except: [] }
  const untagged = article('title: Chile votes\ntags: [water]')

  async function compared(...texts: readonly string[]): Promise<readonly CorpusProblem[]> {
    const all = await Promise.all(
      texts.map(async (text, index) => {
        const collected = rule.collect(await openArticle(textFile(`${index}.md`, text)), options)
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
