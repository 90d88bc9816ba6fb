import type { Nodes, PhrasingContent } from 'mdast'
import { nodeSpan } from '../../../../markdown/read-prose.ts'
import type { Span } from '../../../../text/span.ts'
import { markup, readerAddress } from '../markup.ts'
import type { ArticleSource } from './article-source.ts'
import { element, type Token } from './leaf.ts'

/** Deeper nesting than this is not an article, and would overflow the call stack. */
export const DEEPEST = 100

const LINE_BREAK_TAG = /^<br\s*\/?>$/i

/** The content of a paragraph, a heading or a cell. `href` is the address of the link around it. */
export function* inlineTokens(
  nodes: readonly PhrasingContent[],
  source: ArticleSource,
  depth: number,
  href?: string,
): Iterable<Token> {
  for (const node of nodes) yield* tokensOf(node, source, depth + 1, href)
}

function* tokensOf(
  node: PhrasingContent,
  source: ArticleSource,
  depth: number,
  href?: string,
): Iterable<Token> {
  const span = nodeSpan(node)
  if (depth > DEEPEST) return yield* source.quiet(span)
  switch (node.type) {
    case 'text':
      return yield* source.words(node.value, span, href)
    case 'emphasis':
      return yield* element('em', inlineTokens(node.children, source, depth, href))
    case 'strong':
      return yield* element('strong', inlineTokens(node.children, source, depth, href))
    case 'delete':
      return yield* element('del', inlineTokens(node.children, source, depth, href))
    case 'inlineCode':
      return yield* element('code', source.words(node.value, span, href))
    case 'break':
      return yield markup`<br>`
    case 'link':
    case 'linkReference': {
      const url = node.type === 'link' ? node.url : source.urlOf(node.identifier)
      const words = inlineTokens(node.children, source, depth, href ?? readerAddress(url))
      return yield* element(
        'span',
        words,
        markup` class="link"${url !== undefined && markup` title="${url}"`}`,
      )
    }
    case 'image':
    case 'imageReference':
      return yield* element('span', imageTokens(node.alt ?? '', node, source), markup` class="image"`)
    case 'footnoteReference':
      return yield* element('sup', [source.asWritten(labelSpan(span))])
    case 'html':
      if (LINE_BREAK_TAG.test(node.value)) yield markup`<br>`
      else yield* source.quiet(span)
  }
}

/** An image has a place of its own even if it has no words. */
function* imageTokens(alt: string, node: Nodes, source: ArticleSource): Iterable<Token> {
  const span = nodeSpan(node)
  if (alt.trim() === '') yield { text: '', span, pieces: [] }
  else yield* source.words(alt, span)
}

/** The name of a note: `[^name]`. */
function labelSpan({ start, end }: Span): Span {
  return { start: start + '[^'.length, end: end - ']'.length }
}
