import type { Article } from '../../article/article.ts'
import { openedLanguage } from '../../languages/index.ts'
import { type ArticlePlace, articlePlace } from '../article-place.ts'
import { publicationDate } from '../dates/publication-date.ts'
import { mentionCounts, mentionedCountries, tellingMention } from './country-mentions.ts'
import { countryTags } from './country-tags.ts'
import { unmentionedTags } from './unmentioned-tags.ts'
import { untaggedCountries } from './untagged-countries.ts'

/** The countries that one article names and tags, by code: small enough to keep for a whole archive. */
export interface ArticleCountries {
  readonly path: string
  /** Such as `2024-03-01`. */
  readonly date: string | undefined
  /** Those it names, and of these the ones it is about. */
  readonly named: readonly string[]
  readonly about: readonly string[]
  /** Those it tags, and of these the ones it does not mention in any way. */
  readonly tagged: readonly string[]
  readonly unmentioned: ReadonlyMap<string, CountryPlace>
  /** Those it needs to tag but does not. */
  readonly untagged: ReadonlyMap<string, CountryPlace>
  /** How many values under a country key are neither a country nor a region. */
  readonly unknownTags: number
  /** Whether geolint finds countries in its language. */
  readonly isRead: boolean
}

/** Where an article shows that it is about a country that it does not tag, or tags one that it does not mention. */
export interface CountryPlace extends ArticlePlace {
  /** Why the article is about an untagged country: '13 mentions, in the headline'. */
  readonly counts: string | undefined
}

export function articleCountries(article: Article): ArticleCountries {
  const mentioned = mentionedCountries(article)
  const tags = countryTags(article)
  return {
    path: article.file.path,
    date: publicationDate(article),
    named: mentioned.map(({ code }) => code),
    about: mentioned.filter(({ about }) => about).map(({ code }) => code),
    tagged: [...new Set(tags.flatMap(({ code }) => code ?? []))],
    unmentioned: new Map(
      unmentionedTags(article).map(({ code, span }) => [
        code,
        { counts: undefined, ...articlePlace(article, span) },
      ]),
    ),
    untagged: new Map(
      untaggedCountries(article, 'about').map((country) => [
        country.code,
        { counts: mentionCounts(country), ...articlePlace(article, tellingMention(country).span) },
      ]),
    ),
    unknownTags: tags.filter(({ code, countryKey, region }) => countryKey && code === undefined && !region)
      .length,
    isRead: openedLanguage(article.language).countries !== undefined,
  }
}
