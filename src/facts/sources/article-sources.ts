import type { Article } from '../../article/article.ts'
import { openedLanguage } from '../../languages/index.ts'
import type { PlacedWords } from '../../text/span.ts'
import { positionAt } from '../../text/text-file.ts'
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
  /** Where it is first mentioned; undefined if it has no name or no role, so that no other label can contradict it. */
  readonly at: ArticlePlace | undefined
  /** Quotations that are attributed to it and to somebody else. */
  readonly conflicts: readonly PlacedAttributions[]
}

/** An archive has so many mentions that the words around them are kept only of what can be in a conflict. */
export interface LineMention {
  readonly path: string
  /** Counted from 1. */
  readonly line: number
  readonly place: SourceMention['place']
  /** The words for the source, which need not be those on the line. */
  readonly text: string
  /** What is compared with the labels of other articles; only printed labels have it. */
  readonly printed: LabelAt | undefined
}

export interface LabelAt extends CollectedLabel {
  readonly at: ArticlePlace
}

export interface PlacedAttributions extends Pick<AttributionConflict, 'kind' | 'reason'> {
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
  const { file } = article
  const printed = new Map(collectLabels(article).map((label) => [label.span.start, label]))
  const conflicts = new Map<number, AttributionConflict[]>()
  for (const one of attributionConflicts(article)) {
    const { start } = one.other.span
    conflicts.set(start, [...(conflicts.get(start) ?? []), one])
  }
  const withPlace = ({ span, text }: PlacedWords): WordsAt => ({
    text: onOneLine(text),
    at: articlePlace(article, span),
  })
  const lineMention = ({ place, span, text }: SourceMention): LineMention => {
    const label = printed.get(span.start)
    return {
      path: file.path,
      line: positionAt(file, span.start).line,
      place,
      text: onOneLine(text),
      printed: label && { ...label, at: articlePlace(article, span) },
    }
  }
  return all.map(({ label, mentions, pullQuotes, quotations, read }) => {
    const [first] = mentions
    const isComparable = read.name !== undefined && read.role !== undefined
    return {
      label,
      read,
      pullQuotes,
      quotations,
      mentions: mentions.map(lineMention),
      at: first && isComparable ? articlePlace(article, first.span) : undefined,
      conflicts: mentions
        .flatMap(({ span }) => conflicts.get(span.start) ?? [])
        .map(({ kind, one, other, reason }) => ({
          kind,
          reason,
          one: withPlace(one),
          other: withPlace(other),
        })),
    }
  })
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
