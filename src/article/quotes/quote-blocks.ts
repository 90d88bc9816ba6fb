import type { AttributeList } from '../../markdown/attribute-lists.ts'
import { type Prose, sliceProse } from '../../markdown/prose.ts'
import { proseOf } from '../../markdown/read-prose.ts'
import type { TemplateTag } from '../../markdown/template-tags.ts'
import { decodeEntities } from '../../text/entities.ts'
import { countWhile } from '../../text/search.ts'
import { contains, type Span } from '../../text/span.ts'
import type { BlockQuotation, Label, Link, PullQuoteBlock } from '../article.ts'
import type { Block, Container } from '../blocks.ts'
import type { PullQuoteForms } from '../house-style.ts'
import { attributedBlocks } from './attributed-blocks.ts'
import { followingLabel, isInMarks, type LabelContext, labelOf, splitLabel } from './label.ts'
import { isOwnWords } from './own-words.ts'
import { isPullQuoteTag, pairTags, PULL_QUOTE_NAME, quotedParameters } from './tag-quotes.ts'

const PULL_QUOTE_ELEMENTS = new Set(['aside', 'blockquote', 'div', 'figure', 'p', 'section'])

/** What set-off quotations are found in. */
export interface QuoteSource extends LabelContext {
  readonly blocks: readonly Block[]
  readonly containers: readonly Container[]
  readonly attributeLists: readonly AttributeList[]
  readonly tags: readonly TemplateTag[]
  /** In order of position. */
  readonly links: readonly Link[]
  readonly forms: PullQuoteForms
  readonly isFurniture: (block: Block) => boolean
  /** Whether a text is labelled as a note, or describes the page. */
  readonly isPageNote: (text: string) => boolean
}

export interface QuoteBlocks {
  readonly pullQuotes: readonly PullQuoteBlock[]
  readonly blockQuotations: readonly SetOffQuotation[]
  /** Posts embedded from elsewhere: nobody's words in this article. */
  readonly embeds: readonly Span[]
}

/** A quotation that is set off by its form. */
export interface SetOffQuotation extends BlockQuotation {
  /** Whether the paragraph before it leads in to it. */
  readonly isLedIn: boolean
}

/** Finds the quotations that are set off by their form: pull-quotes by name, and block quotations. */
export function readQuoteBlocks(source: QuoteSource): QuoteBlocks {
  const { attributeLists, blocks, containers, forms, tags, text } = source
  const isPullQuote = pullQuoteTest(forms)
  const pullQuoteTags = tags.filter((tag) => isPullQuoteTag(text, tag, forms))
  const pairs = pairTags(text, pullQuoteTags)
  const paired = new Set(pairs.map(({ span }) => span.start))
  const candidates = [
    ...containers.filter((container) => isPullQuote(container) || isBlockquote(container)),
    ...pairs,
    ...attributedBlocks(text, attributeLists, blocks, containers).filter(isPullQuote),
  ]
  const inTags = pullQuoteTags.flatMap((tag) =>
    paired.has(tag.span.start) ? [] : (pullQuoteInTag(source, tag) ?? []),
  )
  const cited = containers.filter(({ cite }) => cite)
  const pullQuotes: PullQuoteBlock[] = []
  const blockQuotations: SetOffQuotation[] = []
  const embeds: Span[] = []
  /** The index of the block after the last set-off text that is the article's own. */
  let ownEnd = -1
  for (const container of outermost(candidates, isPullQuote)) {
    if (isEmbedded(source, container)) {
      embeds.push(container.span)
      continue
    }
    const setOff = readSetOff(source, container, cited, isPullQuote(container))
    if (!setOff) continue
    const { isPulled, quotation, range } = setOff
    if (isPulled) pullQuotes.push({ recognisedBy: 'form', ...quotation })
    else if (isOwn(source, setOff, ownEnd === range.start)) ownEnd = range.end
    else blockQuotations.push({ ...quotation, isLedIn: setOff.isLedIn })
  }
  return {
    pullQuotes: [...pullQuotes, ...inTags].toSorted((a, b) => a.span.start - b.span.start),
    blockQuotations,
    embeds,
  }
}

function isBlockquote({ kind, name }: Container): boolean {
  return kind === 'blockquote' || (kind === 'html' && name === 'blockquote')
}

function pullQuoteTest({ classes, directives }: PullQuoteForms): (container: Container) => boolean {
  return (container) =>
    container.kind === 'shortcode' ||
    (container.kind === 'directive' &&
      (PULL_QUOTE_NAME.test(container.name) || directives.includes(container.name))) ||
    (container.kind === 'html' &&
      PULL_QUOTE_ELEMENTS.has(container.name) &&
      container.classes.some((one) => PULL_QUOTE_NAME.test(one) || classes.includes(one)))
}

const EMBED_CLASS = /embed|instagram-media|tweet/i

/** Whether a block is a post embedded from elsewhere: by its class, or because it links to what it cites. */
function isEmbedded({ links, text }: QuoteSource, { cite, classes, kind, span }: Container): boolean {
  if (kind !== 'html') return false
  if (classes.some((one) => EMBED_CLASS.test(one))) return true
  const cited = cite && text.slice(cite.start, cite.end)
  return cited !== undefined && links.some((link) => link.url === cited && contains(span, link.span))
}

interface SetOff {
  readonly quotation: BlockQuotation
  /** The indexes of its first block and of the first after it. */
  readonly range: Span
  readonly callout: Callout | undefined
  readonly isPulled: boolean
  readonly isLedIn: boolean
}

function readSetOff(
  source: QuoteSource,
  container: Container,
  cited: readonly Container[],
  isPullQuote: boolean,
): SetOff | undefined {
  const { blocks, text } = source
  const [start, end] = blockRange(blocks, container.span)
  const inside = blocks.slice(start, end)
  const callout = container.kind === 'blockquote' ? calloutOf(inside[0]) : undefined
  const isPulled = isPullQuote || callout?.isQuotation === true
  const parts = splitLabel(callout ? callout.blocks(inside) : inside, source)
  if (!parts) return undefined
  const after = blocks[end]
  const isNear = after && after.span.start - container.span.end <= LARGEST_GAP
  const label =
    citeLabel(text, container.cite ?? innerCite(cited, container.span)) ??
    callout?.title ??
    parts.label ??
    (isNear ? followingLabel(after, isInMarks(parts.words) || isPulled, source) : undefined)
  const span = { start: container.span.start, end: Math.max(container.span.end, label?.span.end ?? 0) }
  return {
    quotation: { span, words: parts.words, label },
    range: { start, end },
    callout,
    isPulled,
    isLedIn: leadsIn(text, blocks[start - 1], container.span),
  }
}

function isOwn(source: QuoteSource, setOff: SetOff, followsOwn: boolean): boolean {
  const { callout, isLedIn, quotation, range } = setOff
  const blocks = source.blocks.slice(range.start, range.end)
  if (callout || blocks.every(source.isFurniture)) return true
  const isPageNote = !isLedIn && source.isPageNote(quotation.words.text)
  return !quotation.label && isOwnWords({ blocks, followsOwn, isLedIn, isPageNote, text: source.text })
}

/** A label further away than a blank line belongs to something else. */
const LARGEST_GAP = 4

/** Whether the paragraph before some text, with nothing but markup between, leads in to it: it has no full stop. */
function leadsIn(text: string, before: Block | undefined, { start }: Span): boolean {
  if (before?.kind !== 'paragraph' && before?.kind !== 'list-item') return false
  const gap = text.slice(before.span.end, start)
  return /^(?:[\s>]|<[^<>]*>)*$/u.test(gap) && /[\p{L}\p{N}:,–—][”"’*_)\s]*$/u.test(before.prose.text)
}

/** `> [!quote] Ana Ruiz`, `> [!note]`. */
const CALLOUT = /^\s*\[!([\w-]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/u
const QUOTE_CALLOUT = /^(?:cite|pull-?quote|quote)$/iu

interface Callout {
  readonly isQuotation: boolean
  readonly title: Label | undefined
  /** The blocks without the line of the callout. */
  readonly blocks: (inside: readonly Block[]) => readonly Block[]
}

function calloutOf(first: Block | undefined): Callout | undefined {
  const match = first && CALLOUT.exec(first.prose.text)
  if (!first || !match) return undefined
  const [line, type = '', title = ''] = match
  const titleStart = line.trimEnd().length - title.trimEnd().length
  const words = sliceProse(first.prose, line.length, first.prose.text.length)
  return {
    isQuotation: QUOTE_CALLOUT.test(type),
    title: labelOf(sliceProse(first.prose, titleStart, line.length)),
    blocks: ([, ...rest]) => (words.text === '' ? rest : [{ ...first, prose: words }, ...rest]),
  }
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

function pullQuoteInTag({ text }: QuoteSource, tag: TemplateTag): PullQuoteBlock | undefined {
  const found = tag.role === 'close' ? undefined : quotedParameters(text, tag)
  return (
    found && {
      recognisedBy: 'form',
      span: tag.span,
      words: attributeProse(text, found.words),
      label: citeLabel(text, found.cite),
    }
  )
}

function citeLabel(text: string, span: Span | undefined): Label | undefined {
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
