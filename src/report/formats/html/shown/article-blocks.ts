import type { FrontMatter } from '../../../../article/front-matter/front-matter.ts'
import type { ArticleBody } from '../../../../article/read-body.ts'
import { nodeSpan } from '../../../../markdown/read-prose.ts'
import { type Span, trimSpan } from '../../../../text/span.ts'
import { ArticleSource } from './article-source.ts'
import { BlockSetter } from './block-tokens.ts'
import { frontMatterTokens } from './front-matter-tokens.ts'
import { element, type Token } from './leaf.ts'

/** A block of an article: a paragraph, a list, a table, the front matter. */
export interface ArticleBlock {
  readonly span: Span
  /** What it is made of. Ask in the order of the blocks, because the level of a heading depends on those before it. */
  readonly tokens: () => Iterable<Token>
}

/** The blocks of an article in order; at least one. */
export function articleBlocks(
  text: string,
  frontMatter: FrontMatter,
  body: ArticleBody,
): readonly ArticleBlock[] {
  const source = new ArticleSource(text, body.masked, frontMatter.span.end, body.tree)
  const setter = new BlockSetter(source)
  const blocks: ArticleBlock[] = []
  const add = (span: Span, tokens: () => Iterable<Token>) => blocks.push({ span, tokens })
  const addGap = (start: number, end: number) => {
    const span = trimSpan(text, { start, end })
    if (span.end > span.start) add(span, () => source.quiet(span, 'p'))
  }
  if (frontMatter.span.end > frontMatter.span.start)
    add(frontMatter.span, () => frontMatterTokens(frontMatter, source))
  let at = frontMatter.span.end
  for (const node of body.tree.children) {
    const span = nodeSpan(node)
    addGap(at, span.start)
    add(span, () => setter.tokens(node))
    at = span.end
  }
  addGap(at, text.length)
  if (blocks.length === 0)
    add({ start: 0, end: 0 }, () => element('p', [source.asWritten({ start: 0, end: 0 })]))
  return blocks
}
