import type { Article } from '../../article/article.ts'
import { openedLanguage } from '../../languages/index.ts'
import type { PlacedWords } from '../../text/span.ts'
import { type ArticlePlace, articlePlace } from '../article-place.ts'
import { publicationDate } from '../dates/publication-date.ts'
import { type AttributionConflict, attributionConflicts } from './attribution-conflicts.ts'
import { type CollectedLabel, collectLabels } from './label-clusters.ts'
import { onOneLine, type Source, type SourceMention, sources } from './sources.ts'
import { spokenQuotations } from './speakers.ts'

/** The sources of one article: small enough to keep for a whole archive. */
export interface ArticleSources {
  readonly path: string
  /** Such as `2024-03-01`. */
  readonly date: string | undefined
  readonly sources: readonly ArticleSource[]
  /** How many quotations, whole or partial, have no speaker or none that can be identified. */
  readonly unspoken: number
  /** Whether geolint finds speakers in its language. */
  readonly isRead: boolean
}

export interface ArticleSource extends Pick<Source, 'label' | 'pullQuotes' | 'quotations' | 'read'> {
  readonly mentions: readonly LineMention[]
  /** Quotations that are attributed to it and to somebody else. */
  readonly conflicts: readonly LineConflict[]
}

export interface LineMention extends WordsAt {
  readonly place: SourceMention['place']
  /** What is compared with the labels of other articles; only printed labels have it. */
  readonly printed: CollectedLabel | undefined
}

export interface LineConflict extends Pick<AttributionConflict, 'kind' | 'reason'> {
  readonly one: WordsAt
  readonly other: WordsAt
}

/** The words for a source, which need not be those on the line. */
export interface WordsAt {
  readonly text: string
  readonly at: ArticlePlace
}

export function articleSources(article: Article): ArticleSources {
  // A lone number or dash is not a source.
  const all = sources(article).filter(({ label }) => /\p{L}/u.test(label))
  return {
    path: article.file.path,
    date: publicationDate(article),
    sources: placeSources(article, all),
    unspoken: countQuotations(article) - all.reduce((count, source) => count + countSpoken(source), 0),
    isRead: openedLanguage(article.language).quotations !== undefined,
  }
}

function placeSources(article: Article, all: readonly Source[]): readonly ArticleSource[] {
  const withPlace = ({ span, text }: PlacedWords): WordsAt => ({
    text: onOneLine(text),
    at: articlePlace(article, span),
  })
  const printed = new Map(collectLabels(article).map((label) => [label.span.start, label]))
  const conflicts = new Map<number, AttributionConflict[]>()
  for (const one of attributionConflicts(article)) {
    const { start } = one.other.span
    conflicts.set(start, [...(conflicts.get(start) ?? []), one])
  }
  return all.map(({ label, mentions, pullQuotes, quotations, read }) => ({
    label,
    read,
    pullQuotes,
    quotations,
    mentions: mentions.map((mention) => ({
      ...withPlace(mention),
      place: mention.place,
      printed: printed.get(mention.span.start),
    })),
    conflicts: mentions
      .flatMap(({ span }) => conflicts.get(span.start) ?? [])
      .map(({ kind, one, other, reason }) => ({
        kind,
        reason,
        one: withPlace(one),
        other: withPlace(other),
      })),
  }))
}

/** Counts the quotations, whole or partial, without a label of their own. */
function countQuotations(article: Article): number {
  const spoken = spokenQuotations(article).filter(({ quotation }) => quotation.kind !== 'scare')
  const known = new Set(spoken.map(({ quotation }) => quotation.span))
  const unsaid = article.blockQuotations.filter(({ label, span }) => !label && !known.has(span))
  return spoken.length + unsaid.length
}

/** How many of them have this source as their speaker. */
function countSpoken({ mentions, quotations }: Source): number {
  return quotations - mentions.filter(({ place }) => place === 'block-quotation').length
}
