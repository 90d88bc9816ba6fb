import type { Nodes, Paragraph, Parents, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { type HtmlTag, readAttributes, readHtml } from '../markdown/html.ts'
import { LONGEST_REFERENCE } from '../markdown/note-reference.ts'
import { joinProse, type Prose, proseSpan } from '../markdown/prose.ts'
import { nodeSpan, proseOf, readProse } from '../markdown/read-prose.ts'
import { decodeEntities } from '../text/entities.ts'
import type { Span } from '../text/span.ts'
import type { BlockKind, Link } from './article.ts'
import { EMPHASIS_ELEMENTS, EmphasisCount, isWhollyEmphasised } from './emphasis.ts'
import { LinksAndNotes } from './links-and-notes.ts'

/** A piece of running text with no other blocks in it: a paragraph, a heading, a cell. */
export interface Block {
  readonly kind: BlockKind
  /** 1 to 6 for a heading, otherwise 0. */
  readonly depth: number
  readonly prose: Prose
  readonly span: Span
  /** Whether it is emphasised as a whole, or printed small. */
  readonly isEmphasised: boolean
}

/** Something that contains blocks: a block quotation, a container directive, a pair of HTML tags. */
export interface Container {
  readonly kind: 'blockquote' | 'directive' | 'html' | 'shortcode'
  /** The name of the directive, element or shortcode. */
  readonly name: string
  readonly classes: readonly string[]
  readonly span: Span
  /** The place of the value of `cite=`, `author=`, `source=` or `by=`. */
  readonly cite?: Span
}

export interface FlatDocument {
  readonly blocks: readonly Block[]
  readonly containers: readonly Container[]
  /** The HTML tags that are never closed. */
  readonly openTags: readonly HtmlTag[]
  /** HTML comments, with their delimiters. */
  readonly comments: readonly Span[]
  /** Code blocks and code spans, in which nothing is markup. */
  readonly code: readonly Span[]
  readonly links: readonly Link[]
  /** References to notes. */
  readonly notes: readonly Span[]
}

/** More open tags than this mean broken HTML. */
const MOST_OPEN_TAGS = 200

/** Deeper nesting than this is not an article, and would overflow the call stack. */
const DEEPEST = 500

/** Flattens a document's tree into blocks, in text order, and the containers that hold them. */
export function flatten(tree: Root, text: string): FlatDocument {
  const blocks: Block[] = []
  const comments: Span[] = []
  const code: Span[] = []
  const containers: Container[] = []
  const openTags: HtmlTag[] = []
  let quoteDepth = 0
  const linksAndNotes = new LinksAndNotes(text)

  const addBlock = (kind: BlockKind, prose: Prose, span: Span, { depth = 0, isEmphasised = false } = {}) => {
    if (/[\p{L}\p{N}]/u.test(prose.text)) blocks.push({ kind, depth, prose, span, isEmphasised })
  }
  const visit = (node: Nodes, kind: BlockKind, level: number): void => {
    const span = nodeSpan(node)
    switch (node.type) {
      case 'paragraph':
        collectInline(node)
        addBlock(isDirectiveLabel(node) ? 'cite' : kind, readProse(node, text), span, {
          isEmphasised: isWhollyEmphasised(node),
        })
        return
      case 'heading':
        collectInline(node)
        addBlock('heading', readProse(node, text), span, { depth: node.depth })
        return
      case 'tableCell':
        collectInline(node)
        addBlock('table-cell', readProse(node, text), span)
        return
      case 'html':
        visitHtml(span)
        return
      case 'code':
        code.push(span)
        return
      case 'definition':
        linksAndNotes.addNode(node)
        return
      case 'blockquote':
        containers.push({ kind: 'blockquote', name: 'blockquote', classes: [], span })
        break
      case 'containerDirective': {
        const classes = (node.attributes?.['class'] ?? '').split(/\s+/).filter(Boolean)
        const cite = directiveCite(node, text)
        containers.push({ kind: 'directive', name: node.name, classes, span, ...(cite ? { cite } : {}) })
        break
      }
      default:
    }
    if (!('children' in node) || level > DEEPEST) return
    if (node.type === 'blockquote') quoteDepth += 1
    const inner =
      node.type === 'listItem' ? 'list-item' : node.type === 'footnoteDefinition' ? 'footnote' : kind
    for (const child of node.children) visit(child, inner, level + 1)
    if (node.type === 'blockquote') quoteDepth -= 1
  }
  const collectInline = (node: Parents, open: HtmlTag[] = []): void => {
    for (const child of node.children) {
      if (child.type === 'html') collectInlineHtml(nodeSpan(child), open)
      else if (child.type === 'inlineCode') code.push(nodeSpan(child))
      else {
        if (child.type === 'link' || child.type === 'linkReference' || child.type === 'footnoteReference')
          linksAndNotes.addNode(child)
        if ('children' in child) collectInline(child, open)
      }
    }
  }
  const collectInlineHtml = (span: Span, open: HtmlTag[]) => {
    const tag = text.slice(span.start, span.end)
    if (tag.startsWith('<!--')) comments.push(span)
    if (!LINK_OR_NOTE.test(tag)) return
    for (const token of readHtml(text, span)) {
      if (token.type === 'open' && open.length < MOST_OPEN_TAGS) open.push(token)
      const opened = token.type === 'close' ? takeOpenTag(open, token) : undefined
      if (opened && token.type === 'close') linksAndNotes.addPair(opened, token)
    }
  }
  const visitHtml = (span: Span) => {
    let run: Prose[] = []
    let emphasis = new EmphasisCount()
    let beforeSuperscript = 0
    const outer = openTags.length
    const endRun = () => {
      if (run.length > 0) {
        const prose = joinProse(run, '')
        const isEmphasised = emphasis.isWhole()
        addBlock(htmlBlockKind(openTags.slice(outer)), prose, proseSpan(prose), { isEmphasised })
      }
      run = []
      emphasis = new EmphasisCount()
    }
    for (const token of readHtml(text, span)) {
      if (token.type === 'comment') comments.push(token.span)
      else if (token.type === 'text') {
        const written = text.slice(token.span.start, token.span.end)
        const value = decodeEntities(quoteDepth > 0 ? written.replace(QUOTE_SIGNS, spaces) : written)
        if (value.trim() === '' && run.length === 0) continue
        run.push(proseOf(value, text, token.span))
        emphasis.add(
          value.trim().length,
          openTags.some(({ name }) => EMPHASIS_ELEMENTS.has(name)),
        )
      } else {
        if (!INLINE.has(token.name) && !isCiteInFooter(token, openTags)) endRun()
        if (token.type === 'open' && token.name === 'sup') beforeSuperscript = run.length
        if (token.type === 'open' && openTags.length < MOST_OPEN_TAGS) openTags.push(token)
        else if (token.type === 'close' && closeTag(token)) {
          const length = run.slice(beforeSuperscript).reduce((sum, { text: words }) => sum + words.length, 0)
          if (length <= LONGEST_REFERENCE) run.length = Math.min(run.length, beforeSuperscript)
        }
      }
    }
    endRun()
  }
  /** Returns whether the tag ends a reference to a note. */
  const closeTag = (close: HtmlTag): boolean => {
    const open = takeOpenTag(openTags, close)
    if (!open) return false
    const isNote = linksAndNotes.addPair(open, close)
    containers.push({
      kind: 'html',
      name: open.name,
      classes: open.classes,
      span: { start: open.span.start, end: close.span.end },
      ...(open.cite ? { cite: open.cite } : {}),
    })
    return isNote
  }
  visit(tree, 'paragraph', 0)
  return { blocks, containers, comments, code, openTags, ...linksAndNotes.finish() }
}

/** The label of `:::pullquote[Ana Ruiz]`. */
function isDirectiveLabel({ data }: Paragraph): boolean {
  return data !== undefined && 'directiveLabel' in data && data.directiveLabel === true
}

/** The `>` of a block quotation that HTML runs through. */
const QUOTE_SIGNS = /(?<=\n)[ \t]*(?:>[ \t]?)+/g

function spaces(replaced: string): string {
  return ' '.repeat(replaced.length)
}

/** The inline tags that mark links and notes. */
const LINK_OR_NOTE = /^<\/?(?:a|sup)[\s>]/i

/** Removes and returns the tag that `close` closes; unclosed tags inside it are removed as well. */
function takeOpenTag(openTags: HtmlTag[], close: HtmlTag): HtmlTag | undefined {
  const at = openTags.findLastIndex((tag) => tag.name === close.name)
  const open = openTags[at]
  if (open) openTags.length = at
  return open
}

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
])

/** In a footer, which is a label as a whole, a name is marked by `<cite>` within the line. */
function isCiteInFooter({ name }: HtmlTag, open: readonly HtmlTag[]): boolean {
  return name === 'cite' && open.some((tag) => tag.name === 'footer')
}

function htmlBlockKind(open: readonly { readonly name: string }[]): BlockKind {
  const names = open.map((tag) => tag.name)
  if (names.includes('cite') || names.includes('footer')) return 'cite'
  return names.includes('figcaption') && !names.includes('blockquote') ? 'caption' : 'paragraph'
}

/** The place of the attribution in a container directive: `:::quote[label]{cite="Ana Quispe"}`. */
function directiveCite(node: ContainerDirective, text: string): Span | undefined {
  const [label] = node.children
  const isLabelled = label?.type === 'paragraph' && label.data?.directiveLabel
  const { end } = nodeSpan(node)
  const from = isLabelled ? nodeSpan(label).end : nodeSpan(node).start
  const [line = ''] = text.slice(from, end).split(/[\r\n]/, 1)
  const [open, close] = [line.indexOf('{'), line.lastIndexOf('}')]
  if (open === -1 || close < open) return undefined
  const attributes = readAttributes(line.slice(open + 1, close), from + open + 1)
  return ['cite', 'author', 'source', 'by']
    .map((name) => attributes.find(({ key, value }) => key === name && value.end > value.start)?.value)
    .find((value) => value !== undefined)
}
