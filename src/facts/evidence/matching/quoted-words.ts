import type { SpokenWord } from '../../../evidence/spoken-word.ts'
import type { SpeechReader } from '../../../languages/language.ts'
import { fragments } from '../../../text/fragments.ts'
import { countWhile } from '../../../text/search.ts'
import { containingSpan } from '../../../text/span.ts'
import { spokenWords } from './spoken-words.ts'

/** The words of a quotation, as they are compared with what was said. */
export interface QuotedWords {
  readonly text: string
  readonly words: readonly QuotedWord[]
}

export interface QuotedWord extends SpokenWord {
  /** Whether it is in brackets: added by an editor, or put for other words. */
  readonly isBracketed: boolean
  /** Whether an ellipsis stands right before it. */
  readonly isAfterCut: boolean
}

/** Words in brackets, and the rest of a word that brackets touch: `want[s]`. */
const BRACKETS = /(?:(?<![\p{L}\p{N}'’])[\p{L}\p{N}'’]+)?[[(][^[\]()]{0,300}[\])][\p{L}\p{N}'’]*/gu

export function quotedWords(text: string, speech: SpeechReader | undefined): QuotedWords {
  const parts = fragments(text)
  const bracketsAt = containingSpan(
    Array.from(text.matchAll(BRACKETS), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
    })),
  )
  const words = spokenWords(text, speech)
  const firsts = new Set(
    parts.slice(1).flatMap(({ start }) => words[countWhile(words, (word) => word.start < start)] ?? []),
  )
  return {
    text,
    words: words.map((word) => ({
      ...word,
      isBracketed: bracketsAt(word) !== undefined,
      isAfterCut: firsts.has(word),
    })),
  }
}
