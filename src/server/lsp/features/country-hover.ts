import type { ArticleRecord } from '../../../facts/inspection.ts'
import { openedLanguage } from '../../../languages/index.ts'
import { markdownText } from '../../../report/text/markdown-text.ts'
import type { Reading } from '../reading.ts'

type CountryRecord = ArticleRecord['countries'][number]

/** What an article says about a country, and how it tags it, as a paragraph of markdown. */
export function countryParagraph(reading: Reading, country: CountryRecord): string {
  const { about, code, name, why } = country
  const what = about ? 'the article is about it' : 'named, but the article is not about it'
  return `**${markdownText(name)}** (${code}): ${what} (${why}). ${tagText(reading, country)}`
}

function tagText({ record }: Reading, { code, notAskedFor, tagged }: CountryRecord): string {
  const tag = record.tags.find((one) => one.code === code)
  if (tag) return `Tagged ‘${markdownText(tag.text)}’ under ‘${markdownText(tag.key)}’.`
  if (tagged) return 'Tagged.'
  return notAskedFor === undefined
    ? 'Not tagged.'
    : `Not tagged, and not asked for: ${markdownText(notAskedFor)}.`
}

/** The same for a tag; undefined if it names no country. */
export function tagParagraph(reading: Reading, tag: ArticleRecord['tags'][number]): string | undefined {
  const { article, record } = reading
  if (tag.code === null) return undefined
  const country = record.countries.find(({ code }) => code === tag.code)
  if (country) return countryParagraph(reading, country)
  const isRead = openedLanguage(article.language).countries !== undefined
  const rest = isRead ? 'tagged, but the article does not name it.' : 'tagged.'
  return `**${markdownText(tag.country ?? tag.code)}** (${tag.code}): ${rest}`
}
