/** Frequent function words that tell five languages apart; a word stands under each language that has it. */
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
    'as',
    'com',
    'da',
    'das',
    'do',
    'dos',
    'em',
    'mais',
    'na',
    'não',
    'no',
    'os',
    'para',
    'que',
    'uma',
  ],
}

const LANGUAGES_OF = new Map<string, string[]>()
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language])
}

/** How many words are looked at, and how many function words it takes to speak of a language. */
const SAMPLE = 150
const ENOUGH = 3

/** The language of a text, guessed from its function words; `und` where they are too few to tell. */
export function guessLanguage(texts: Iterable<string>): string {
  const counts = new Map<string, number>()
  let words = 0
  for (const text of texts) {
    for (const [word] of text
      .slice(0, SAMPLE * 20)
      .toLowerCase()
      .matchAll(/\p{L}+/gu)) {
      for (const language of LANGUAGES_OF.get(word) ?? [])
        counts.set(language, (counts.get(language) ?? 0) + 1)
      words += 1
      if (words === SAMPLE) break
    }
    if (words === SAMPLE) break
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (!first || first[1] < ENOUGH || first[1] === second?.[1]) return 'und'
  return first[0]
}

/** Whether what needs English may read an article: one in English, or in a language too short to be told. */
export function readsAsEnglish(language: string): boolean {
  return language === 'en' || language === 'und'
}
