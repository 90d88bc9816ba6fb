import type { Article } from '../article/article.ts'
import { fact } from '../article/fact.ts'
import type { Prose } from '../markdown/prose.ts'
import { countWhile } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import { quotedSpans } from './quoted-spans.ts'

/** Running text that is the publisher's, whatever is quoted in it. */
export interface OwnWords {
  readonly prose: Prose
  readonly isHeadline: boolean
  /** Whether it is part of the article proper: neither furniture nor a note. */
  readonly isOfArticle: boolean
}

/** The headline, the standfirst and every block of text that is not somebody else's words as a whole. */
export const ownWords = fact((article: Article): readonly OwnWords[] => {
  const { blocks, headline, standfirst } = article
  const inFrontMatter = [
    { part: headline, isHeadline: true },
    { part: standfirst, isHeadline: false },
  ].flatMap(({ isHeadline, part }) =>
    part?.origin === 'front-matter' ? [{ prose: part.prose, isHeadline, isOfArticle: true }] : [],
  )
  const inText = blocks.flatMap(({ kind, prose, voice }) => {
    const isOfArticle = voice !== 'furniture' && kind !== 'footnote'
    return voice === 'quoted' || voice === 'pull-quote'
      ? []
      : [{ prose, isHeadline: voice === 'headline', isOfArticle }]
  })
  return [...inFrontMatter, ...inText]
})

/** Whether a place is inside quotation marks, or touches them. */
export function isQuoted(article: Article, { end, start }: Span): boolean {
  const { ends, starts } = quotedRanges(article)
  const before = countWhile(starts, (one) => one < end)
  return before > 0 && (ends[before - 1] ?? 0) > start
}

/** Where quoted spans begin, in order, and how far those up to each of them reach. */
const quotedRanges = fact((article: Article) => {
  const sorted = quotedSpans(article).toSorted((a, b) => a.start - b.start)
  let reached = 0
  return {
    starts: sorted.map(({ start }) => start),
    ends: sorted.map(({ end }) => (reached = Math.max(reached, end))),
  }
})
