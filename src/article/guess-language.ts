import type { PageLexicon } from './page-words.ts'

/** Fewer function words than this tell nothing, since a name or a title can have some of another language. */
const ENOUGH = 4

/** The share of function words that a text has at least in its own language. */
const LEAST_SHARE = 0.15

/** How many times as many function words a text has at least of its own language as of any other. */
const LEAD = 1.2

/** In letters; no function word is longer. */
const LONGEST = 10

/** The language of a text, guessed from the share of its function words in all of its words; `und` if that does not tell. */
export function guessLanguage(texts: Iterable<string>, { languagesOf }: PageLexicon): string {
  const tally = new Map<readonly string[], number>()
  let words = 0
  for (const text of texts) {
    const folded = text.toLowerCase()
    for (let at = 0; at < folded.length; at += 1) {
      const start = at
      while (isLetter(folded.charCodeAt(at))) at += 1
      if (at === start) continue
      words += 1
      const languages = at - start > LONGEST ? undefined : languagesOf.get(folded.slice(start, at))
      if (languages) tally.set(languages, (tally.get(languages) ?? 0) + 1)
    }
  }
  const counts = new Map<string, number>()
  for (const [languages, count] of tally) {
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + count)
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (!first) return 'und'
  const [language, count] = first
  const isClear = count >= Math.max(ENOUGH, LEAST_SHARE * words) && count >= LEAD * (second?.[1] ?? 0)
  return isClear ? language : 'und'
}

/** Of text in lower case. */
function isLetter(code: number): boolean {
  return code < 0x80 ? code > 0x60 && code < 0x7b : LETTER.test(String.fromCharCode(code))
}

const LETTER = /\p{L}/u
