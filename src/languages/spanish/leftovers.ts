import { type Leftovers, PUBLIC_TEXTS } from '../leftovers.ts'

const TEXTS = [
  'artículo',
  'borrador',
  'crónica',
  'nota',
  'párrafo',
  'resumen',
  'sección',
  'texto',
  'titular',
  'titulares',
  'tono',
  'versión',
  'versiones',
]

export const SPANISH_LEFTOVERS: Leftovers = {
  assistantPhrases: [
    {
      parts: [['quieres que', 'deseas que', 'quiere que', 'te gustaría que'], TEXTS],
      source:
        'https://www.merca20.com/el-periodico-mas-serio-de-argentina-usa-chatgpt-sin-revision-humana-y-hay-polemica',
      seen: '2025-05',
    },
    {
      parts: [
        ['si quieres', 'si lo deseas', 'si deseas', 'si lo prefieres', 'si quiere'],
        ['puedo', 'también puedo'],
        TEXTS,
      ],
      source:
        'https://www.latercera.com/videos/noticia/un-diario-en-pakistan-publico-por-error-un-articulo-con-una-sugerencia-de-chatgpt/',
      seen: '2025-11',
    },
    {
      parts: [
        [
          'como modelo de lenguaje',
          'lo siento como modelo de lenguaje',
          'como modelo de lenguaje de ia',
          'como un modelo de lenguaje',
        ],
        ['no puedo', 'no tengo', 'no estoy', 'no soy', 'mi'],
      ],
      isClose: true,
      source: 'https://notasbit.com/item/la-frase-lo-siento-como-modelo-de-lenguaje-se-cuel',
      seen: '2023',
    },
  ],
  placeholders: [
    { form: 'slot', words: 'insertar url aquí', ...PUBLIC_TEXTS },
    { form: 'blank', words: 'Insertar', ...PUBLIC_TEXTS },
  ],
}
