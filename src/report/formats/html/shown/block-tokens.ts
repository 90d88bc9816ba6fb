import type { FootnoteDefinition, Heading, List, RootContent, Table, TableCell } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { nodeSpan } from '../../../../markdown/read-prose.ts'
import type { Span } from '../../../../text/span.ts'
import { type Markup, markup } from '../markup.ts'
import type { ArticleSource } from './article-source.ts'
import { htmlTokens } from './html-tokens.ts'
import { DEEPEST, inlineTokens } from './inline-tokens.ts'
import { element, type Token } from './leaf.ts'

/** Sets blocks one after another; the level of a heading depends on the headings before it. */
export class BlockSetter {
  private readonly source: ArticleSource
  /** The depths of the headings that the next one is below. */
  private readonly outline: number[] = []

  constructor(source: ArticleSource) {
    this.source = source
  }

  *tokens(node: RootContent, depth = 0): Iterable<Token> {
    const { source } = this
    const span = nodeSpan(node)
    if (depth > DEEPEST) return yield* source.quiet(span, 'p')
    switch (node.type) {
      case 'paragraph':
        return yield* element('p', inlineTokens(node.children, source, depth))
      case 'heading':
        return yield* this.heading(node, depth)
      case 'blockquote':
        return yield* element('blockquote', this.flow(node.children, span, depth))
      case 'list':
        return yield* this.list(node, depth)
      case 'code':
        return yield* element('pre', element('code', source.words(node.value, span)))
      case 'thematicBreak':
        return yield markup`<hr>`
      case 'table':
        return yield* this.table(node, depth)
      case 'html':
        return yield* element('div', htmlTokens(source, span), classed('raw'))
      case 'containerDirective':
        return yield* element('div', this.directive(node, depth), classed('directive'))
      case 'footnoteDefinition':
        return yield* element('div', this.note(node, span, depth), classed('note-item'))
      default:
        yield* source.quiet(span, 'p')
    }
  }

  /** Blocks, with what is hidden from the parser between them. */
  private *flow(nodes: readonly RootContent[], { start, end }: Span, depth: number): Iterable<Token> {
    let at = start
    for (const node of nodes) {
      const span = nodeSpan(node)
      yield* this.source.betweenBlocks({ start: at, end: span.start })
      yield* this.tokens(node, depth + 1)
      at = span.end
    }
    yield* this.source.betweenBlocks({ start: at, end })
  }

  /** One level at a time. A heading without words becomes a paragraph: a screen reader would announce an empty heading. */
  private *heading(node: Heading, depth: number): Iterable<Token> {
    const tokens = [...inlineTokens(node.children, this.source, depth)]
    const attributes = classed(`depth-${node.depth}`)
    if (!hasWords(tokens)) return yield* element('p', tokens, attributes)
    while ((this.outline.at(-1) ?? 0) >= node.depth) this.outline.pop()
    const level = Math.min(FIRST_LEVEL + this.outline.length, LAST_LEVEL)
    this.outline.push(node.depth)
    yield* element(`h${level}`, tokens, attributes)
  }

  private *list({ children, ordered, spread, start }: List, depth: number): Iterable<Token> {
    const isLoose = spread === true || children.some((item) => item.spread === true)
    const attributes = [
      ordered === true && typeof start === 'number' && start !== 1 && markup` start="${start}"`,
      !isLoose && classed('tight'),
    ]
    yield markup`<${ordered === true ? 'ol' : 'ul'}${attributes}>`
    for (const item of children) yield* element('li', this.flow(item.children, nodeSpan(item), depth + 1))
    yield markup`</${ordered === true ? 'ol' : 'ul'}>`
  }

  private *table({ align, children }: Table, depth: number): Iterable<Token> {
    yield markup`<table>`
    for (const [index, row] of children.entries()) {
      yield markup`<tr>`
      for (const [column, cell] of row.children.entries())
        yield* this.cell(cell, index === 0 ? 'th' : 'td', align?.[column] ?? undefined, depth)
      yield markup`</tr>`
    }
    yield markup`</table>`
  }

  private *cell(
    cell: TableCell,
    name: 'td' | 'th',
    align: string | undefined,
    depth: number,
  ): Iterable<Token> {
    const tokens = [...inlineTokens(cell.children, this.source, depth)]
    yield* element(hasWords(tokens) ? name : 'td', tokens, align !== undefined && classed(align))
  }

  private *note({ children }: FootnoteDefinition, { start, end }: Span, depth: number): Iterable<Token> {
    const nameEnd = this.source.text.indexOf(']:', start)
    const name = this.source.asWritten({ start: start + '[^'.length, end: nameEnd })
    yield* element('p', [name], classed('note-name'))
    const text = { start: nameEnd + ']:'.length, end }
    yield* element('div', this.flow(children, text, depth), classed('note-text'))
  }

  /** Lines that begin and end a directive are quiet, with its label. */
  private *directive(node: ContainerDirective, depth: number): Iterable<Token> {
    const { text } = this.source
    const span = nodeSpan(node)
    const [label] = node.children
    const isLabelled = label?.data !== undefined && 'directiveLabel' in label.data
    const blocks = isLabelled ? node.children.slice(1) : node.children
    const lineEnd = text.indexOf('\n', span.start)
    const openingEnd = lineEnd === -1 ? span.end : Math.min(lineEnd, span.end)
    const lastEnd = Math.max(openingEnd, nodeSpan(blocks.at(-1) ?? label ?? node).end)
    const closing = text.slice(lastEnd, span.end).search(/:{3,}\s*$/)
    const contentEnd = blocks.length === 0 ? openingEnd : closing === -1 ? span.end : lastEnd + closing
    yield* this.source.quiet({ start: span.start, end: openingEnd }, 'p')
    yield* this.flow(blocks, { start: openingEnd, end: contentEnd }, depth)
    yield* this.source.quiet({ start: contentEnd, end: span.end }, 'p')
  }
}

/** The page gives the name of an article as a heading of the second level. */
const FIRST_LEVEL = 3
const LAST_LEVEL = 6

function classed(name: string): Markup {
  return markup` class="${name}"`
}

function hasWords(tokens: readonly Token[]): boolean {
  return tokens.some((token) => 'text' in token && token.text.trim() !== '')
}
