import type { Article, Label } from '../article/article.ts'
import { excerpt } from '../text/text-file.ts'
import type { Excerpt, Span } from '../text/span.ts'
import { countryByCode } from '../geography/resolve-country.ts'
import { proseSpan } from '../markdown/prose.ts'
import { type MentionedCountry, mentionedCountries, mentionCounts } from './countries/country-mentions.ts'
import { countryTags } from './countries/country-tags.ts'
import { reasonNotAskedFor, taggedCodes } from './countries/untagged-countries.ts'
import { disclaimers } from './disclaimers/disclaimers.ts'
import { pullQuotes } from './pull-quotes/pull-quotes.ts'
import { quotations } from './sources/quotations.ts'
import { sources } from './sources/sources.ts'
import { spokenQuotations } from './sources/speakers.ts'

/** What geolint sees in an article, as `geolint inspect` prints it. */
export type ArticleRecord = ReturnType<typeof inspectArticle>

export function inspectArticle(article: Article) {
  const tagged = new Set(taggedCodes(article))
  const leadIns = new Map(
    spokenQuotations(article).map(({ quotation }) => [quotation.span, quotation.speaker]),
  )
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
      ...notAskedFor(article, country, tagged),
      mentions: country.mentions.map((mention) => ({
        ...flat(mention),
        form: mention.form,
        voice: mention.voice,
      })),
    })),
    tags: countryTags(article).map(({ code, key, span, text }) => ({
      text,
      key,
      code: code ?? null,
      country: countryByCode(code ?? '')?.name ?? null,
      ...unquoted(article, text, span),
    })),
    quotations: quotations(article).map(({ span, kind, speaker, cue }) => ({
      ...at(span),
      kind,
      speaker: speaker ? { ...at(speaker.span), type: speaker.type } : null,
      cue: cue ? at(cue) : null,
    })),
    blockQuotations: article.blockQuotations.map(({ label, span, words }) => {
      const speaker = leadIns.get(span)
      return {
        ...at(proseSpan(words)),
        label: labelRecord(label, at),
        speaker: speaker ? at(speaker.span) : null,
      }
    }),
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

/** The place of a value's words without its quotation marks; that of the whole value if it is written with escapes. */
function unquoted({ file }: Article, text: string, { end, start }: Span): Span {
  const at = file.text.slice(start, end).indexOf(text)
  return at === -1 ? { start, end } : { start: start + at, end: start + at + text.length }
}

/** Only a country that no finding of untagged-countries speaks of, although the article is about it and does not tag it. */
function notAskedFor(article: Article, country: MentionedCountry, tagged: ReadonlySet<string>) {
  const reason = country.about && !tagged.has(country.code) ? reasonNotAskedFor(article, country) : undefined
  return reason === undefined ? {} : { notAskedFor: reason }
}

function flat({ text, span }: Excerpt) {
  return { text, start: span.start, end: span.end }
}

function labelRecord(label: Label | undefined, at: (span: Span) => ReturnType<typeof flat>) {
  return label ? at(label.span) : null
}
