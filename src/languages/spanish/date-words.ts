import type { DateWords } from '../date-words.ts'

export const SPANISH_DATES: DateWords = {
  variants: ['es', 'es-PE'],
  weekday:
    /(?:[Ll]un|[Mm]art|[Mm]iércol|[Jj]uev|[Vv]iern)es|[Ss]ábado|[Dd]omingo|LUNES|MARTES|MIÉRCOLES|JUEVES|VIERNES|SÁBADO|DOMINGO/,
  abbreviates: false,
  monthFirst: false,
  article: 'el|día',
  ordinal: 'º|ero|ro',
  ordinalOf: (day) => (day === 1 ? 'º' : ''),
  of: 'de|del',
  on: '',
  and: 'y|o|al|a',
  issue: 'n|núm|vol',
  denial: 'existe|existen|existió|imposible|inexistente|no|nunca',
}
