import type { PageWords } from '../../article/page-words.ts'

export const FRENCH_PAGE_WORDS: PageWords = {
  functionWords: [
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
  furnitureLabels: {
    'a lire aussi': 'related',
    avertissement: 'disclaimer',
    'avis de non-responsabilité': 'disclaimer',
    'clause de non-responsabilité': 'disclaimer',
    financement: 'funding',
    'lire aussi': 'related',
    'mentions légales': 'disclaimer',
    'note de la rédaction': 'editors-note',
    'à lire aussi': 'related',
    'à propos de l’auteur': 'biography',
  },
  openEndedLabels: [],
  disclaiming: {
    stems: [/engagent/, /reflètent/],
    strong: [
      /\bn[’']engagent que (?:leur|son|ses|leurs) auteur/,
      /\bne (?:reflètent|représentent) pas nécessairement\b/,
    ],
    weak: [],
  },
}
