import type { FurnitureKind } from './article.ts'

/** The words of one language that identify the parts of a page. Lists are sorted. */
export interface PageWords {
  /** Frequent words that tell the language from the others. Most of those that it shares are left out. */
  readonly functionWords: readonly string[]
  /** Headings and label lines that begin furniture, folded to lower case, each with its kind. */
  readonly furnitureLabels: Readonly<Record<string, FurnitureKind>>
  /** The labels that a few more words may follow: 'Most recent in Politics'. */
  readonly openEndedLabels: readonly string[]
  readonly disclaiming: DisclaimingWords
}

/**
 * What disclaimers say, whatever their label, matched against text in lower case. A text disclaims if one strong
 * pattern matches, or two weak ones do. Corrections and funding notes say none of this.
 */
export interface DisclaimingWords {
  readonly strong: readonly RegExp[]
  readonly weak: readonly RegExp[]
  /** If none of these matches, no pattern does, so most paragraphs need no closer look. */
  readonly stems: readonly RegExp[]
}

/** The page words of all languages, merged for lookup. */
export interface PageLexicon {
  /** The languages that each function word belongs to. */
  readonly languagesOf: ReadonlyMap<string, readonly string[]>
  readonly kindOfLabel: ReadonlyMap<string, FurnitureKind>
  readonly openEndedLabels: readonly string[]
  readonly disclaiming: Omit<DisclaimingWords, 'stems'> & { readonly anyStem: RegExp }
}

/** Merges the page words of several languages, each given with its primary subtag. */
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
