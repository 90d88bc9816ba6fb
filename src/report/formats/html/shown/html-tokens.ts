import { readHtml } from '../../../../markdown/html.ts'
import type { Span } from '../../../../text/span.ts'
import { decodeEntities } from '../../../../text/entities.ts'
import type { ArticleSource } from './article-source.ts'
import type { Token } from './leaf.ts'

/** Raw HTML: its words as they are read, and everything else as quiet source text. */
export function* htmlTokens(source: ArticleSource, span: Span): Iterable<Token> {
  let quietStart = span.start
  for (const token of readHtml(source.masked, span)) {
    if (token.type !== 'text' || source.isBlank(token.span)) continue
    yield* source.quiet({ start: quietStart, end: token.span.start })
    yield* source.words(decodeEntities(source.masked.slice(token.span.start, token.span.end)), token.span)
    quietStart = token.span.end
  }
  yield* source.quiet({ start: quietStart, end: span.end })
}
