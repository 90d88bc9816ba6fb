import type { Article } from '../../article/article.ts'
import { openedLanguage } from '../../languages/index.ts'
import { mentionedCountries } from './country-mentions.ts'
import { countryTags } from './country-tags.ts'
import { unmentionedTags } from './unmentioned-tags.ts'
import { untaggedCountries } from './untagged-countries.ts'

/** The countries that one article names and tags, by code: small enough to keep for a whole archive. */
export interface ArticleCountries {
  readonly path: string
  /** Those it names, and of these the ones it is about. */
  readonly named: readonly string[]
  readonly about: readonly string[]
  /** Those it tags, and of these the ones it does not mention in any way. */
  readonly tagged: readonly string[]
  readonly unmentioned: readonly string[]
  /** Those it needs to tag but does not. */
  readonly untagged: readonly string[]
  /** How many values under a country key are neither a country nor a region. */
  readonly unknownTags: number
  /** Whether geolint finds countries in its language. */
  readonly isRead: boolean
}

export function articleCountries(article: Article): ArticleCountries {
  const mentioned = mentionedCountries(article)
  const tags = countryTags(article)
  return {
    path: article.file.path,
    named: mentioned.map(({ code }) => code),
    about: mentioned.filter(({ about }) => about).map(({ code }) => code),
    tagged: [...new Set(tags.flatMap(({ code }) => code ?? []))],
    unmentioned: unmentionedTags(article).map(({ code }) => code),
    untagged: untaggedCountries(article, 'about').map(({ code }) => code),
    unknownTags: tags.filter(({ code, countryKey, region }) => countryKey && code === undefined && !region)
      .length,
    isRead: openedLanguage(article.language).countries !== undefined,
  }
}
