import type { Article } from '../article/article.ts'
import { type Span, trimSpan } from '../text/span.ts'

/** Whether the article has prose of its own: an empty file or a mere list of links has none. */
export function hasOwnProse(article: Article): boolean {
  return article.blocks.some(({ voice, kind }) => voice === 'own' && kind !== 'heading')
}

/** How many words of its own the article has, headings left out. */
export function ownWords(article: Article): number {
  return article.blocks
    .filter(({ voice, kind }) => voice === 'own' && kind !== 'heading')
    .reduce((sum, { prose }) => sum + (prose.text.match(/\p{L}+/gu)?.length ?? 0), 0)
}

/** An empty span at the end of the text, before trailing white space. */
export function textEnd({ file: { text } }: Article): Span {
  const { end } = trimSpan(text, { start: 0, end: text.length })
  return { start: end, end }
}

/** The first paragraph of own prose after an offset. */
export function ownProseAfter(article: Article, offset: number): Span | undefined {
  return article.blocks.find(
    ({ voice, kind, span }) => voice === 'own' && kind !== 'heading' && span.start >= offset,
  )?.span
}
