import { contains } from '../../text/span.ts'
import type { Link } from '../article.ts'
import type { Block, Container } from '../blocks.ts'
import type { PageLexicon } from '../page-words.ts'
import { type FurnitureLabel, furnitureLabel, isNote } from './labels.ts'
import { type RoleLexicon, type RoleSentence, roleSentences } from './word-roles.ts'

/** What the furniture of a page is found in. */
export interface PageSource {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly containers: readonly Container[]
  /** In order of position. */
  readonly links: readonly Link[]
  /** The names of the authors in the front matter, in lower case. */
  readonly authors: readonly string[]
  /** A primary subtag. */
  readonly language: string
}

/** Blocks without a label can be furniture among this many at the head of a page, or in this share at its end. */
const HEAD_BLOCKS = 3
const TAIL_SHARE = 0.25

/** A page with what its furniture is recognised by; blocks are asked about by their index. */
export class Page {
  readonly blocks: readonly Block[]
  readonly authors: readonly string[]
  readonly lexicon: PageLexicon
  readonly labels: readonly (FurnitureLabel | undefined)[]
  private readonly text: string
  private readonly roles: readonly RoleLexicon[]
  private readonly read = new Map<number, readonly (readonly RoleSentence[])[]>()
  private readonly boxes: readonly Container[]
  private readonly linksByBlock: readonly (readonly Link[])[]

  constructor({ authors, blocks, containers, language, links, text }: PageSource, lexicon: PageLexicon) {
    this.text = text
    this.blocks = blocks
    this.authors = authors
    this.lexicon = lexicon
    this.roles = lexicon.rolesFor(language)
    this.boxes = containers.filter(isBox)
    this.linksByBlock = linksByBlock(blocks, links)
    this.labels = blocks.map((block) => this.labelOf(block))
  }

  prose(index: number): string {
    return this.blocks[index]?.prose.text ?? ''
  }

  /** The text of a block after its label. */
  unlabelled(index: number): string {
    return this.prose(index).slice(this.labels[index]?.end ?? 0)
  }

  /** Whether a block has a word without which it is no disclaimer. */
  mayDisclaim(index: number): boolean {
    const text = this.prose(index)
    return this.roles.some(({ disclaiming }) => disclaiming.test(text))
  }

  /** The sentences of a block after its label, read in each language that it may be in. */
  sentences(index: number): readonly (readonly RoleSentence[])[] {
    const known = this.read.get(index)
    if (known) return known
    const text = this.unlabelled(index)
    const sentences = this.roles.map((lexicon) => roleSentences(text, lexicon))
    this.read.set(index, sentences)
    return sentences
  }

  links(index: number): readonly Link[] {
    return this.linksByBlock[index] ?? []
  }

  isAtHead(index: number): boolean {
    return index < HEAD_BLOCKS && 2 * index < this.blocks.length
  }

  isAtEdge(index: number): boolean {
    const { length } = this.blocks
    return index < HEAD_BLOCKS || length - index <= Math.max(HEAD_BLOCKS, length * TAIL_SHARE)
  }

  /** Whether another block than this one has a word. */
  names(word: string, index: number): boolean {
    return this.blocks.some(({ prose }, at) => at !== index && prose.text.includes(word))
  }

  /** Whether a block is emphasised as a whole, in a box, a footnote, or labelled as a note. */
  isSetOff(index: number): boolean {
    const block = this.blocks[index]
    if (!block) return false
    const { isEmphasised, kind, prose, span } = block
    const isBoxed = () => this.boxes.some((box) => contains(box.span, span))
    return isEmphasised || kind === 'footnote' || isNote(prose.text, this.lexicon) || isBoxed()
  }

  /** Whether a block begins with markup: emphasised words or a link. */
  isLeadSetOff(index: number): boolean {
    return /^(?:[*_[]|<[a-z])/i.test(this.text.slice(this.blocks[index]?.span.start).slice(0, 2))
  }

  /** How many characters of text a range of blocks has. */
  lengthOf(start: number, end: number): number {
    return this.blocks.slice(start, end).reduce((sum, { prose }) => sum + prose.text.length, 0)
  }

  private labelOf({ kind, prose, span }: Block): FurnitureLabel | undefined {
    if (kind !== 'heading' && kind !== 'paragraph' && kind !== 'list-item') return undefined
    const lead = this.text.charAt(span.start)
    const bold = /\w/.test(lead)
      ? undefined
      : BOLD_LEAD.exec(this.text.slice(span.start, span.start + LONGEST_LEAD))?.[1]
    return furnitureLabel(prose.text, bold, this.lexicon)
  }
}

const LONGEST_LEAD = 90
const BOLD_LEAD = /^[>\s(]*(?:[*_]{2,3}|<(?:strong|b)>)([^*_<\n]{2,60})(?:[*_]{2,3}|<\/)/i

/** A `>` block, or a container that is named for what it holds. */
function isBox({ classes, kind, name }: Container): boolean {
  return kind === 'blockquote' || BOX_NAME.test([name, ...classes].join(' '))
}

const BOX_NAME = /\b(?:disclaimer|legal|note|notice)\b/i

function linksByBlock(blocks: readonly Block[], links: readonly Link[]): readonly (readonly Link[])[] {
  let at = 0
  return blocks.map(({ span }) => {
    while (at < links.length && (links[at]?.span.end ?? 0) <= span.start) at += 1
    let end = at
    while (end < links.length && (links[end]?.span.start ?? 0) < span.end) end += 1
    return links.slice(at, end)
  })
}
