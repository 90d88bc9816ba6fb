import { it } from 'vitest'
import rule from '../../rules/untagged-countries.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const BODY =
  'Chile votes on Sunday. The Chilean government has campaigned for months, and Chile waits.\n\nIn Chile the polls close at six.\n'
const article = (head: string, body = BODY) => `---\n${head}\n---\n\n${body}`
const NAMES = { countryTags: { keys: [], style: 'name' } } as const

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
    {
      name: 'a place in the country is tagged',
      article: article('title: Chile votes\ntags: [water, antofagasta]'),
    },
    {
      name: 'a part of the country is tagged, by its form',
      article: article('title: Chile votes\nregion: Northern Chile'),
    },
    {
      name: 'a province of the country is tagged, with its country',
      article: article('title: Chile votes\nkeywords: ["Chile’s Atacama region"]'),
    },
    {
      name: 'a place and its country as one value',
      article: article('title: Chile votes\nplaces: ["Arica, Chile"]'),
    },
    {
      name: 'a place in another country is tagged',
      article: article('title: ⟦Chile⟧ votes\ntags: [Cusco, Southern Peru]'),
    },
    {
      name: 'a region of the world is no part of a country',
      article: '---\ntitle: ⟦America⟧ votes\ntags: [North America]\n---\n\nAmerica votes. America waits.\n',
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
      name: 'an empty key for codes, where nothing shows how tags are written',
      article: article('title: ⟦Chile⟧ votes\ncountry_codes: []'),
      fixed: article('title: Chile votes\ncountry_codes: []'),
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
    ...[
      ['[other]\ncountries = []\n', 'countries = ["Chile"]\n[other]\ncountries = []\n'],
      ['[other]\ncountries = ["Peru"]\n', 'countries = ["Chile"]\n[other]\ncountries = ["Peru"]\n'],
      ['[[other]]\ncountries = []\n', 'countries = ["Chile"]\n[[other]]\ncountries = []\n'],
      ['other = { countries = [] }\n', 'other = { countries = [] }\ncountries = ["Chile"]\n'],
      ['other.countries = []\n', 'other.countries = []\ncountries = ["Chile"]\n'],
      ['a.b = 1\n[a.c]\nd = 2\n', 'countries = ["Chile"]\na.b = 1\n[a.c]\nd = 2\n'],
      ['params.countries = []\n', 'params.countries = ["Chile"]\n'],
      [
        '[params]\ncountries = []\n[params.inner]\nd = 1\n',
        '[params]\ncountries = ["Chile"]\n[params.inner]\nd = 1\n',
      ],
      ['params = { countries = [] }\n', 'params = { countries = ["Chile"] }\n'],
    ].map(([before = '', after = '']) => ({
      name: `TOML tags the country once, where tags are read: ${before}`,
      article: `+++\ntitle = "⟦Chile⟧ votes"\n${before}+++\n\n${BODY}`,
      house: { countryTags: { keys: ['countries'], style: 'name' } } as const,
      fixed: `+++\ntitle = "Chile votes"\n${after}+++\n\n${BODY}`,
    })),
    {
      name: 'a key of the house in a TOML table that has a table below it',
      article: `+++\ntitle = "⟦Chile⟧ votes"\n[params]\na = 1\n[params.inner]\nb = 2\n+++\n\n${BODY}`,
      house: { countryTags: { keys: ['params.countries'], style: 'name' } },
      fixed: `+++\ntitle = "Chile votes"\n[params]\na = 1\ncountries = ["Chile"]\n[params.inner]\nb = 2\n+++\n\n${BODY}`,
    },
    ...[
      ['other:\n  countries: []', 'other:\n  countries: []\ncountries:\n  - Chile'],
      ['other: { countries: [] }', 'other: { countries: [] }\ncountries:\n  - Chile'],
      ['author:\n  country:', 'author:\n  country:\ncountries:\n  - Chile'],
      ['params:\n  countries: [\n  ]', 'params:\n  countries: [\n    Chile\n  ]'],
      ['Countries: []', 'Countries: [Chile]'],
    ].map(([before = '', after = '']) => ({
      name: `YAML tags the country once, where tags are read: ${before}`,
      article: article(`title: ⟦Chile⟧ votes\n${before}`),
      house: { countryTags: { keys: ['countries'], style: 'name' } } as const,
      fixed: article(`title: Chile votes\n${after}`),
    })),
    {
      name: 'JSON tags the country once, where tags are read',
      article: `{"title": "⟦Chile⟧ votes", "other": {"countries": []}}\n\n${BODY}`,
      house: { countryTags: { keys: ['countries'], style: 'name' } },
      fixed: `{"title": "Chile votes", "other": {"countries": []}, "countries": ["Chile"]}\n\n${BODY}`,
    },
    {
      name: 'nothing is added to a list that ends in a stray mark',
      article: article('title: ⟦Chile⟧ votes\ncountries: Peru, Bolivia"'),
      fixed: article('title: Chile votes\ncountries: Peru, Bolivia"'),
    },
    {
      name: 'a key of the house is found however it is spelt',
      article: article('title: ⟦Chile⟧ votes\ncountry_list: [Perú, x]'),
      house: { countryTags: { keys: ['country-list'], style: 'name' } },
      fixed: article('title: Chile votes\ncountry_list: [Perú, x, Chile]'),
    },
    {
      name: 'codes among topics, if the house tags them',
      article: article('title: ⟦Chile⟧ votes\ntopics: [water]'),
      house: { countryTags: { keys: ['topics'], style: 'alpha-2' } },
      fixed: article('title: Chile votes\ntopics: [water, CL]'),
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
      house: NAMES,
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
      house: NAMES,
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
