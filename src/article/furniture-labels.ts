import type { FurnitureKind } from './article.ts'

/**
 * Headings and label lines that begin furniture, folded to lower case, as they stand in real articles of
 * English, French, Spanish, Portuguese and German publishers; sorted within each kind.
 */
export const FURNITURE_LABELS: readonly {
  readonly kind: FurnitureKind
  readonly labels: readonly string[]
}[] = [
  {
    kind: 'disclaimer',
    labels: [
      'advertencia legal',
      'avertissement',
      'avis de non-responsabilité',
      'aviso importante',
      'aviso legal',
      'clause de non-responsabilité',
      'descargo de responsabilidad',
      'disclaimer',
      'disclaimers',
      'disclosure and disclaimer',
      'exclusión de responsabilidad',
      'haftungsausschluss',
      'important disclaimer',
      'important information',
      'important legal information',
      'important notice',
      'isenção de responsabilidade',
      'legal disclaimer',
      'legal note',
      'legal notice',
      'mentions légales',
      'nota legal',
      'rechtlicher hinweis',
      'wichtiger hinweis',
    ],
  },
  {
    kind: 'related',
    labels: [
      'a lire aussi',
      'further reading',
      'keep reading',
      'latest in',
      'leia também',
      'lire aussi',
      'más en',
      'mehr zum thema',
      'more from',
      'more in',
      'most read in',
      'most recent in',
      'read more',
      'read next',
      'recommended reading',
      'related',
      'related articles',
      'related content',
      'related links',
      'related posts',
      'related reading',
      'related stories',
      'see also',
      'you may also like',
      'à lire aussi',
    ],
  },
  {
    kind: 'biography',
    labels: [
      'about the author',
      'about the authors',
      'about the contributor',
      'about the contributors',
      'acerca del autor',
      'contributors',
      'sobre el autor',
      'sobre o autor',
      'à propos de l’auteur',
      'über den autor',
    ],
  },
  {
    kind: 'funding',
    labels: [
      'about our funding',
      'acknowledgements',
      'acknowledgments',
      'financement',
      'funding',
      'funding statement',
    ],
  },
  { kind: 'republication', labels: ['republication', 'republish this article', 'republishing', 'reprint'] },
  {
    kind: 'correction',
    labels: [
      'berichtigung',
      'clarification',
      'clarifications',
      'correction',
      'corrections',
      'corrección',
      'erratum',
      'fe de erratas',
      'korrektur',
    ],
  },
  {
    kind: 'editors-note',
    labels: [
      'anmerkung der redaktion',
      'author’s note',
      'editor’s note',
      'editors’ note',
      'nota da redação',
      'nota de la redacción',
      'note de la rédaction',
    ],
  },
  {
    kind: 'footnotes',
    labels: [
      'bibliography',
      'endnotes',
      'footnotes',
      'fußnoten',
      'notas',
      'notes',
      'references',
      'sources and notes',
    ],
  },
]

/** Labels that a few more words may follow: 'Most recent in Politics', 'About the author: …'. */
export const OPEN_ENDED_LABELS: ReadonlySet<string> = new Set([
  'latest in',
  'more from',
  'more in',
  'most read in',
  'most recent in',
  'más en',
  'related articles',
])
