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

/**
 * Reads the sentences of a paragraph when they are first asked for; `pieces` are the quotations of all paragraphs,
 * in order.
 */
export function sentenceReader(
  paragraphs: readonly string[],
  pieces: readonly (Span & { readonly paragraph: number })[],
): (paragraph: number) => readonly Sentence[] {
  const piecesOf = new Map<number, Span[]>()
  for (const piece of pieces) {
    const known = piecesOf.get(piece.paragraph)
    if (known) known.push(piece)
    else piecesOf.set(piece.paragraph, [piece])
  }
  const sentences = new Map<number, readonly Sentence[]>()
  return (paragraph) => {
    const known = sentences.get(paragraph)
    if (known) return known
    const read = chunkedSentences(paragraphs[paragraph] ?? '', paragraph, piecesOf.get(paragraph) ?? [])
    sentences.set(paragraph, read)
    return read
  }
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
      ...sentence,
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
