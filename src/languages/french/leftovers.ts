import { type Leftovers, PUBLIC_TEXTS } from '../leftovers.ts'

const TEXTS = [
  'article',
  'brouillon',
  'chapô',
  'paragraphe',
  'résumé',
  'section',
  'style',
  'synthèse',
  'texte',
  'titre',
  'titres',
  'ton',
  'version',
  'versions',
]

export const FRENCH_LEFTOVERS: Leftovers = {
  assistantPhrases: [
    {
      parts: [
        ['souhaitez vous que je', 'souhaites tu que je', 'voulez vous que je', 'veux tu que je'],
        TEXTS,
      ],
      source: 'https://www.tutos-bard.com/incident-la-provincia-chatgpt/',
      seen: '2025-10-09',
    },
    {
      parts: [
        ['si tu veux', 'si vous voulez', 'si vous le souhaitez', 'si tu le souhaites', 'si vous souhaitez'],
        ['je peux', 'je peux aussi', 'je pourrais'],
        TEXTS,
      ],
      ...PUBLIC_TEXTS,
    },
    {
      parts: [
        ['en tant que modèle de langage', 'en tant que modèle de langage ia', "en tant qu'ia"],
        ['je ne peux', 'je ne suis', "je n'ai", 'je suis'],
      ],
      isClose: true,
      ...PUBLIC_TEXTS,
    },
  ],
  placeholders: [
    { form: 'blank', words: 'Votre nom', ...PUBLIC_TEXTS },
    { form: 'blank', words: 'à compléter', ...PUBLIC_TEXTS },
  ],
}
