import type { Link, Nodes } from 'mdast'
import { alignText, type Piece } from '../text/align.ts'
import type { Span } from '../text/span.ts'
import { isExponent, LONGEST_REFERENCE, NOTE_MARK, withoutNoteDigits } from './note-reference.ts'
import { OBJECT, type Prose } from './prose.ts'

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\r]/
const LINE_BREAK_TAG = /^<br\s*\/?>$/i

/** Reads the running text of a paragraph, a heading or any other node that holds phrasing content. */
export function readProse(node: Nodes, text: string): Prose {
  const builder = new ProseBuilder(text)
  builder.add(node)
  return builder.finish()
}

/** The prose of words that are in `text` as they are, apart from entities or escapes: an attribute, a value. */
export function proseOf(value: string, text: string, span: Span): Prose {
  const builder = new ProseBuilder(text)
  builder.addText(value, span)
  return builder.finish()
}

/** Superscript text whose end has not been read. */
interface Superscript {
  /** Where its words begin in the prose, and its pieces among the pieces. */
  readonly start: number
  readonly firstPiece: number
  /** Where its words begin in the file. */
  readonly fileStart: number
  /** Whether a link has been read in it. */
  isLinked: boolean
}

class ProseBuilder {
  private readonly written: string
  private text = ''
  private readonly pieces: Piece[] = []
  private readonly cites: Span[] = []
  private citeStart: number | undefined
  private superscript: Superscript | undefined

  constructor(written: string) {
    this.written = written
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
      case 'link':
        this.addLink(node)
        break
      default:
        if ('children' in node) for (const child of node.children) this.add(child)
    }
  }

  addText(value: string, span: Span): void {
    const { length } = value
    const isLiteral = length === span.end - span.start && this.written.startsWith(value, span.start)
    const shown = withoutUrls(withoutNoteDigits(value, this.text))
    const isVisible = !INVISIBLE.test(shown)
    if (isLiteral && isVisible) {
      this.pieces.push({ textStart: this.text.length, fileStart: span.start, length })
      this.text += shown
      return
    }
    const pieces = isLiteral
      ? [{ textStart: 0, fileStart: span.start, length }]
      : alignText(value, this.written, span)
    if (isVisible) this.append(shown, pieces, { start: 0, end: length }, 0)
    else this.appendVisible(shown, pieces)
  }

  finish(): Prose {
    return { text: this.text, pieces: this.pieces, cites: this.cites }
  }

  /** An image alone in its paragraph is not prose, but its place in a sentence is kept. */
  private addUnmapped(character: string, span: Span): void {
    this.pieces.push({ textStart: this.text.length, fileStart: span.start, length: 0 })
    this.text += character
    this.pieces.push({ textStart: this.text.length, fileStart: span.end, length: 0 })
  }

  private addLink(link: Link): void {
    this.markLinked()
    if (this.isAttachedNote(link)) return
    for (const child of link.children) this.add(child)
  }

  /** A number or a mark right after a word that links to a place in the same file refers to a note. */
  private isAttachedNote(link: Link): boolean {
    const [child, second] = link.children
    if (!link.url.startsWith('#') || child?.type !== 'text' || second) return false
    return NOTE_MARK.test(child.value) && /\S/u.test(this.written.charAt(nodeSpan(link).start - 1))
  }

  private markLinked(): void {
    if (this.superscript) this.superscript.isLinked = true
  }

  private beginSuperscript(fileStart: number): Superscript {
    return { start: this.text.length, firstPiece: this.pieces.length, fileStart, isLinked: false }
  }

  /** Takes superscript text that refers to a note out of the prose. */
  private endSuperscript({ start, firstPiece, fileStart, isLinked }: Superscript): void {
    const words = this.text.slice(start)
    const isMark = NOTE_MARK.test(words) && !isExponent(this.written, fileStart)
    if (!isMark && !(isLinked && words.length <= LONGEST_REFERENCE)) return
    this.text = this.text.slice(0, start)
    this.pieces.length = firstPiece
    while ((this.cites.at(-1)?.end ?? 0) > start) this.cites.pop()
    if (this.citeStart !== undefined) this.citeStart = Math.min(this.citeStart, start)
  }

  private addTag(tag: string, span: Span): void {
    if (LINE_BREAK_TAG.test(tag)) this.addUnmapped('\n', span)
    else if (/^<q[\s>]/i.test(tag)) this.addUnmapped('“', span)
    else if (/^<\/q\s*>/i.test(tag)) this.addUnmapped('”', span)
    else if (/^<cite[\s>]/i.test(tag)) this.citeStart = this.text.length
    else if (/^<\/cite/i.test(tag) && this.citeStart !== undefined) {
      this.cites.push({ start: this.citeStart, end: this.text.length })
      this.citeStart = undefined
    } else if (/^<a\s/i.test(tag)) this.markLinked()
    else if (/^<sup[\s>]/i.test(tag)) this.superscript = this.beginSuperscript(span.end)
    else if (/^<\/sup/i.test(tag) && this.superscript) {
      this.endSuperscript(this.superscript)
      this.superscript = undefined
    }
  }

  /** Appends a range of a value; pieces before `firstPiece` end before it. Returns the first that may go beyond it. */
  private append(value: string, pieces: readonly Piece[], { start, end }: Span, firstPiece: number): number {
    const offset = this.text.length - start
    let index = firstPiece
    for (let piece = pieces[index]; piece !== undefined && piece.textStart <= end; piece = pieces[index]) {
      const from = Math.max(piece.textStart, start)
      const to = Math.min(piece.textStart + piece.length, end)
      if (from <= to) {
        const fileStart = piece.fileStart + from - piece.textStart
        this.pieces.push({ textStart: from + offset, fileStart, length: to - from })
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

const URL = /\b(?:https?|ftp):\/\/[^\s<>"“”«»)\]]+/g

/** An address is not words; each of its characters is replaced, so that offsets hold. */
function withoutUrls(value: string): string {
  if (!value.includes('://')) return value
  return value.replace(URL, (url) => OBJECT.repeat(url.length))
}

export function nodeSpan(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
