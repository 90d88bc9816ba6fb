import { countryByCode } from '../../geography/resolve-country.ts'
import type { ArticleCountries } from './article-countries.ts'

/** How the articles of a run cover a country. */
export interface CoveredCountry {
  readonly code: string
  readonly name: string
  /** How many articles are about it, name it and tag it. */
  readonly about: number
  readonly named: number
  readonly tagged: number
  /** The paths of the articles that need to tag it but do not. */
  readonly untagged: readonly string[]
  /** The paths of the articles that tag it but never mention it, even by a city, if geolint reads their language. */
  readonly unmentioned: readonly string[]
}

export interface CountryCoverage {
  readonly articles: number
  readonly withoutCountryTag: number
  /** Values under a country key that are neither a country nor a region. */
  readonly unknownTags: number
  /** Articles in a language in which geolint cannot find countries, so that only their tags count. */
  readonly inOtherLanguages: number
  /** First those that most articles are about, then those that most articles name, then by name. */
  readonly countries: readonly CoveredCountry[]
}

/** Counts the articles that name or tag each country, and lists those that do one without the other. */
export function countryCoverage(articles: readonly ArticleCountries[]): CountryCoverage {
  const byCode = new Map<string, Tally>()
  const tallyOf = (code: string) => {
    const tally = byCode.get(code) ?? newTally(code)
    byCode.set(code, tally)
    return tally
  }
  for (const { path, named, about, tagged, unmentioned, untagged } of articles) {
    for (const code of named) tallyOf(code).named += 1
    for (const code of about) tallyOf(code).about += 1
    for (const code of untagged) tallyOf(code).untagged.push(path)
    for (const code of tagged) tallyOf(code).tagged += 1
    for (const code of unmentioned) tallyOf(code).unmentioned.push(path)
  }
  return {
    articles: articles.length,
    withoutCountryTag: articles.filter(({ tagged }) => tagged.length === 0).length,
    unknownTags: articles.reduce((sum, { unknownTags }) => sum + unknownTags, 0),
    inOtherLanguages: articles.filter(({ isRead }) => !isRead).length,
    countries: [...byCode.values()].toSorted(
      (a, b) => b.about - a.about || b.named - a.named || a.name.localeCompare(b.name, 'en'),
    ),
  }
}

interface Tally extends CoveredCountry {
  about: number
  named: number
  tagged: number
  readonly untagged: string[]
  readonly unmentioned: string[]
}

function newTally(code: string): Tally {
  const name = countryByCode(code)?.name ?? code
  return { code, name, about: 0, named: 0, tagged: 0, untagged: [], unmentioned: [] }
}
