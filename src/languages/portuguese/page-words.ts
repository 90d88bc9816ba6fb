import type { PageWords } from '../../article/page-words.ts'

export const PORTUGUESE_PAGE_WORDS: PageWords = {
  functionWords: [
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
  furnitureLabels: {
    'aviso importante': 'disclaimer',
    'aviso legal': 'disclaimer',
    'isenção de responsabilidade': 'disclaimer',
    'leia também': 'related',
    'nota da redação': 'editors-note',
    'nota legal': 'disclaimer',
    notas: 'footnotes',
    'sobre o autor': 'biography',
  },
  openEndedLabels: [],
  disclaiming: {
    stems: [/reflet/, /represent/],
    strong: [/\bnão (?:refletem|representam) necessariamente\b/],
    weak: [],
  },
}
