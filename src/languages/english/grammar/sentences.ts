import type { Span } from '../../../text/span.ts'
import { isSpace } from '../../../text/white-space.ts'
import { ABBREVIATIONS, TITLES } from '../words/abbreviations.ts'
import { FUNCTION_WORDS } from '../words/function-words.ts'

/**
 * The sentences of a paragraph, without the white space between them. No sentence ends inside a span of `whole`,
 * but one can end with such a span, if a full stop comes before its closing mark.
 */
export function readSentences(text: string, whole: readonly Span[] = []): readonly Span[] {
  const sentences: Span[] = []
  let start = firstWord(text, 0)
  for (const end of sentenceEnds(text, whole)) {
    if (end <= start) continue
    sentences.push({ start, end })
    start = firstWord(text, end)
  }
  if (start < text.length) sentences.push({ start, end: start + text.slice(start).trimEnd().length })
  return sentences
}

function firstWord(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text, at)) at += 1
  return at
}

const TERMINATOR = /(?<![.!?…])[.!?…]+["“”»’')\]]*(?=\s)/gu

function* sentenceEnds(text: string, whole: readonly Span[]): Generator<number> {
  let index = 0
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length
    while ((whole[index]?.end ?? Infinity) < end) index += 1
    const span = whole[index]
    if (span && span.start <= match.index && end < span.end) continue
    if (startsSentence(text, firstWord(text, end)) && !isAbbreviation(text, match.index, end)) yield end
  }
}

function startsSentence(text: string, at: number): boolean {
  return at >= text.length || /^["“”„«»‘'([\-–—•\s]*[\p{Lu}\p{N}\uFFFC"“„«‘]/u.test(text.slice(at, at + 8))
}

/** `Gen.` never ends a sentence, nor does an initial; `U.S.` does if a capitalised function word follows. */
function isAbbreviation(text: string, dot: number, end: number): boolean {
  if (end !== dot + 1 || text.charAt(dot) !== '.') return false
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, dot - 12), dot))?.[0] ?? ''
  const name = word.toLowerCase()
  if (TITLES.has(name) || /^\p{Lu}$/u.test(word)) return true
  if (!ABBREVIATIONS.has(name) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false
  const next = /^["“„«‘']*(\p{Lu}\p{L}*)/u.exec(text.slice(firstWord(text, end), end + 16))?.[1] ?? ''
  return !FUNCTION_WORDS.has(next.toLowerCase())
}

/** Where the first sentence of a paragraph ends. */
export function firstSentenceEnd(text: string): number {
  return readSentences(text)[0]?.end ?? text.length
}
