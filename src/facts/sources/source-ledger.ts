import { labelReader, openLanguage } from '../../languages/index.ts'
import type { LabelReader } from '../../languages/language.ts'
import { saysMore, type SourceLabel } from '../../languages/source-label.ts'
import { type MonthCount, monthCounts } from '../dates/month-counts.ts'
import type { ArticleSources, LineMention } from './article-sources.ts'
import { groupBySource } from './group-by-source.ts'
import { bearOneName, personalName } from './personal-names.ts'
import {
  type KnownLabel,
  labelConflicts,
  type PlacedConflict,
  type PlacedSource,
  quotationConflicts,
  rarerLabels,
} from './source-conflicts.ts'

/** Who is quoted in the articles of a run. */
export interface SourceLedger {
  readonly articles: number
  /** Including those without a speaker, and block quotations. */
  readonly quotations: number
  /** Those of people who are described but not named. */
  readonly fromUnnamed: number
  /** Those whose speaker is not known. */
  readonly unspoken: number
  readonly persons: number
  readonly organisations: number
  readonly unnamed: number
  readonly others: number
  /** Articles in a language in which geolint cannot find speakers, so that only their printed labels count. */
  readonly inOtherLanguages: number
  /** What the configuration can list under `house.sourceLabels.known`: labels that are printed in several forms. */
  readonly knownLabels: readonly KnownLabel[]
  /** Articles without a date. */
  readonly undated: number
  /** When all others are from. */
  readonly months: readonly MonthCount[]
  /** The most quoted first, then those with most pull-quotes, then those in most articles, then by label. */
  readonly sources: readonly LedgerSource[]
}

export interface LedgerSource {
  /** The most frequent printed label, else the one that most articles would give it. */
  readonly label: string
  /** `unnamed` is a person who is described but not named, `other` what a common noun names: *the report*. */
  readonly kind: 'organisation' | 'other' | 'person' | 'unnamed'
  readonly quotations: number
  readonly pullQuotes: number
  /** How many articles it is in. */
  readonly articles: number
  /** By date, then by path; an article without a date only if none has one. */
  readonly first: LedgerArticle
  readonly last: LedgerArticle
  /** All words for it except pronouns, the most frequent first. */
  readonly labels: readonly CountedLabel[]
  /** When its articles are from, as far as they have dates. */
  readonly months: readonly MonthCount[]
  readonly mentions: readonly LineMention[]
  readonly conflicts: readonly PlacedConflict[]
}

export interface LedgerArticle {
  readonly path: string
  readonly date: string | null
}

export interface CountedLabel {
  readonly text: string
  readonly count: number
}

/**
 * Every source of a run once: labels without a name are joined if they differ only in form, people by their full name.
 * A lone surname is not joined with a namesake in another article. One reader compares labels of all languages.
 */
export async function sourceLedger(articles: readonly ArticleSources[]): Promise<SourceLedger> {
  await openLanguage()
  const reader = labelReader()
  const placed = articles.flatMap((article) =>
    article.sources.map((source): PlacedSource => ({ label: source.read, source, article })),
  )
  const { conflicts, known } = rarerLabels(articles)
  const sources = groupBySource(placed, reader, {
    sharedName: (label) => personalName(label, reader),
    areOne: (a, b) => bearOneName(a, b, reader),
  })
    .map((group) => toLedgerSource(group, conflicts, reader))
    .toSorted(
      (a, b) =>
        b.quotations - a.quotations ||
        b.pullQuotes - a.pullQuotes ||
        b.articles - a.articles ||
        a.label.localeCompare(b.label, 'en'),
    )
  const ofKind = (kind: LedgerSource['kind']) => sources.filter((source) => source.kind === kind)
  const unspoken = sum(articles, (article) => article.unspoken)
  return {
    articles: articles.length,
    quotations: sum(sources, ({ quotations }) => quotations) + unspoken,
    fromUnnamed: sum(ofKind('unnamed'), ({ quotations }) => quotations),
    unspoken,
    persons: ofKind('person').length,
    organisations: ofKind('organisation').length,
    unnamed: ofKind('unnamed').length,
    others: ofKind('other').length,
    knownLabels: known,
    undated: articles.filter(({ date }) => date === undefined).length,
    months: monthCounts(articles.map(({ date }) => date)),
    inOtherLanguages: articles.filter(({ isRead }) => !isRead).length,
    sources,
  }
}

function toLedgerSource(
  group: readonly PlacedSource[],
  forms: ReadonlyMap<LineMention, PlacedConflict>,
  reader: LabelReader,
): LedgerSource {
  const articles = [...new Set(group.map(({ article }) => article))]
  const mentions = group.flatMap(({ source }) => source.mentions)
  const textsAt = (isWanted: (place: LineMention['place']) => boolean) =>
    countTexts(mentions.flatMap(({ place, text }) => (isWanted(place) ? [text] : [])))
  const labels = textsAt((place) => place !== 'pronoun')
  const [printed] = textsAt((place) => place !== 'text' && place !== 'pronoun')
  const fullest = group.reduce((best, one) => (saysMore(one.label, best.label) ? one : best))
  const [usual] = countTexts([fullest, ...group].map(({ source }) => source.label))
  return {
    label: (printed ?? usual)?.text ?? '',
    kind: kindOf(fullest.label, labels, reader),
    quotations: sum(group, ({ source }) => source.quotations),
    pullQuotes: sum(group, ({ source }) => source.pullQuotes),
    articles: articles.length,
    ...firstAndLast(articles),
    labels,
    months: monthCounts(articles.map(({ date }) => date)),
    mentions,
    conflicts: [
      ...quotationConflicts(group),
      ...labelConflicts(group, reader),
      ...mentions.flatMap((mention) => forms.get(mention) ?? []),
    ],
  }
}

function kindOf(
  label: SourceLabel,
  texts: readonly CountedLabel[],
  { isBody, withoutArticle }: LabelReader,
): LedgerSource['kind'] {
  if (label.name !== undefined) return 'person'
  if (!isBody(label)) return 'unnamed'
  const isProperName = (words: string) => /\p{Lu}/u.test(withoutArticle(words))
  return texts.length > 0 && texts.every(({ text }) => isProperName(text)) ? 'organisation' : 'other'
}

/** The distinct texts, the most frequent first; the case of the first letter does not count. */
function countTexts(texts: readonly string[]): readonly CountedLabel[] {
  const byText = new Map<string, { readonly text: string; count: number }>()
  for (const text of texts) {
    const folded = text.charAt(0).toLowerCase() + text.slice(1)
    const counted = byText.get(folded) ?? { text, count: 0 }
    counted.count += 1
    byText.set(folded, counted)
  }
  return [...byText.values()].toSorted((a, b) => b.count - a.count)
}

function firstAndLast(articles: readonly ArticleSources[]): Pick<LedgerSource, 'first' | 'last'> {
  const dated = articles.filter(({ date }) => date !== undefined)
  const ordered = dated.length > 0 ? dated : articles
  const first = ordered.reduce((earliest, one) => (isBefore(one, earliest) ? one : earliest))
  const last = ordered.reduce((latest, one) => (isBefore(latest, one) ? one : latest))
  return { first: toLedgerArticle(first), last: toLedgerArticle(last) }
}

function toLedgerArticle({ date, path }: ArticleSources): LedgerArticle {
  return { path, date: date ?? null }
}

/** By date, then by path. */
function isBefore(a: ArticleSources, b: ArticleSources): boolean {
  return a.date === b.date ? a.path < b.path : (a.date ?? '') < (b.date ?? '')
}

function sum<T>(all: readonly T[], valueOf: (one: T) => number): number {
  return all.reduce((total, one) => total + valueOf(one), 0)
}
