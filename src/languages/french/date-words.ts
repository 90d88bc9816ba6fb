import type { DateWords } from '../date-words.ts'

export const FRENCH_DATES: DateWords = {
  variants: ['fr'],
  abbreviates: false,
  monthFirst: false,
  article: 'le',
  ordinal: 'er',
  of: '',
  on: '',
  and: 'et|ou|au|à',
  denial: "existe|existent|impossible|inexistant|jamais|n'|ne|pas|n’",
}
