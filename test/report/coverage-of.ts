import type { ArticleCountries, CountryPlace } from '../../src/facts/countries/article-countries.ts'
import { type CountryCoverage, countryCoverage } from '../../src/facts/countries/country-coverage.ts'
import { PAYLOADS } from './payloads.ts'

/** The places of some countries in an article. */
export function placesIn(path: string, ...codes: readonly string[]): readonly CountryPlace[] {
  return codes.map((code) => ({
    code,
    path,
    headline: undefined,
    line: 3,
    before: 'In ',
    words: code,
    after: ' it rains.',
    counts: '3 mentions',
  }))
}

/** What an article says of countries. */
export function articleAbout(path: string, parts: Partial<ArticleCountries> = {}): ArticleCountries {
  return {
    path,
    date: undefined,
    about: [],
    named: [],
    tagged: [],
    unmentioned: [],
    untagged: [],
    unknownTags: 0,
    isRead: true,
    ...parts,
  }
}

/** A coverage with two months, a missing tag and one that is not mentioned. */
export function owingCoverage(): CountryCoverage {
  const at = { headline: 'Chile votes', counts: '3 mentions, in the headline' }
  return countryCoverage([
    articleAbout('news/a.md', {
      date: '2024-03-01',
      about: ['CL'],
      named: ['CL', 'PE'],
      untagged: placesIn('news/a.md', 'CL').map((place) => ({ ...place, ...at })),
    }),
    articleAbout('news/b.md', { date: '2024-05-01', about: ['CL'], named: ['CL'], tagged: ['CL'] }),
    articleAbout('news/c.md', { date: '2024-05-31', about: ['CL'], named: ['CL'], tagged: ['CL'] }),
    articleAbout('d.md', {
      named: ['AR'],
      tagged: ['BO'],
      unmentioned: placesIn('d.md', 'BO').map((place) => ({ ...place, counts: undefined })),
    }),
  ])
}

/** A coverage whose places say something harmful wherever they can say something. */
export function forgedCoverage(): CountryCoverage {
  return countryCoverage(
    PAYLOADS.map((text) => {
      const place = { path: text, headline: text, line: 1, before: text, words: text, after: text }
      const at = { ...place, code: 'CL', counts: text }
      return articleAbout(text, { about: ['CL'], tagged: [text], untagged: [at], unmentioned: [at] })
    }),
  )
}
