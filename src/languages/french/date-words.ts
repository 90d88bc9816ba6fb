import type { DateWords } from '../date-words.ts'

export const FRENCH_DATES: DateWords = {
  variants: ['fr'],
  weekday: /(?:[Ll]un|[Mm]ar|[Mm]ercre|[Jj]eu|[Vv]endre|[Ss]ame)di|[Dd]imanche|DI\b|DIMANCHE/,
  abbreviates: false,
  monthFirst: false,
  article: 'le',
  ordinal: 'er',
  ordinalOf: (day) => (day === 1 ? 'er' : ''),
  of: '',
  on: '',
  and: 'et|ou|au|à',
  issue: 'n|n°|no|vol',
  denial: 'existe|existent|impossible|inexistant|jamais|ne|pas',
}
