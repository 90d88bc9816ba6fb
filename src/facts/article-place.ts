import type { Article } from '../article/article.ts'
import { fact } from '../article/fact.ts'
import type { Span } from '../text/span.ts'
import { lineEndAt, positionAt } from '../text/text-file.ts'

/** Words of an article on their line: small enough to keep for a whole archive, and without the article's text. */
export interface ArticlePlace {
  readonly path: string
  readonly headline: string | undefined
  /** Of the first word, counted from 1. */
  readonly line: number
  /** What is around the words on their line, cut to whole words if there is much of it. */
  readonly before: string
  readonly words: string
  readonly after: string
}

/** In UTF-16 code units. */
const MOST_AROUND = 90
const MOST_WORDS = 200

/**
 * ```
 * …all that counts, “the harvest of 2019” was lost to…
 * ^^^^^^^^^^^^^^^^^^ before           ^^^^^^^^^^^^^^^^ after
 * ```
 */
export function articlePlace(article: Article, span: Span): ArticlePlace {
  const { file } = article
  const { text } = file
  const { line } = positionAt(file, span.start)
  const lineStart = file.lineStarts[line - 1] ?? 0
  const lineEnd = lineEndAt(file, Math.max(span.start, span.end - 1))
  const before = text.slice(Math.max(lineStart, span.start - MOST_AROUND), span.start)
  const after = text.slice(span.end, Math.min(lineEnd, span.end + MOST_AROUND))
  const words = text.slice(span.start, Math.min(span.end, span.start + MOST_WORDS))
  const isCutBefore = span.start - before.length > lineStart
  const isCutAfter = span.end + after.length < lineEnd
  return {
    path: file.path,
    headline: shownHeadline(article),
    line,
    before: oneLine(isCutBefore ? `…${before.replace(FIRST_PIECE, '')}` : before.trimStart()),
    words: oneLine(words.length < span.end - span.start ? `${words.replace(LAST_PIECE, '')}…` : words),
    after: oneLine(isCutAfter ? `${after.replace(LAST_PIECE, '')}…` : after.trimEnd()),
  }
}

/** What a cut may have left of a word, or of a character. */
const FIRST_PIECE = /^\S{0,30}\s|^[\uDC00-\uDFFF]/u
const LAST_PIECE = /\s\S{0,30}$|[\uD800-\uDBFF]$/u

/** Made once, as all places of an article have it. */
const shownHeadline = fact(({ headline }: Article) => headline && oneLine(headline.prose.text).trim())

/** Put together anew from its characters: a piece of the article's text would keep that whole text in memory. */
function oneLine(text: string): string {
  return Array.from(text.replace(/\s+/gu, ' ')).join('')
}
