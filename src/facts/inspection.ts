import type { Article, Furniture, Label } from '../article/article.ts'
import { excerpt } from '../text/text-file.ts'
import type { Excerpt, Span } from '../text/span.ts'
import { countryByCode } from '../geography/resolve-country.ts'
import { proseSpan } from '../markdown/prose.ts'
import {
  type CountryMention,
  type MentionedCountry,
  mentionedCountries,
  mentionCounts,
} from './countries/country-mentions.ts'
import { countryTags } from './countries/country-tags.ts'
import {
  placeCodes,
  reasonNotAskedFor,
  taggedCodes,
  type WantedTags,
} from './countries/untagged-countries.ts'
import { type Disclaimer, disclaimers } from './disclaimers/disclaimers.ts'
import { checkedQuotations } from './evidence/checked-quotations.ts'
import { type EvidenceRecord, evidenceRecords } from './evidence/evidence-record.ts'
import { pullQuotes } from './pull-quotes/pull-quotes.ts'
import { ledInSpeakers } from './sources/led-in-speakers.ts'
import { type Quotation, quotations, quotedProse, type Speaker } from './sources/quotations.ts'
import { sources } from './sources/sources.ts'

/** What geolint sees in an article, as `geolint inspect` prints it. Places are offsets in the file. */
export interface ArticleRecord {
  readonly path: string
  readonly headline: PlacedText | null
  readonly standfirst: PlacedText | null
  /** The countries that the article names outside its furniture, the most salient first. */
  readonly countries: readonly CountryRecord[]
  /** The values under the keys in which geolint looks for country tags. */
  readonly tags: readonly TagRecord[]
  /** The quotations in the text, with their marks. */
  readonly quotations: readonly (CheckedText & {
    readonly kind: Quotation['kind']
    readonly speaker: (PlacedText & { readonly type: Speaker['type'] }) | null
    /** The reporting verb. */
    readonly cue: PlacedText | null
  })[]
  /** The words of quotations set as blocks, each with the label printed with it and the speaker of its lead-in. */
  readonly blockQuotations: readonly (CheckedText & {
    readonly label: PlacedText | null
    readonly speaker: PlacedText | null
  })[]
  /** The words of pull-quotes, each with its label, the speaker of its lead-in and the passages that it repeats. */
  readonly pullQuotes: readonly (CheckedText & {
    readonly label: PlacedText | null
    readonly speaker: PlacedText | null
    readonly source: readonly Span[]
  })[]
  /** Who is quoted: where, and how often in the text and in pull-quotes. */
  readonly sources: readonly {
    readonly label: string
    readonly mentions: readonly PlacedText[]
    readonly quotations: number
    readonly pullQuotes: number
  }[]
  /** Whether a disclaimer is a house text word for word, an altered one, or recognised by its form and words. */
  readonly disclaimers: readonly (PlacedText & { readonly state: Disclaimer['state'] })[]
  /** The parts of the page that are not the article's own prose. */
  readonly furniture: readonly (Span & { readonly kind: Furniture['kind'] })[]
}

interface PlacedText extends Span {
  readonly text: string
}

interface CheckedText extends PlacedText {
  /** Absent if the article has no evidence for it. */
  readonly evidence?: EvidenceRecord
}

interface CountryRecord {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly name: string
  /** Whether the article is about it. */
  readonly about: boolean
  /** From 0 to 1: how likely an editor is to tag it. */
  readonly salience: number
  /** What its salience rests on: '2 mentions, in the headline, in 1 of 2 paragraphs'. */
  readonly why: string
  readonly tagged: boolean
  /** Why untagged-countries does not ask for its tag, although the article is about it and does not tag it. */
  readonly notAskedFor?: string
  readonly mentions: readonly (PlacedText & Pick<CountryMention, 'form' | 'voice'>)[]
}

interface TagRecord extends PlacedText {
  readonly key: string
  /** ISO 3166-1 alpha-2; null if the value is not a country. */
  readonly code: string | null
  /** The country's name; null if the value is not a country. */
  readonly country: string | null
}

const ABOUT: WantedTags = { mentions: 'about', except: [] }

/** Inspects an article; `wanted` says which tags the configuration wants, or that untagged-countries is off. */
export function inspectArticle(article: Article, wanted: WantedTags | 'off' = ABOUT): ArticleRecord {
  const tagged = new Set([...taggedCodes(article), ...placeCodes(article)])
  const at = (span: Span) => flat(excerpt(article.file, span))
  const evidence = evidenceRecords(checkedQuotations(article))
  const ledIn = (block: Span) => {
    const speaker = ledInSpeakers(article).get(block)
    return speaker ? at(quotedProse(article)?.place(speaker) ?? block) : null
  }
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
      ...(tagged.has(country.code) ? {} : notAskedFor(article, country, wanted)),
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
      ...evidence('text', span),
    })),
    blockQuotations: article.blockQuotations.map(({ label, span, words }) => ({
      ...at(proseSpan(words)),
      label: labelRecord(label, at),
      speaker: ledIn(span),
      ...evidence('block', proseSpan(words)),
    })),
    pullQuotes: pullQuotes(article).map(({ wordsSpan, label, passages, span }) => ({
      ...at(wordsSpan),
      label: labelRecord(label, at),
      speaker: ledIn(span),
      source: passages.map(({ start, end }) => ({ start, end })),
      ...evidence('pull-quote', wordsSpan),
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

function notAskedFor(article: Article, country: MentionedCountry, wanted: WantedTags | 'off') {
  if (!country.about) return {}
  const reason = wanted === 'off' ? 'untagged-countries is off' : reasonNotAskedFor(article, country, wanted)
  return reason === undefined ? {} : { notAskedFor: reason }
}

function flat({ text, span }: Excerpt): PlacedText {
  return { text, start: span.start, end: span.end }
}

function labelRecord(label: Label | undefined, at: (span: Span) => PlacedText) {
  return label ? at(label.span) : null
}
