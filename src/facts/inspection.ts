import type { Article, Label } from '../article/article.ts'
import { excerpt } from '../text/text-file.ts'
import type { Excerpt, Span } from '../text/span.ts'
import { mentionedCountries, mentionCounts } from './countries/country-mentions.ts'
import { countryTags } from './countries/country-tags.ts'
import { disclaimers } from './disclaimers/disclaimers.ts'
import { pullQuotes } from './pull-quotes/pull-quotes.ts'
import { quotations } from './sources/quotations.ts'
import { sources } from './sources/sources.ts'

/** What geolint sees in an article, as `geolint inspect` prints it. */
export type ArticleRecord = ReturnType<typeof inspectArticle>

export function inspectArticle(article: Article) {
  const tagged = new Set(countryTags(article).map((tag) => tag.code))
  const at = (span: Span) => flat(excerpt(article.file, span))
  return {
    path: article.file.path,
    headline: article.headline ? flat(article.headline) : null,
    standfirst: article.standfirst ? flat(article.standfirst) : null,
    countries: mentionedCountries(article).map((country) => ({
      code: country.code,
      name: country.name,
      about: country.about,
      salience: Math.round(country.salience * 100) / 100,
      why: mentionCounts(country),
      tagged: tagged.has(country.code),
      mentions: country.mentions.map((mention) => ({
        ...flat(mention),
        form: mention.form,
        voice: mention.voice,
      })),
    })),
    quotations: quotations(article).map(({ span, kind, speaker, cue }) => ({
      ...at(span),
      kind,
      speaker: speaker ? { ...at(speaker.span), type: speaker.type } : null,
      cue: cue ? at(cue) : null,
    })),
    pullQuotes: pullQuotes(article).map(({ wordsSpan, label, passages }) => ({
      ...at(wordsSpan),
      label: labelRecord(label, at),
      source: passages.map(({ start, end }) => ({ start, end })),
    })),
    sources: sources(article).map((one) => ({
      label: one.label,
      mentions: one.mentions.map(({ span }) => at(span)),
      quotations: one.quotations,
      pullQuotes: one.pullQuotes,
    })),
    disclaimers: disclaimers(article).map((one) => ({ ...flat(one), state: one.state })),
    furniture: article.furniture.map(({ kind, span }) => ({ kind, start: span.start, end: span.end })),
  }
}

function flat({ text, span }: Excerpt) {
  return { text, start: span.start, end: span.end }
}

function labelRecord(label: Label | undefined, at: (span: Span) => ReturnType<typeof flat>) {
  return label ? at(label.span) : null
}
