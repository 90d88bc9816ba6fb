import type { PageWords } from '../../article/page-words.ts'

export const GERMAN_PAGE_WORDS: PageWords = {
  functionWords: [
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
  furnitureLabels: {
    'anmerkung der redaktion': 'editors-note',
    berichtigung: 'correction',
    fußnoten: 'footnotes',
    haftungsausschluss: 'disclaimer',
    korrektur: 'correction',
    'mehr zum thema': 'related',
    'rechtlicher hinweis': 'disclaimer',
    'wichtiger hinweis': 'disclaimer',
    'über den autor': 'biography',
  },
  openEndedLabels: [],
  disclaiming: {
    stems: [/gewähr/, /haftung/, /spiegel/],
    strong: [
      /\bkeine (?:haftung|gewähr) (?:für|wird|übernommen|übernehmen)\b/,
      /\bspiegel[nt]\b[^.]{0,80}\bnicht (?:unbedingt|notwendigerweise)\b/,
    ],
    weak: [],
  },
}
