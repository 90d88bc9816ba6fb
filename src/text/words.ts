import type { Span } from './span.ts'

/**
 * A word with the form that comparisons see: lower case, ligatures and the like resolved, apostrophes
 * straight, soft hyphens gone, accents kept. Hyphens part words, a point or comma between digits does not.
 */
export interface Word extends Span {
  readonly folded: string
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['‘’\xAD]|(?<=\d)[.,](?=\d))[\p{L}\p{N}\p{M}]+)*/gu

/** The words of a text in their order; what stands between them is of no matter to a comparison. */
export function words(text: string): readonly Word[] {
  const found: Word[] = []
  for (const { 0: written, index } of text.matchAll(WORD)) {
    found.push({ start: index, end: index + written.length, folded: foldWord(written) })
  }
  return found
}

const ASCII = /^[\0-\x7F]*$/

function foldWord(written: string): string {
  if (ASCII.test(written)) return written.toLowerCase()
  return written.replaceAll('\xAD', '').normalize('NFKC').replace(/[‘’]/g, "'").toLowerCase()
}
