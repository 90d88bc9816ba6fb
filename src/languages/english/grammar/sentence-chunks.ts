import type { Span } from '../../../text/span.ts'
import type { ParagraphForm } from '../../quoted-text.ts'
import { type Chunk, readChunks } from './noun-phrases.ts'
import { readSentences } from './sentences.ts'
import { readTokens } from './tokens.ts'

/** A sentence of an article, in which every quotation is one chunk. */
export interface Sentence extends Span {
  readonly paragraph: number
  readonly chunks: readonly Chunk[]
  /** Whether it consists only of quotations. */
  readonly quoted: boolean
}

/** Consecutive paragraphs of an article. */
export interface Paragraphs {
  readonly texts: readonly string[]
  /** The sentences of a paragraph, read when first asked for. */
  readonly sentencesOf: (paragraph: number) => readonly Sentence[]
  /** The paragraph that leads to this one: the one before, or for an item the one that introduces its list. */
  readonly leadingTo: (paragraph: number) => number | undefined
}

/** `pieces` are the quotations of all paragraphs, in order. */
export function readParagraphs(
  texts: readonly string[],
  pieces: readonly (Span & { readonly paragraph: number })[],
  forms: readonly ParagraphForm[] = [],
): Paragraphs {
  const piecesOf = new Map<number, Span[]>()
  for (const piece of pieces) {
    const known = piecesOf.get(piece.paragraph)
    if (known) known.push(piece)
    else piecesOf.set(piece.paragraph, [piece])
  }
  const sentences = new Map<number, readonly Sentence[]>()
  const sentencesOf = (paragraph: number): readonly Sentence[] => {
    const known = sentences.get(paragraph)
    if (known) return known
    const read = chunkedSentences(texts[paragraph] ?? '', paragraph, piecesOf.get(paragraph) ?? [])
    sentences.set(paragraph, read)
    return read
  }
  let beforeList: ReadonlyMap<number, number> | undefined
  const leadingTo = (paragraph: number): number | undefined => {
    if (isItem(forms[paragraph])) {
      beforeList ??= paragraphsBeforeLists(texts, forms)
      return beforeList.get(paragraph)
    }
    return paragraph > 0 && !isItem(forms[paragraph - 1]) ? paragraph - 1 : undefined
  }
  return { texts, sentencesOf, leadingTo }
}

function isItem(form: ParagraphForm | undefined): boolean {
  return form?.kind === 'list-item' || form?.kind === 'footnote'
}

/** For each list item, the paragraph that ends in a colon before its list. */
function paragraphsBeforeLists(
  texts: readonly string[],
  forms: readonly ParagraphForm[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let before: number | undefined
  forms.forEach((form, paragraph) => {
    if (!isItem(form)) before = /:\s*$/u.test(texts[paragraph]?.slice(-8) ?? '') ? paragraph : undefined
    else if (before !== undefined && form.kind === 'list-item') found.set(paragraph, before)
  })
  return found
}

function chunkedSentences(text: string, paragraph: number, pieces: readonly Span[]): readonly Sentence[] {
  let next = 0
  return readSentences(text, pieces).map((sentence) => {
    const from = next
    while ((pieces[next]?.end ?? Infinity) <= sentence.end) next += 1
    return new ReadSentence(text, sentence, paragraph, pieces.slice(from, next))
  })
}

/** A sentence whose words are read when first asked for. */
class ReadSentence implements Sentence {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  private readonly text: string
  private readonly pieces: readonly Span[]
  private read: readonly Chunk[] | undefined
  private isQuoted: boolean | undefined

  constructor(text: string, { start, end }: Span, paragraph: number, pieces: readonly Span[]) {
    this.start = start
    this.end = end
    this.paragraph = paragraph
    this.text = text
    this.pieces = pieces
  }

  get chunks(): readonly Chunk[] {
    return (this.read ??= readChunks(readTokens(this.text, this, this.pieces)))
  }

  get quoted(): boolean {
    return (this.isQuoted ??= this.chunks.every(({ kind }) => kind !== 'noun-phrase' && kind !== 'verb'))
  }
}
