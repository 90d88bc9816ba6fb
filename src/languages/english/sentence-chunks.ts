import type { Span } from '../../text/span.ts'
import { type Chunk, readChunks } from './noun-phrases.ts'
import { readSentences } from './sentences.ts'
import { readTokens } from './tokens.ts'

/** A sentence of an article, in which every quotation is one chunk. */
export interface Sentence extends Span {
  readonly paragraph: number
  readonly chunks: readonly Chunk[]
  /** Whether it is nothing but quotations. */
  readonly quoted: boolean
}

/** Consecutive paragraphs of an article. */
export interface Paragraphs {
  readonly texts: readonly string[]
  /** The sentences of a paragraph, read when they are first asked for. */
  readonly sentencesOf: (paragraph: number) => readonly Sentence[]
}

/** `pieces` are the quotations of all paragraphs, in order. */
export function readParagraphs(
  texts: readonly string[],
  pieces: readonly (Span & { readonly paragraph: number })[],
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
  return { texts, sentencesOf }
}

function chunkedSentences(text: string, paragraph: number, pieces: readonly Span[]): readonly Sentence[] {
  let next = 0
  return readSentences(text, pieces).map((sentence) => {
    const from = next
    while ((pieces[next]?.end ?? Infinity) <= sentence.end) next += 1
    const inside = pieces.slice(from, next)
    let chunks: readonly Chunk[] | undefined
    let quoted: boolean | undefined
    return {
      start: sentence.start,
      end: sentence.end,
      paragraph,
      get chunks() {
        return (chunks ??= readChunks(readTokens(text, sentence, inside)))
      },
      get quoted() {
        return (quoted ??= this.chunks.every(({ kind }) => kind !== 'noun-phrase' && kind !== 'verb'))
      },
    }
  })
}
