import { type TokenizerCallbacks, Tokenizer } from 'htmlparser2'
import type { Piece } from '../../text/align.ts'
import type { Span } from '../../text/span.ts'
import { languageTag } from './front-matter.ts'
import type { Passage, ReadEvidence } from '../passage.ts'
import { labelForm } from '../speakers.ts'

/** What is in these elements is not said. */
const UNSAID = new Set(
  'button canvas iframe math nav noscript object script select style svg template textarea title'.split(' '),
)
const HEADING = /^h[1-6]$/

/** These end without a closing tag where the next of their kind begins. */
const IMPLIED_END = new Set('dd dt li p td th tr'.split(' '))

/** All other elements begin a paragraph. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** In characters; no name is as long. */
const LONGEST_TERM = 200
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

export function readHtml(file: string): ReadEvidence {
  const reader = new HtmlReader(file, { start: 0, end: file.length })
  return { passages: reader.read(), language: reader.language }
}

/** The passages of a stretch of HTML within a file. */
export function htmlPassages(file: string, span: Span): readonly Passage[] {
  return new HtmlReader(file, span).read()
}

interface Attributes {
  isHidden: boolean
  language: string | undefined
}

/** Follows the tokens of a page. It keeps no stack, so that elements that are never closed cost nothing. */
class HtmlReader {
  language: string | undefined
  private readonly file: string
  private readonly span: Span
  private readonly passages: Passage[] = []
  private text = ''
  private pieces: Piece[] = []
  private begins: Passage['begins'] = 'paragraph'
  private speaker: string | undefined
  /** The element that the last opening tag named, and the attributes that have been read of it. */
  private tag = ''
  private attribute = ''
  private attributes: Attributes = { isHidden: false, language: undefined }
  /** The element whose content is left out, and how many of its name are open in it. */
  private unsaid: { readonly name: string; depth: number } | undefined
  private isTerm = false
  private preformatted = 0

  constructor(file: string, span: Span) {
    this.file = file
    this.span = span
  }

  read(): readonly Passage[] {
    const { end, start } = this.span
    const tokenizer = new Tokenizer({ decodeEntities: true }, this.callbacks(start))
    tokenizer.write(this.file.slice(start, end))
    tokenizer.end()
    this.endPassage('paragraph')
    return this.passages
  }

  private callbacks(offset: number): TokenizerCallbacks {
    const written = (start: number, end: number) => this.file.slice(start + offset, end + offset)
    const nothing = () => {}
    return {
      onattribdata: (start, end) => this.readAttribute(written(start, Math.min(end, start + 1000))),
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: (start, end) => {
        this.attribute = written(start, Math.min(end, start + 20)).toLowerCase()
        if (this.attribute === 'hidden') this.attributes.isHidden = true
      },
      oncdata: nothing,
      onclosetag: (start, end) => this.close(written(start, end).toLowerCase()),
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: () => this.open(),
      onopentagname: (start, end) => {
        this.tag = written(start, end).toLowerCase()
        this.attributes = { isHidden: false, language: undefined }
      },
      onprocessinginstruction: nothing,
      onselfclosingtag: () => this.open(),
      ontext: (start, end) => this.addText({ start: start + offset, end: end + offset }),
      ontextentity: (point, end) => this.addEntity(String.fromCodePoint(point), end + offset),
    }
  }

  private readAttribute(value: string): void {
    if (this.attribute === 'style' && /display\s*:\s*none/i.test(value)) this.attributes.isHidden = true
    if (this.attribute === 'lang') this.attributes.language ??= languageTag(value)
  }

  private open(): void {
    const { tag } = this
    if (tag === 'html') this.language = this.attributes.language
    if (this.unsaid?.name === tag) {
      if (!IMPLIED_END.has(tag)) {
        this.unsaid.depth += 1
        return
      }
      this.unsaid = undefined
    } else if (this.unsaid) return
    if (tag === 'br') this.endPassage('line')
    else if (!INLINE.has(tag)) this.endPassage('paragraph')
    this.isTerm = tag === 'dt' || (this.isTerm && INLINE.has(tag))
    if (tag === 'pre') this.preformatted += 1
    if (HEADING.test(tag)) this.startTurn(undefined)
    const isUnsaid = UNSAID.has(tag) || HEADING.test(tag) || this.attributes.isHidden
    if (isUnsaid && !VOID.has(tag)) this.unsaid = { name: tag, depth: 1 }
  }

  private close(tag: string): void {
    if (this.unsaid) {
      if (tag === 'body' || tag === 'html') this.unsaid = undefined
      if (this.unsaid?.name !== tag) return
      this.unsaid.depth -= 1
      if (this.unsaid.depth === 0) this.unsaid = undefined
      return
    }
    if (tag === 'pre') this.preformatted = Math.max(0, this.preformatted - 1)
    if (!INLINE.has(tag)) this.endPassage('paragraph')
  }

  private addText(span: Span): void {
    if (this.unsaid) return
    if (this.preformatted === 0) {
      this.addLiteral(span)
      return
    }
    let { start } = span
    for (const line of this.file.slice(span.start, span.end).split('\n')) {
      if (start > span.start) this.endPassage(this.text.trim() === '' ? 'paragraph' : 'line')
      this.addLiteral({ start, end: start + line.length })
      start += line.length + 1
    }
  }

  private addLiteral({ end, start }: Span): void {
    this.pieces.push({ textStart: this.text.length, fileStart: start, length: end - start })
    this.text += this.file.slice(start, end).replaceAll(/[\n\r\t\f]/g, ' ')
  }

  private addEntity(character: string, end: number): void {
    if (this.unsaid) return
    const start = this.file.lastIndexOf('&', end - 1)
    this.pieces.push({ textStart: this.text.length, fileStart: start, length: 0 })
    this.text += character
    this.pieces.push({ textStart: this.text.length, fileStart: end, length: 0 })
  }

  private startTurn(speaker: string | undefined): void {
    this.begins = 'turn'
    this.speaker = speaker
  }

  private endPassage(next: 'line' | 'paragraph'): void {
    const { begins, pieces, speaker, text } = this
    this.text = ''
    this.pieces = []
    const isBlank = text.trim() === ''
    const term = this.isTerm
      ? text
          .trim()
          .slice(0, LONGEST_TERM)
          .replace(/\s*[:：]$/, '')
      : ''
    this.isTerm = false
    if (!isBlank && labelForm(term)) this.startTurn(term)
    else if (!isBlank) {
      this.passages.push({
        text,
        pieces,
        begins,
        speaker: begins === 'turn' ? speaker : undefined,
        times: [],
      })
      this.begins = next
    } else if (this.begins === 'line') this.begins = next
  }
}
