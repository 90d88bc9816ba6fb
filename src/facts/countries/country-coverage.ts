import { countryByCode } from '../../geography/resolve-country.ts'
import { type MonthCount, monthCounts } from '../dates/month-counts.ts'
import type { ArticleCountries, CountryPlace } from './article-countries.ts'

/** How the articles of a run cover a country. */
export interface CoveredCountry {
  readonly code: string
  readonly name: string
  /** How many articles are about it, name it and tag it. */
  readonly about: number
  readonly named: number
  readonly tagged: number
  /** The places of the articles that need to tag it but do not. */
  readonly untagged: readonly CountryPlace[]
  /** Those of the articles that tag it but never mention it, even by a city, if geolint reads their language. */
  readonly unmentioned: readonly CountryPlace[]
  /** When the articles about it are from, as far as they have dates. */
  readonly months: readonly MonthCount[]
}

export interface CountryCoverage {
  readonly articles: number
  readonly withoutCountryTag: number
  /** Values under a country key that are neither a country nor a region. */
  readonly unknownTags: number
  /** Articles in a language in which geolint cannot find countries, so that only their tags count. */
  readonly inOtherLanguages: number
  /** Articles without a date. */
  readonly undated: number
  /** When all others are from. */
  readonly months: readonly MonthCount[]
  /** First those that most articles are about, then those that most articles name, then by name. */
  readonly countries: readonly CoveredCountry[]
}

/** Counts the articles that name or tag each country, and lists those that do one without the other. */
export function countryCoverage(articles: readonly ArticleCountries[]): CountryCoverage {
  const byCode = new Map<string, Tally>()
  const tallyOf = (code: string) => {
    const tally = byCode.get(code) ?? newTally()
    byCode.set(code, tally)
    return tally
  }
  for (const { date, named, about, tagged, unmentioned, untagged } of articles) {
    for (const code of named) tallyOf(code).named += 1
    for (const code of about) tallyOf(code).dates.push(date)
    for (const [code, place] of untagged) tallyOf(code).untagged.push(place)
    for (const code of tagged) tallyOf(code).tagged += 1
    for (const [code, place] of unmentioned) tallyOf(code).unmentioned.push(place)
  }
  return {
    articles: articles.length,
    withoutCountryTag: articles.filter(({ tagged }) => tagged.length === 0).length,
    unknownTags: articles.reduce((sum, { unknownTags }) => sum + unknownTags, 0),
    inOtherLanguages: articles.filter(({ isRead }) => !isRead).length,
    undated: articles.filter(({ date }) => date === undefined).length,
    months: monthCounts(articles.map(({ date }) => date)),
    countries: [...byCode]
      .map(([code, tally]) => coveredCountry(code, tally))
      .toSorted((a, b) => b.about - a.about || b.named - a.named || a.name.localeCompare(b.name, 'en')),
  }
}

interface Tally {
  named: number
  tagged: number
  /** Of the articles about it. */
  readonly dates: (string | undefined)[]
  readonly untagged: CountryPlace[]
  readonly unmentioned: CountryPlace[]
}

function newTally(): Tally {
  return { named: 0, tagged: 0, dates: [], untagged: [], unmentioned: [] }
}

function coveredCountry(
  code: string,
  { dates, named, tagged, unmentioned, untagged }: Tally,
): CoveredCountry {
  const name = countryByCode(code)?.name ?? code
  const months = monthCounts(dates)
  return { code, name, about: dates.length, named, tagged, untagged, unmentioned, months }
}
