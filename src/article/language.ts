/**
 * Frequent function words that tell five languages apart; most of those that
 * another of them has too, that are frequent in English, or that end host names ('com') are left out.
 */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  de: [
    'auf',
    'das',
    'dem',
    'den',
    'der',
    'die',
    'ein',
    'eine',
    'für',
    'ist',
    'mit',
    'nicht',
    'sich',
    'und',
    'von',
    'wird',
  ],
  en: [
    'and',
    'are',
    'by',
    'for',
    'from',
    'has',
    'is',
    'of',
    'on',
    'that',
    'the',
    'this',
    'to',
    'was',
    'were',
    'with',
  ],
  es: [
    'con',
    'del',
    'el',
    'en',
    'es',
    'la',
    'las',
    'los',
    'más',
    'para',
    'por',
    'que',
    'se',
    'su',
    'una',
    'y',
  ],
  fr: [
    'au',
    'avec',
    'dans',
    'des',
    'du',
    'est',
    'et',
    'la',
    'le',
    'les',
    'par',
    'pas',
    'pour',
    'qui',
    'sur',
    'une',
  ],
  pt: [
    'ao',
    'aos',
    'da',
    'das',
    'dos',
    'em',
    'foi',
    'mais',
    'não',
    'os',
    'para',
    'pela',
    'pelo',
    'que',
    'são',
    'uma',
  ],
}

const LANGUAGES_OF = new Map<string, string[]>()
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language])
}

/** How many words are looked at, how many where they do not tell, and how many function words it takes to tell. */
const SAMPLE = 150
const LARGEST_SAMPLE = 1500
const ENOUGH = 3

/** The language of a text, guessed from its function words; `und` where they are too few to tell. */
export function guessLanguage(texts: Iterable<string>): string {
  const counts = new Map<string, number>()
  let words = 0
  for (const word of wordsOf(texts)) {
    for (const language of LANGUAGES_OF.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
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

/** Whether one language has twice as many words as any other. */
function isClear(counts: ReadonlyMap<string, number>): boolean {
  const [first, second] = mostFrequent(counts)
  return first !== undefined && first[1] >= ENOUGH && first[1] >= 2 * (second?.[1] ?? 0)
}

function mostFrequent(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

/** Whether what needs English may read an article: one in English, or in a language too short to be told. */
export function readsAsEnglish(language: string): boolean {
  return language === 'en' || language === 'und'
}
