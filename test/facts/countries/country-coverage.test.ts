import { describe, expect, it } from 'vitest'
import type { CountryPlace } from '../../../src/facts/countries/article-countries.ts'
import { countryCoverage } from '../../../src/facts/countries/country-coverage.ts'
import { coverageCsv } from '../../../src/report/tables/coverage-csv.ts'
import { coverageJson } from '../../../src/report/tables/coverage-json.ts'
import { coverageTable } from '../../../src/report/tables/coverage-table.ts'
import { articleAbout, placeIn, placesIn } from '../../report/coverage-of.ts'

const coverage = countryCoverage([
  articleAbout('a.md', { about: ['CL'], named: ['CL', 'PE'], tagged: ['CL'] }),
  articleAbout('b.md', {
    about: ['CL', 'CI'],
    named: ['CL', 'CI', 'PE'],
    untagged: placesIn('b.md', 'CL', 'CI'),
  }),
  articleAbout('c.md', {
    named: ['AR'],
    tagged: ['BO', 'AX'],
    unmentioned: placesIn('c.md', 'BO', 'AX'),
    unknownTags: 2,
  }),
  articleAbout('d.md', { tagged: ['CL', 'BO'], isRead: false }),
  articleAbout('e.md'),
])

const plain = { colour: false, width: 100 }

describe('countryCoverage', () => {
  it('counts articles about, naming and tagging a country, and lists those doing one without the other', () => {
    expect(coverage).toMatchObject({
      articles: 5,
      withoutCountryTag: 2,
      unknownTags: 2,
      inOtherLanguages: 1,
    })
    expect(coverage.countries[0]).toEqual({
      code: 'CL',
      name: 'Chile',
      about: 2,
      named: 2,
      tagged: 2,
      untagged: [placeIn('b.md', 'CL')],
      unmentioned: [],
      months: [],
    })
  })

  it('counts the articles about a country by month, and those without a date', () => {
    const { countries, months, undated } = countryCoverage([
      articleAbout('a.md', { date: '2024-03-01', about: ['CL'] }),
      articleAbout('b.md', { date: '2024-03-31', about: ['CL', 'PE'] }),
      articleAbout('c.md', { date: '2023-12-01', named: ['CL'] }),
      articleAbout('d.md', { about: ['CL'] }),
    ])
    expect({ months, undated }).toEqual({
      months: [
        { month: '2023-12', articles: 1 },
        { month: '2024-03', articles: 2 },
      ],
      undated: 1,
    })
    expect(countries).toMatchObject([
      { code: 'CL', about: 3, months: [{ month: '2024-03', articles: 2 }] },
      { code: 'PE', about: 1, months: [{ month: '2024-03', articles: 1 }] },
    ])
  })

  it('puts first what most articles are about, then what most name, then sorts by name', () => {
    expect(coverage.countries.map(({ code }) => code)).toEqual(['CL', 'CI', 'PE', 'AR', 'AX', 'BO'])
  })
})

describe('coverageTable', () => {
  it('aligns the countries and closes with the totals', () => {
    expect(coverageTable(coverage, plain)).toBe(`\
country        about  named  tagged  untagged  unmentioned
Chile              2      2       2         1            0
Côte d'Ivoire      1      1       0         1            0
Peru               0      2       0         0            0
Argentina          0      1       0         0            0
Åland Islands      0      0       1         0            1
Bolivia            0      0       2         0            1

5 articles · 2 without a country tag · 2 tags that are not countries ·
1 in a language that geolint does not read (only tags are counted)
  geolint countries --format json  lists the articles in the last two columns
`)
  })

  it('cuts names, not counts, on a narrow terminal', () => {
    const long = countryCoverage([
      articleAbout('a.md', { about: ['GS'], named: ['GS'], tagged: ['GS'] }),
      articleAbout('b.md', { named: ['PE'] }),
    ])
    expect(coverageTable(long, { colour: false, width: 66 })).toBe(`\
country             about  named  tagged  untagged  unmentioned
South Georgia and…      1      1       1         0            0
Peru                    0      1       0         0            0

2 articles · 1 without a country tag
`)
  })

  it('breaks the closing lines on a narrow terminal', () => {
    const lines = coverageTable(coverage, { colour: false, width: 60 }).split('\n')
    expect(lines.slice(-3)).toEqual([
      '  geolint countries --format json',
      'lists the articles in the last two columns',
      '',
    ])
  })

  it('is the same text with colours', () => {
    const coloured = coverageTable(coverage, { ...plain, colour: true })
    expect(coloured).toContain('\u001B[33m       1\u001B[39m')
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(coverageTable(coverage, plain))
  })

  it.each([
    [[], 'No articles were read, so there are no countries to list.\n'],
    [[articleAbout('a.md')], '1 article · no countries named or tagged\n'],
    [
      [articleAbout('a.md', { unknownTags: 1 }), articleAbout('b.md', { isRead: false })],
      '2 articles · no countries named or tagged · 1 tag that is not a country ·\n1 in a language that geolint does not read (only tags are counted)\n',
    ],
  ])('says that there are no countries: %#', (articles, text) => {
    expect(coverageTable(countryCoverage(articles), plain)).toBe(text)
  })

  it('separates thousands', () => {
    const many = Array.from({ length: 1234 }, (_, at) => articleAbout(`${at}.md`, { named: ['PE'] }))
    expect(coverageTable(countryCoverage(many), plain)).toContain(
      'country  about  named  tagged  untagged  unmentioned\nPeru         0  1,234       0         0            0\n\n1,234 articles',
    )
  })
})

describe('coverageCsv', () => {
  it('has a header and a row for each country, with CRLF', () => {
    expect([...coverageCsv(coverage)].join('').split('\r\n')).toEqual([
      'code,name,about,named,tagged,untagged,unmentioned',
      'CL,Chile,2,2,2,1,0',
      "CI,Côte d'Ivoire,1,1,0,1,0",
      'PE,Peru,0,2,0,0,0',
      'AR,Argentina,0,1,0,0,0',
      'AX,Åland Islands,0,0,1,0,1',
      'BO,Bolivia,0,0,2,0,1',
      '',
    ])
  })

  it('quotes a name with a comma or a quotation mark', () => {
    const [country] = coverage.countries
    const awkward = { ...coverage, countries: country ? [{ ...country, name: 'Chile, "the" land' }] : [] }
    expect([...coverageCsv(awkward)].join('')).toContain('\r\nCL,"Chile, ""the"" land",2,')
  })
})

describe('coverageJson', () => {
  it('is the coverage with paths instead of places, without anything harmful', () => {
    const { countries, ...totals } = coverage
    const pathOf = ({ path }: CountryPlace) => path
    expect(JSON.parse([...coverageJson(coverage)].join(''))).toEqual({
      ...totals,
      countries: countries.map((country) => ({
        ...country,
        untagged: country.untagged.map(pathOf),
        unmentioned: country.unmentioned.map(pathOf),
      })),
    })
    const none = countryCoverage([])
    expect(JSON.parse([...coverageJson(none)].join(''))).toEqual(none)
    const harmful = countryCoverage([articleAbout('\u001B[31m\u202E.md', { about: ['CL'], named: ['CL'] })])
    const text = [...coverageJson(harmful)].join('')
    expect(text).not.toMatch(/[\u001B\u202E]/)
    expect(JSON.parse(text)).toEqual(harmful)
  })
})
