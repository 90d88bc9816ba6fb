import type { Prose } from '../../markdown/prose.ts'
import { proseOf } from '../../markdown/read-prose.ts'
import type { TemplateTag } from '../../markdown/template-tags.ts'
import { decodeEntities } from '../../text/entities.ts'
import { countWhile } from '../../text/search.ts'
import { contains, type Span } from '../../text/span.ts'
import type { BlockQuotation, PullQuoteBlock } from '../article.ts'
import type { Block, Container } from '../blocks.ts'
import type { PullQuoteForms } from '../house-style.ts'
import { followingLabel, isInMarks, labelOf, splitLabel } from './label.ts'

const PULL_QUOTE_NAME = /^(?:wp-(?:block-)?)?pull[-_]?quotes?\b|(?:^|[-_])pull[-_]?quote(?:$|[-_])/i
const PULL_QUOTE_SHORTCODES = new Set(['quote-block'])
const PULL_QUOTE_ELEMENTS = new Set(['aside', 'blockquote', 'div', 'figure', 'p', 'section'])
const TEXT_PARAMETERS = new Set(['', 'content', 'quote', 'text'])
const CITE_PARAMETERS = new Set(['attribution', 'author', 'by', 'cite', 'name', 'source'])

export interface QuoteBlocks {
  readonly pullQuotes: readonly PullQuoteBlock[]
  readonly blockQuotations: readonly BlockQuotation[]
}

/** Finds the quotations whose form sets them off: pull-quotes by name, and block quotations. */
export function readQuoteBlocks(
  text: string,
  blocks: readonly Block[],
  containers: readonly Container[],
  tags: readonly TemplateTag[],
  forms: PullQuoteForms,
): QuoteBlocks {
  const isPullQuoteTag = (tag: TemplateTag) =>
    PULL_QUOTE_NAME.test(tag.name) ||
    PULL_QUOTE_SHORTCODES.has(tag.name) ||
    forms.shortcodes.includes(tag.name)
  const isPullQuote = ({ kind, name, classes }: Container) =>
    kind === 'shortcode' ||
    (kind === 'directive' && (PULL_QUOTE_NAME.test(name) || forms.directives.includes(name))) ||
    (kind === 'html' &&
      PULL_QUOTE_ELEMENTS.has(name) &&
      classes.some((one) => PULL_QUOTE_NAME.test(one) || forms.classes.includes(one)))
  const isQuotation = (container: Container) =>
    isPullQuote(container) ||
    container.kind === 'blockquote' ||
    (container.kind === 'html' && container.name === 'blockquote')

  const cited = containers.filter(({ cite }) => cite)
  const pullQuotes: PullQuoteBlock[] = []
  const blockQuotations: BlockQuotation[] = []
  const candidates = [...containers.filter(isQuotation), ...pairTags(tags.filter(isPullQuoteTag))]
  for (const container of outermost(candidates, isPullQuote)) {
    const [from, to] = blockRange(blocks, container.span)
    const parts = splitLabel(blocks.slice(from, to))
    if (!parts) continue
    const after = blocks[to]
    const near = after && after.span.start - container.span.end <= LARGEST_GAP
    const label =
      citeLabel(text, container.cite ?? innerCite(cited, container.span)) ??
      parts.label ??
      (near ? followingLabel(after, isInMarks(parts.words) || isPullQuote(container)) : undefined)
    const end = Math.max(container.span.end, label?.span.end ?? 0)
    const quotation = { span: { start: container.span.start, end }, words: parts.words, label }
    if (isPullQuote(container)) pullQuotes.push({ recognisedBy: 'form', ...quotation })
    else blockQuotations.push(quotation)
  }
  for (const tag of tags) {
    const pullQuote = isPullQuoteTag(tag) && tag.role !== 'close' ? pullQuoteInTag(text, tag) : undefined
    if (pullQuote) pullQuotes.push(pullQuote)
  }
  return { pullQuotes: pullQuotes.toSorted((a, b) => a.span.start - b.span.start), blockQuotations }
}

/** A label further away than a blank line belongs to something else. */
const LARGEST_GAP = 4

/** Pairs opening and closing shortcodes. One that takes its words as a parameter has no closing shortcode. */
function pairTags(tags: readonly TemplateTag[]): readonly Container[] {
  const containers: Container[] = []
  const open: TemplateTag[] = []
  for (const tag of tags) {
    if (tag.role === 'open') open.push(tag)
    if (tag.role !== 'close') continue
    const at = open.findLastIndex((one) => one.name === tag.name)
    const start = open[at]
    if (!start) continue
    open.length = at
    const cite = start.parameters.find((parameter) => CITE_PARAMETERS.has(parameter.name.toLowerCase()))?.span
    const span = { start: start.span.start, end: tag.span.end }
    containers.push({ kind: 'shortcode', name: tag.name, classes: [], span, ...(cite ? { cite } : {}) })
  }
  return containers
}

/** Leaves out containers inside others, but a pull-quote replaces a block quotation around it. */
function outermost(
  containers: readonly Container[],
  isPullQuote: (one: Container) => boolean,
): readonly Container[] {
  const sorted = containers.toSorted(
    (a, b) =>
      a.span.start - b.span.start ||
      b.span.end - a.span.end ||
      Number(isPullQuote(b)) - Number(isPullQuote(a)),
  )
  const kept: Container[] = []
  for (const container of sorted) {
    const last = kept.at(-1)
    if (!last || !contains(last.span, container.span)) kept.push(container)
    else if (isPullQuote(container) && !isPullQuote(last)) kept[kept.length - 1] = container
  }
  return kept
}

function pullQuoteInTag(text: string, tag: TemplateTag): PullQuoteBlock | undefined {
  const words =
    tag.parameters.slice().find((one) => TEXT_PARAMETERS.has(one.name.toLowerCase()) && one.name !== '') ??
    tag.parameters.find((one) => one.name === '' && /\s/.test(text.slice(one.span.start, one.span.end)))
  if (!words) return undefined
  const cite = tag.parameters.find((one) => one !== words && CITE_PARAMETERS.has(one.name.toLowerCase()))
  return {
    recognisedBy: 'form',
    span: tag.span,
    words: attributeProse(text, words.span),
    label: citeLabel(text, cite?.span),
  }
}

function citeLabel(text: string, span: Span | undefined) {
  return span && labelOf(attributeProse(text, span))
}

function innerCite(containers: readonly Container[], span: Span): Span | undefined {
  return containers.find((one) => one.cite && contains(span, one.span))?.cite
}

function attributeProse(text: string, span: Span): Prose {
  const literal = text.slice(span.start, span.end)
  return proseOf(decodeEntities(literal.replace(/\\(["'])/g, '$1')), text, span)
}

/** The indexes of the first block inside a span and of the first block after it. */
function blockRange(blocks: readonly Block[], span: Span): readonly [number, number] {
  const from = firstAtOrAfter(blocks, span.start)
  return [from, Math.max(from, firstAtOrAfter(blocks, span.end))]
}

function firstAtOrAfter(blocks: readonly Block[], offset: number): number {
  return countWhile(blocks, ({ span }) => span.start < offset)
}
