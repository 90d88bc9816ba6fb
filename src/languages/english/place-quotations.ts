import type { QuotedPiece, QuotedRange } from '../../text/quotation-marks.ts'
import type { Span } from '../../text/span.ts'
import { type Chunk, readChunks } from './noun-phrases.ts'
import { type QuotedWords, quotedWords } from './quoted-words.ts'
import { readSentences } from './sentences.ts'
import { readTokens } from './tokens.ts'

/** A sentence of an article, in which every quotation is one chunk. */
export interface Sentence extends Span {
  readonly paragraph: number
  readonly chunks: readonly Chunk[]
  /** Whether it is nothing but quotations. */
  readonly quoted: boolean
}

/** Where a quotation stands. */
export interface Place {
  readonly sentence: Sentence
  /** The sentence before, in this paragraph or at the end of the one before. */
  readonly previous: Sentence | undefined
  /** The sentence after, in this paragraph. */
  readonly next: Sentence | undefined
  /** The index of its chunk in the sentence. */
  readonly chunk: number
  readonly words: QuotedWords
}

/** The places of each quotation's pieces, for each of `ranges`. */
export function placeQuotations(
  paragraphs: readonly string[],
  ranges: readonly QuotedRange[],
): readonly (readonly Place[])[] {
  const sentences = sentencesAround(paragraphs, ranges)
  return ranges.map(({ pieces }) => pieces.flatMap((piece) => placePiece(paragraphs, sentences, piece) ?? []))
}

/** The sentences of each paragraph that holds a quotation or stands before one that does. */
function sentencesAround(
  paragraphs: readonly string[],
  ranges: readonly QuotedRange[],
): ReadonlyMap<number, readonly Sentence[]> {
  const pieces = new Map<number, QuotedPiece[]>()
  for (const piece of ranges.flatMap((range) => range.pieces)) {
    const known = pieces.get(piece.paragraph)
    if (known) known.push(piece)
    else pieces.set(piece.paragraph, [piece])
  }
  const sentences = new Map<number, readonly Sentence[]>()
  for (const [paragraph, inside] of pieces) {
    for (const near of [paragraph - 1, paragraph]) {
      const text = paragraphs[near]
      if (text === undefined || sentences.has(near)) continue
      sentences.set(
        near,
        chunkedSentences(text, near, near === paragraph ? inside : (pieces.get(near) ?? [])),
      )
    }
  }
  return sentences
}

function chunkedSentences(
  text: string,
  paragraph: number,
  pieces: readonly QuotedPiece[],
): readonly Sentence[] {
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

function placePiece(
  paragraphs: readonly string[],
  sentences: ReadonlyMap<number, readonly Sentence[]>,
  { paragraph, start, inside }: QuotedPiece,
): Place | undefined {
  const around = sentences.get(paragraph) ?? []
  const index = lastStartingBy(around, start)
  const sentence = around[index]
  if (!sentence) return undefined
  const text = paragraphs[paragraph] ?? ''
  return {
    sentence,
    previous: around[index - 1] ?? sentences.get(paragraph - 1)?.at(-1),
    next: around[index + 1],
    chunk: lastStartingBy(sentence.chunks, start),
    words: quotedWords(text.slice(inside.start, inside.end)),
  }
}

/** The index of the last span that starts at `offset` or before it. */
function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
