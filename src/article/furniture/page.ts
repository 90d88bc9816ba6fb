import { containingSpan } from '../../text/span.ts'
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
  readonly headline: string
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
  private readonly headline: string
  private readonly roles: readonly RoleLexicon[]
  private readonly read = new Map<number, readonly (readonly RoleSentence[])[]>()
  private blockOfWord: ReadonlyMap<string, number> | undefined
  /** How many characters of text are before each block, and in all of them. */
  private readonly lengthsBefore: readonly number[]
  private readonly isInBox: readonly boolean[]
  private readonly isInQuote: readonly boolean[]
  private readonly linksByBlock: readonly (readonly Link[])[]

  constructor(
    { authors, blocks, containers, headline, language, links, text }: PageSource,
    lexicon: PageLexicon,
  ) {
    this.text = text
    this.headline = headline
    this.blocks = blocks
    this.authors = authors
    this.lexicon = lexicon
    this.roles = lexicon.rolesFor(language)
    this.isInBox = areInside(blocks, containers.filter(isBox))
    this.isInQuote = areInside(blocks, containers.filter(isQuoteBlock))
    let length = 0
    this.lengthsBefore = [0, ...blocks.map(({ prose }) => (length += prose.text.length))]
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

  /** Whether a block has a word that every disclaimer has. */
  mayDisclaim(index: number): boolean {
    const text = this.prose(index)
    return this.roles.some(({ disclaiming }) => disclaiming.test(text))
  }

  /** Whether a block has a word by which a page makes remarks; a name or an address may make one as well. */
  mayRemark(index: number): boolean {
    const text = this.prose(index)
    return this.roles.some(({ remarking }) => remarking.test(text))
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

  /** Whether a block has an e-mail address. */
  hasAddress(index: number): boolean {
    return EMAIL.test(this.prose(index))
  }

  isAtHead(index: number): boolean {
    return index < HEAD_BLOCKS && 2 * index < this.blocks.length
  }

  isAtEdge(index: number): boolean {
    const { length } = this.blocks
    return index < HEAD_BLOCKS || length - index <= Math.max(HEAD_BLOCKS, length * TAIL_SHARE)
  }

  /** Whether the headline or another block than this one has a word, in the same capitals. */
  names(word: string, index: number): boolean {
    this.blockOfWord ??= blocksOfWords([...this.blocks.map(({ prose }) => prose.text), this.headline])
    return (this.blockOfWord.get(word) ?? index) !== index
  }

  /** Whether a block is in a `>` block that is not labelled as a note. */
  isQuote(index: number): boolean {
    return this.isInQuote[index] === true && !isNote(this.prose(index), this.lexicon)
  }

  /** Whether the line before a block of another's words leads in to them. */
  isLedIn(index: number): boolean {
    return this.isQuote(index) && /:\s*$/u.test(this.prose(index - 1))
  }

  /** Whether a block is emphasised as a whole, in a box, a footnote, or labelled as a note. */
  isSetOff(index: number): boolean {
    const block = this.blocks[index]
    if (!block) return false
    const { isEmphasised, kind, prose } = block
    return (
      isEmphasised || kind === 'footnote' || this.isInBox[index] === true || isNote(prose.text, this.lexicon)
    )
  }

  /** Whether a block begins with markup: emphasised words or a link. */
  isLeadSetOff(index: number): boolean {
    return /^(?:[*_[]|<[a-z])/i.test(this.text.slice(this.blocks[index]?.span.start).slice(0, 2))
  }

  /** Whether a block is in the second half of the text. */
  isLate(index: number): boolean {
    return 2 * (this.lengthsBefore[index] ?? 0) >= (this.lengthsBefore.at(-1) ?? 0)
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

const EMAIL = /[\w+-]@[\w-]+\.\w/u
const WORD = /\p{L}+/gu
const LONGEST_LEAD = 90
const BOLD_LEAD = /^[>\s(]*(?:[*_]{2,3}|<(?:strong|b)>)([^*_<\n]{2,60})(?:[*_]{2,3}|<\/)/i

function isQuoteBlock({ kind }: Container): boolean {
  return kind === 'blockquote'
}

/** A `>` block, or a container that is named for what it holds. */
function isBox(container: Container): boolean {
  return isQuoteBlock(container) || BOX_NAME.test([container.name, ...container.classes].join(' '))
}

const BOX_NAME = /\b(?:disclaimer|legal|note|notice)\b/i

/** The index of the one text that has a word; infinite if several have it. */
function blocksOfWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  texts.forEach((text, index) => {
    for (const [word] of text.matchAll(WORD)) {
      if ((found.get(word) ?? index) !== index) found.set(word, Infinity)
      else found.set(word, index)
    }
  })
  return found
}

/** Which blocks are in one of some containers. */
function areInside(blocks: readonly Block[], containers: readonly Container[]): readonly boolean[] {
  const containing = containingSpan(containers.map(({ span }) => span))
  return blocks.map(({ span }) => containing(span) !== undefined)
}

function linksByBlock(blocks: readonly Block[], links: readonly Link[]): readonly (readonly Link[])[] {
  let at = 0
  return blocks.map(({ span }) => {
    while (at < links.length && (links[at]?.span.end ?? 0) <= span.start) at += 1
    let end = at
    while (end < links.length && (links[end]?.span.start ?? 0) < span.end) end += 1
    return links.slice(at, end)
  })
}
