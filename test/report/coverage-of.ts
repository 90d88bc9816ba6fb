import type { ArticleCountries, CountryPlace } from '../../src/facts/countries/article-countries.ts'
import { type CountryCoverage, countryCoverage } from '../../src/facts/countries/country-coverage.ts'
import { PAYLOADS } from './payloads.ts'

/** Where an article mentions a country. */
export function placeIn(path: string, code: string, parts: Partial<CountryPlace> = {}): CountryPlace {
  return {
    path,
    headline: undefined,
    line: 3,
    before: 'In ',
    words: code,
    after: ' it rains.',
    counts: '3 mentions',
    ...parts,
  }
}

/** The places of some countries in an article. */
export function placesIn(path: string, ...codes: readonly string[]): ReadonlyMap<string, CountryPlace> {
  return new Map(codes.map((code) => [code, placeIn(path, code)]))
}

/** What an article says of countries. */
export function articleAbout(path: string, parts: Partial<ArticleCountries> = {}): ArticleCountries {
  return {
    path,
    date: undefined,
    about: [],
    named: [],
    tagged: [],
    unmentioned: new Map(),
    untagged: new Map(),
    unknownTags: 0,
    isRead: true,
    ...parts,
  }
}

/** A coverage with two months, a missing tag and one that is not mentioned. */
export function incompleteCoverage(): CountryCoverage {
  const at = { headline: 'Chile votes', counts: '3 mentions, in the headline' }
  return countryCoverage([
    articleAbout('news/a.md', {
      date: '2024-03-01',
      about: ['CL'],
      named: ['CL', 'PE'],
      untagged: new Map([['CL', placeIn('news/a.md', 'CL', at)]]),
    }),
    articleAbout('news/b.md', { date: '2024-05-01', about: ['CL'], named: ['CL'], tagged: ['CL'] }),
    articleAbout('news/c.md', { date: '2024-05-31', about: ['CL'], named: ['CL'], tagged: ['CL'] }),
    articleAbout('d.md', {
      named: ['AR'],
      tagged: ['BO'],
      unmentioned: new Map([['BO', placeIn('d.md', 'BO', { counts: undefined })]]),
    }),
  ])
}

/** A coverage whose places say something harmful wherever they can say something. */
export function forgedCoverage(): CountryCoverage {
  return countryCoverage(
    PAYLOADS.map((text) => {
      const place = { path: text, headline: text, line: 1, before: text, words: text, after: text }
      const at = new Map([['CL', { ...place, counts: text }]])
      return articleAbout(text, { about: ['CL'], tagged: [text], untagged: at, unmentioned: at })
    }),
  )
}
