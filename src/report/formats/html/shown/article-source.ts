import type { Definition, Nodes, Root } from 'mdast'
import { alignText, type Piece } from '../../../../text/align.ts'
import { countWhile } from '../../../../text/search.ts'
import type { Span } from '../../../../text/span.ts'
import { markup } from '../markup.ts'
import { element, type Leaf, offsetInLeaf, type Token } from './leaf.ts'

/** Cuts what the page shows from the text of an article. */
export class ArticleSource {
  /** As it is in the file. */
  readonly text: string
  /** As the parser reads it. */
  readonly masked: string
  /** Template tags, struck words and other parts that are hidden from the parser, in order of position. */
  private readonly blanked: readonly Span[]
  private readonly urls: ReadonlyMap<string, string>

  /** The body begins at an offset of the text. */
  constructor(text: string, masked: string, bodyStart: number, tree: Root) {
    this.text = text
    this.masked = masked
    this.blanked = blankedSpans(text, masked, bodyStart)
    this.urls = masked.includes(']:') ? addressesOf(tree) : new Map()
  }

  /** The address of a link by reference; if a name is defined twice, the first definition counts. */
  urlOf(identifier: string): string | undefined {
    return this.urls.get(identifier)
  }

  /** Whether the parser sees nothing but white space there. */
  isBlank({ start, end }: Span): boolean {
    return this.masked.slice(start, end).trim() === ''
  }

  /** Part of the file as it is. */
  asWritten({ start, end }: Span): Leaf {
    const pieces = [{ textStart: 0, fileStart: start, length: end - start }]
    return { text: this.text.slice(start, end), span: { start, end }, pieces }
  }

  /** The same, set apart because readers do not see it. */
  *quiet(span: Span, name = 'span'): Iterable<Token> {
    if (span.end > span.start) yield* element(name, [this.asWritten(span)], markup` class="source"`)
  }

  /** What is hidden from the parser between two blocks. */
  *betweenBlocks(span: Span): Iterable<Token> {
    const [first, ...others] = this.blankedIn(span)
    if (first) yield* this.quiet({ start: first.start, end: others.at(-1)?.end ?? first.end }, 'p')
  }

  /** Words that the parser has decoded from a part of the text, and what was hidden from it among them. */
  *words(value: string, span: Span, href?: string): Iterable<Token> {
    const whole: Leaf = { text: value, span, pieces: this.align(value, span) }
    let from = { file: span.start, text: 0 }
    for (const { start, end } of this.blankedIn(span)) {
      const to = { file: start, text: Math.max(from.text, offsetInLeaf(whole, start, 'end')) }
      yield* linked(partOf(whole, from, to), href)
      yield* this.hidden({ start, end })
      from = { file: end, text: Math.max(to.text, offsetInLeaf(whole, end, 'start')) }
    }
    yield* linked(partOf(whole, from, { file: span.end, text: value.length }), href)
  }

  private *hidden({ start, end }: Span): Iterable<Token> {
    const isStruck = /^~~[^]+~~$/.test(this.text.slice(start, end))
    if (isStruck) yield* element('del', [this.asWritten({ start: start + 2, end: end - 2 })])
    else yield* this.quiet({ start, end })
  }

  private blankedIn({ start, end }: Span): readonly Span[] {
    const first = countWhile(this.blanked, (one) => one.end <= start)
    const last = countWhile(this.blanked, (one) => one.start < end)
    return this.blanked
      .slice(first, last)
      .map((one) => ({ start: Math.max(start, one.start), end: Math.min(end, one.end) }))
  }

  private align(value: string, span: Span): readonly Piece[] {
    const written = this.masked.slice(span.start, span.end)
    const at = ENCODED.test(written) && written !== value ? -1 : written.indexOf(value)
    if (at === -1) return alignText(value, this.masked, span)
    return [{ textStart: 0, fileStart: span.start + at, length: value.length }]
  }
}

/** What begins an entity or an escape. */
const ENCODED = /[&\\]/

interface Place {
  readonly file: number
  readonly text: number
}

function partOf({ text, pieces }: Leaf, from: Place, to: Place): Leaf {
  const inside = pieces.flatMap((piece) => {
    const start = Math.max(piece.textStart, from.text)
    const end = Math.min(piece.textStart + piece.length, to.text)
    if (start > end) return []
    const fileStart = piece.fileStart + start - piece.textStart
    return [{ textStart: start - from.text, fileStart, length: end - start }]
  })
  return {
    text: text.slice(from.text, to.text),
    span: { start: from.file, end: Math.max(from.file, to.file) },
    pieces: inside,
  }
}

function* linked(leaf: Leaf, href: string | undefined): Iterable<Leaf> {
  if (leaf.text !== '') yield href === undefined ? leaf : { ...leaf, href }
}

/** Where two texts of the same length differ from an offset on. A place ends where the filler in the second changes. */
function blankedSpans(text: string, masked: string, from: number): readonly Span[] {
  if (text.slice(from) === masked.slice(from)) return []
  const spans: { start: number; end: number }[] = []
  for (let at = from; at < text.length; at += 1) {
    const filler = masked.charCodeAt(at)
    if (text.charCodeAt(at) === filler) continue
    const last = spans.at(-1)
    if (last?.end === at && masked.charCodeAt(at - 1) === filler) last.end = at + 1
    else spans.push({ start: at, end: at + 1 })
  }
  return spans
}

function addressesOf(tree: Root): ReadonlyMap<string, string> {
  const urls = new Map<string, string>()
  const add = ({ identifier, url }: Definition) => {
    if (!urls.has(identifier)) urls.set(identifier, url)
  }
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition') add(node)
    else if ('children' in node) open.push(...node.children.toReversed())
  }
  return urls
}
