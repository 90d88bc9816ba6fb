import type { PageLexicon } from './page-words.ts'

/** The words in a sample, the most words read if no language is clear, and the function words needed to tell. */
const SAMPLE = 150
const LARGEST_SAMPLE = 1500
const ENOUGH = 3

/** The language of a text, guessed from its function words; `und` if there are too few to tell. */
export function guessLanguage(texts: Iterable<string>, { languagesOf }: PageLexicon): string {
  const counts = new Map<string, number>()
  let words = 0
  for (const word of wordsOf(texts)) {
    for (const language of languagesOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
    words += 1
    if (words === LARGEST_SAMPLE || (words % SAMPLE === 0 && isClear(counts))) break
  }
  const [first, second] = mostFrequent(counts)
  if (!first || first[1] < ENOUGH || first[1] === second?.[1]) return 'und'
  return first[0]
}

function* wordsOf(texts: Iterable<string>): Generator<string> {
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const start = at
      while (isLetter(text, at)) at += 1
      if (at > start) yield text.slice(start, at).toLowerCase()
    }
  }
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? (code | 0x20) > 0x60 && (code | 0x20) < 0x7b : LETTER.test(text.charAt(at))
}

const LETTER = /\p{L}/u

/** Whether one language has at least twice as many words as any other. */
function isClear(counts: ReadonlyMap<string, number>): boolean {
  const [first, second] = mostFrequent(counts)
  return first !== undefined && first[1] >= ENOUGH && first[1] >= 2 * (second?.[1] ?? 0)
}

function mostFrequent(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].toSorted((a, b) => b[1] - a[1])
}
