import type { DateWords } from '../date-words.ts'

export const SPANISH_DATES: DateWords = {
  variants: ['es', 'es-PE'],
  abbreviates: false,
  monthFirst: false,
  article: 'el|día',
  ordinal: 'º|ero|ro',
  of: 'de|del',
  on: '',
  and: 'y|o|al|a',
  denial: 'existe|existen|existió|imposible|inexistente|no|nunca',
}
