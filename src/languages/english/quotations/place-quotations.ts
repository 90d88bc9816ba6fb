import type { QuotedPiece, QuotedRange } from '../../../text/quotation-marks/quotation-marks.ts'
import { lastStartingBy } from '../../../text/span.ts'
import type { Paragraphs, Sentence } from '../grammar/sentence-chunks.ts'
import { type QuotedWords, quotedWords } from './quoted-words.ts'

/** Where a quotation is. */
export interface QuotationPlace {
  readonly sentence: Sentence
  /** The sentence before, in this paragraph or at the end of the one that leads to it. */
  readonly previous: Sentence | undefined
  /** The sentence after, in this paragraph. */
  readonly next: Sentence | undefined
  readonly piece: QuotedPiece
  /** The index of its chunk in the sentence. */
  readonly chunk: number
  readonly words: QuotedWords
}

/** The places of the pieces of each of `ranges`. */
export function placeQuotations(
  paragraphs: Paragraphs,
  ranges: readonly QuotedRange[],
): readonly (readonly QuotationPlace[])[] {
  return ranges.map(({ pieces }) => pieces.flatMap((piece) => placePiece(paragraphs, piece) ?? []))
}

function placePiece(
  { leadingTo, sentencesOf, texts }: Paragraphs,
  piece: QuotedPiece,
): QuotationPlace | undefined {
  const { paragraph, start, inside } = piece
  const around = sentencesOf(paragraph)
  const index = lastStartingBy(around, start)
  const sentence = around[index]
  if (!sentence) return undefined
  const text = texts[paragraph] ?? ''
  return {
    sentence,
    get previous() {
      return around[index - 1] ?? sentencesOf(leadingTo(paragraph) ?? -1).at(-1)
    },
    piece,
    next: around[index + 1],
    chunk: lastStartingBy(sentence.chunks, start),
    words: quotedWords(text.slice(inside.start, inside.end)),
  }
}
