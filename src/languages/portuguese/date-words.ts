import type { DateWords } from '../date-words.ts'

export const PORTUGUESE_DATES: DateWords = {
  variants: ['pt', 'pt-PT'],
  weekday: /-[Ff]eira|[Ss]ábado|[Dd]omingo|FEIRA|SÁBADO|DOMINGO/,
  abbreviates: false,
  monthFirst: false,
  article: 'dia|o|o dia',
  ordinal: 'º',
  ordinalOf: (day) => (day === 1 ? 'º' : ''),
  of: 'de',
  on: '',
  and: 'e|ou|a|até',
  issue: 'ed|n|nº|vol',
  denial: 'existe|existem|existiu|impossível|inexistente|não|nunca',
}
