import type { FurnitureKind } from './article.ts'

/** The words of one language by which the parts of a page are known; lists are sorted. */
export interface PageWords {
  /** Frequent words that tell the language from the others; most of those that another one has too are left out. */
  readonly functionWords: readonly string[]
  /** Headings and label lines that begin furniture, folded to lower case, with the kind that each begins. */
  readonly furnitureLabels: Readonly<Record<string, FurnitureKind>>
  /** Those of the labels that a few more words may follow: 'Most recent in Politics'. */
  readonly openEndedLabels: readonly string[]
  readonly disclaiming: DisclaimingWords
}

/**
 * What disclaimers say, whatever their label, tried on text in lower case. A passage disclaims when a strong pattern
 * holds or two weak ones do. Corrections and notes on funding say none of this.
 */
export interface DisclaimingWords {
  readonly strong: readonly RegExp[]
  readonly weak: readonly RegExp[]
  /** Without one of these no pattern holds, so that most paragraphs need no closer look. */
  readonly stems: readonly RegExp[]
}

/** The page words of all languages, merged for looking them up. */
export interface PageLexicon {
  /** The languages that have a function word. */
  readonly languagesOf: ReadonlyMap<string, readonly string[]>
  readonly kindOfLabel: ReadonlyMap<string, FurnitureKind>
  readonly openEndedLabels: readonly string[]
  readonly disclaiming: Omit<DisclaimingWords, 'stems'> & { readonly anyStem: RegExp }
}

/** Merges the page words of languages, given by their primary subtags. */
export function mergePageWords(byLanguage: Iterable<readonly [string, PageWords]>): PageLexicon {
  const languagesOf = new Map<string, string[]>()
  const kindOfLabel = new Map<string, FurnitureKind>()
  const openEndedLabels = new Set<string>()
  const strong: RegExp[] = []
  const weak: RegExp[] = []
  const stems = new Set<string>()
  for (const [language, words] of byLanguage) {
    for (const word of words.functionWords)
      languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
    for (const [label, kind] of Object.entries(words.furnitureLabels)) kindOfLabel.set(label, kind)
    for (const label of words.openEndedLabels) openEndedLabels.add(label)
    strong.push(...words.disclaiming.strong)
    weak.push(...words.disclaiming.weak)
    for (const { source } of words.disclaiming.stems) stems.add(source)
  }
  return {
    languagesOf,
    kindOfLabel,
    openEndedLabels: [...openEndedLabels],
    disclaiming: { strong, weak, anyStem: anyOf(stems) },
  }
}

function anyOf(sources: ReadonlySet<string>): RegExp {
  return sources.size === 0 ? /(?!)/ : new RegExp([...sources].join('|'))
}
