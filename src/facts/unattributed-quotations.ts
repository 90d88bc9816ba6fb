import type { Article } from '../article/article.ts'
import { excerpt } from '../text/source-file.ts'
import type { Excerpt } from '../text/span.ts'
import { quotations } from './quotations.ts'

/** Whole statements of at least so many words in quotation marks of which nobody is said to have spoken them. */
export function unattributedQuotations(article: Article, minWords: number): readonly Excerpt[] {
  return quotations(article)
    .filter(({ kind, speaker }) => kind === 'direct' && speaker === undefined)
    .map(({ span }) => excerpt(article.source, span))
    .filter(({ text }) => (text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0) >= minWords)
}
