import type { Nodes } from 'mdast'
import { alignText, type Piece } from '../text/align.ts'
import { contains, shift, type Span, trimSpan } from '../text/span.ts'

/**
 * The running text of a block: entities and escapes decoded, markup gone, every line end a `\n`,
 * invisible characters dropped; `\uFFFC` stands for code, images and template tags.
 */
export interface Prose {
  readonly text: string
  /** Where text and source run alike; characters between two pieces stand for the source between them. */
  readonly pieces: readonly Piece[]
  /** Ranges of `text` inside `<cite>` … `</cite>`. */
  readonly cites: readonly Span[]
}

const OBJECT = '\uFFFC'
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\r]/
const LINE_BREAK_TAG = /^<br\s*\/?>$/i

/** The source span of the characters `start` … `end` of a prose. */
export function sourceSpan(prose: Prose, start: number, end: number): Span {
  const first = pieceIndexAt(prose.pieces, start)
  const last = pieceIndexAt(prose.pieces, Math.max(start, end - 1))
  return {
    start: startInSource(prose.pieces, first, start),
    end: endInSource(prose.pieces, last, Math.max(start, end - 1)),
  }
}

/** The source span of the whole prose, without the white space at its ends. */
export function proseSpan(prose: Prose): Span {
  const { start, end } = trimSpan(prose.text, { start: 0, end: prose.text.length })
  return sourceSpan(prose, start, end)
}

/** The index of the last piece that begins at or before a character, or -1. */
function pieceIndexAt(pieces: readonly Piece[], at: number): number {
  let low = -1
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.textStart ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function startInSource(pieces: readonly Piece[], index: number, at: number): number {
  const piece = pieces[index]
  if (!piece) return pieces[0]?.sourceStart ?? 0
  return piece.sourceStart + Math.min(at - piece.textStart, piece.length)
}

function endInSource(pieces: readonly Piece[], index: number, at: number): number {
  const piece = pieces[index]
  const inside = piece !== undefined && at < piece.textStart + piece.length
  if (inside) return piece.sourceStart + at - piece.textStart + 1
  return pieces[index + 1]?.sourceStart ?? (piece ? piece.sourceStart + piece.length : 0)
}

/** Reads the running text of a paragraph, a heading or any other node that holds phrasing. */
export function readProse(node: Nodes, source: string): Prose {
  const builder = new ProseBuilder(source)
  builder.add(node)
  return builder.finish()
}

/** The prose of words that stand in `source` as they are, but for entities or escapes: an attribute, a value. */
export function proseOf(value: string, source: string, span: Span): Prose {
  const builder = new ProseBuilder(source)
  builder.addText(value, span)
  return builder.finish()
}

/** Joins proses with a line end between them. */
export function joinProse(proses: readonly Prose[]): Prose {
  let text = ''
  const pieces: Piece[] = []
  const cites: Span[] = []
  for (const prose of proses) {
    if (text !== '') text += '\n'
    const offset = text.length
    for (const piece of prose.pieces) pieces.push({ ...piece, textStart: piece.textStart + offset })
    for (const cite of prose.cites) cites.push({ start: cite.start + offset, end: cite.end + offset })
    text += prose.text
  }
  return { text, pieces, cites }
}

class ProseBuilder {
  private readonly source: string
  private text = ''
  private readonly pieces: Piece[] = []
  private readonly cites: Span[] = []
  private citeStart: number | undefined

  constructor(source: string) {
    this.source = source
  }

  add(node: Nodes): void {
    switch (node.type) {
      case 'text':
        this.addText(node.value, nodeSpan(node))
        break
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        this.addUnmapped(OBJECT, nodeSpan(node))
        break
      case 'break':
        this.addUnmapped('\n', nodeSpan(node))
        break
      case 'html':
        this.addTag(node.value, nodeSpan(node))
        break
      default:
        if ('children' in node) for (const child of node.children) this.add(child)
    }
  }

  addText(value: string, span: Span): void {
    const literal = this.source.slice(span.start, span.end)
    const pieces: readonly Piece[] =
      value === literal
        ? [{ textStart: 0, sourceStart: span.start, length: value.length }]
        : alignText(value, this.source, span)
    if (!INVISIBLE.test(value)) this.append(value, pieces, { start: 0, end: value.length }, 0)
    else this.appendVisible(value, pieces)
  }

  finish(): Prose {
    return { text: this.text, pieces: this.pieces, cites: this.cites }
  }

  /** An image alone in its paragraph is no prose, but its place in a sentence is kept. */
  private addUnmapped(character: string, span: Span): void {
    this.pieces.push({ textStart: this.text.length, sourceStart: span.start, length: 0 })
    this.text += character
    this.pieces.push({ textStart: this.text.length, sourceStart: span.end, length: 0 })
  }

  private addTag(tag: string, span: Span): void {
    if (LINE_BREAK_TAG.test(tag)) this.addUnmapped('\n', span)
    else if (/^<cite[\s>]/i.test(tag)) this.citeStart = this.text.length
    else if (/^<\/cite/i.test(tag) && this.citeStart !== undefined) {
      this.cites.push({ start: this.citeStart, end: this.text.length })
      this.citeStart = undefined
    }
  }

  /** Appends a range of a value, whose pieces before `firstPiece` end before it; the first that may go beyond. */
  private append(value: string, pieces: readonly Piece[], { start, end }: Span, firstPiece: number): number {
    const offset = this.text.length - start
    let index = firstPiece
    for (let piece = pieces[index]; piece !== undefined && piece.textStart <= end; piece = pieces[index]) {
      const from = Math.max(piece.textStart, start)
      const to = Math.min(piece.textStart + piece.length, end)
      if (from <= to) {
        const sourceStart = piece.sourceStart + from - piece.textStart
        this.pieces.push({ textStart: from + offset, sourceStart, length: to - from })
      }
      if (piece.textStart + piece.length > end) break
      index += 1
    }
    this.text += value.slice(start, end)
    return index
  }

  private appendVisible(value: string, pieces: readonly Piece[]): void {
    let start = 0
    let piece = 0
    for (let at = 0; at <= value.length; at += 1) {
      if (at < value.length && !INVISIBLE.test(value.charAt(at))) continue
      if (at > start) piece = this.append(value, pieces, { start, end: at }, piece)
      start = at + 1
    }
  }
}

export function nodeSpan(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** The characters `start` … `end` of a prose as a prose of their own, without blanks and placeholders at the ends. */
export function sliceProse(prose: Prose, start: number, end: number): Prose {
  const range = trimSpan(prose.text.replaceAll(OBJECT, ' '), { start, end })
  const pieces = prose.pieces.flatMap((piece) => {
    const from = Math.max(piece.textStart, range.start)
    const to = Math.min(piece.textStart + piece.length, range.end)
    if (from > to) return []
    const sourceStart = piece.sourceStart + from - piece.textStart
    return [{ textStart: from - range.start, sourceStart, length: to - from }]
  })
  const cites = prose.cites.flatMap((cite) => (contains(range, cite) ? [shift(cite, -range.start)] : []))
  return { text: prose.text.slice(range.start, range.end), pieces, cites }
}
