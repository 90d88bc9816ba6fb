import { it } from 'vitest'
import rule from '../../rules/unmentioned-country-tag.ts'
import { testRule } from '../../src/testing/test-rule.ts'

const article = (head: string, body: string) => `---\ntitle: Water\n${head}\n---\n\n${body}\n`

it.each(
  testRule(rule, [
    {
      name: 'never named',
      article: article('countries: [Peru, ⟦Chile⟧]', 'The Peruvian government met.'),
      messages: [
        "Chile is tagged under 'countries', but the article never names it. Remove the tag, or name the country",
      ],
    },
    { name: 'among topics', article: article('tags: [water, ⟦chile⟧]', 'The Peruvian government met.') },
    {
      name: 'a topic that would be a country in another language',
      article: article('lang: en\ntags: [maurice, grenade]', 'The Peruvian government met.'),
    },
    { name: 'by code', article: article('geo:\n  country_code: ⟦CL⟧', 'The Peruvian government met.') },
    {
      name: 'once for a country that is tagged twice',
      article: article('countries: [⟦Chile⟧, CL]', 'The Peruvian government met.'),
    },
    {
      name: 'once for all countries, at the first of their tags',
      article: article('countries: [Peru, ⟦Chile⟧, Bolivia]\ntags: [kenya]', 'The Peruvian government met.'),
      messages: [
        'The article never names 3 of the countries that it tags: Chile, Bolivia, Kenya. Remove the tags, or name the countries',
      ],
    },
    {
      name: 'a long text without any country',
      article: article('countries: [⟦Chile⟧]', 'The government met. '.repeat(40)),
    },
    {
      name: 'a short text without any country',
      article: article('countries: [Chile]', 'The government met.'),
    },
    {
      name: 'country data',
      article: article(
        'countries:\n  - { name: ⟦Chile⟧, code: CL }\n  - { code: PE }',
        'The Peruvian government met.',
      ),
    },
    {
      name: 'data of something else',
      article: article('regions:\n  - { name: Chile }', 'The Peruvian government met.'),
    },
    {
      name: 'a code that is a word',
      article: article('country_code: ⟦IN⟧', 'In the Peruvian capital no one spoke.'),
    },
    {
      name: 'a territory, when another is named',
      article: article('countries: [⟦Guam⟧]', 'Puerto Rico votes.'),
    },
    {
      name: 'the headline alone',
      article: '---\ntitle: Deutschland votes in Peru\ncountries: [Deutschland]\n---\n\nThey met.\n',
    },
    {
      name: 'the data of somebody else',
      article: article('author: { name: Ana, location: Chile }', 'The Peruvian government met.'),
    },
    { name: 'named', article: article('countries: [Chile]', 'The talks moved to Chile.') },
    { name: 'by its people', article: article('countries: [Chile]', 'Two Chileans spoke.') },
    { name: 'by its capital', article: article('countries: [Chile]', 'The talks moved to Santiago.') },
    { name: 'by its seat', article: article('countries: [Chile]', 'La Moneda denied it.') },
    {
      name: 'in the headline',
      article: '---\ntitle: Chile waits\ncountries: [Chile]\n---\n\nThe polls closed.\n',
    },
    {
      name: 'in a link',
      article: article('tags: [chile]', 'See [the file](https://example.org/chile/water).'),
    },
    {
      name: 'in furniture',
      article: article('countries: [Chile]', 'They met.\n\n## Related\n\n- Chile votes'),
    },
    {
      name: 'an ordinary word spelt like the tag',
      article: article('tags: [turkey]', 'A roast turkey for ten.'),
    },
    { name: 'another place of that name', article: article('tags: [georgia]', 'Georgia and Alabama vote.') },
    {
      name: 'by one of its territories',
      article: article('countries: [United States]', 'Puerto Rico votes.'),
    },
    {
      name: 'by the country that it belongs to',
      article: article('countries: [Hong Kong]', 'The Chinese courts ruled.'),
    },
    { name: 'by one of its states', article: article('countries: [US]', 'Voters in Ohio stayed at home.') },
    {
      name: 'by a name that two countries share',
      article: article('countries: [North Korea]', 'Korean exports rose.'),
    },
    { name: 'a region', article: article('countries: [Latin America]', 'The government met.') },
    { name: 'without prose', article: article('countries: [Chile]', '![A map](map.png)') },
    {
      name: 'another language',
      article: article('lang: de\ncountries: [Chile]', 'Die Regierung tagte am Sonntag.'),
    },
  ]),
)('$name', ({ run }) => run())
