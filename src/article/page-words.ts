import type { FurnitureKind } from './article.ts'
import { type RoleLexicon, roleLexicon, type RoleWords } from './furniture/word-roles.ts'

/** The words of one language that identify the parts of a page. Lists are sorted. */
export interface PageWords {
  /** Its most frequent articles, prepositions, pronouns, conjunctions and auxiliaries, with those that others share. */
  readonly functionWords: readonly string[]
  /** Auxiliaries, pronouns and the like that show that a line is a sentence, not a label. */
  readonly sentenceWords: readonly string[]
  /** Pronouns that begin a clause about somebody: who, whom. */
  readonly relativePronouns: readonly string[]
  /** Headings and label lines that begin furniture, folded to lower case, each with its kind. */
  readonly furnitureLabels: Readonly<Record<string, FurnitureKind>>
  /** The labels that a few more words may follow: 'Most recent in Politics'. */
  readonly openEndedLabels: readonly string[]
  /** Labels of notes of any kind: 'Please note'. */
  readonly noteLabels: readonly string[]
  /** What joins two labels into one: 'Notes and references'. */
  readonly and: string
  /** What words do where a page speaks of itself. */
  readonly roles: RoleWords
}

/** By which a sentence is told from a label. */
export interface SentenceWords {
  /** Auxiliaries, pronouns and the like. */
  readonly telling: ReadonlySet<string>
  /** Pronouns after which a label may have such words, too. */
  readonly relative: ReadonlySet<string>
}

/** The page words of all languages, merged for lookup. */
export interface PageLexicon {
  /** The languages that each function word belongs to. */
  readonly languagesOf: ReadonlyMap<string, readonly string[]>
  /** The sentence words of a text's language; those of all, if it is unknown. */
  readonly sentenceWordsOf: (language: string) => SentenceWords
  readonly kindOfLabel: ReadonlyMap<string, FurnitureKind>
  /** Every word of every label: a line without any of them is not a label. */
  readonly labelWords: ReadonlySet<string>
  readonly openEndedLabels: readonly string[]
  readonly noteLabels: ReadonlySet<string>
  /** What joins two labels into one, in any of the languages. */
  readonly conjunction: RegExp
  /** The role words of a text's language and of English, in which many notices are written; all, if it is unknown. */
  readonly rolesFor: (language: string) => readonly RoleLexicon[]
}

/** Merges the page words of several languages, each given with its primary subtag. */
export function mergePageWords(byLanguage: Iterable<readonly [string, PageWords]>): PageLexicon {
  const languagesOf = new Map<string, string[]>()
  const kindOfLabel = new Map<string, FurnitureKind>()
  const openEndedLabels = new Set<string>()
  const noteLabels = new Set<string>()
  const conjunctions = new Set(['&', '/'])
  const roles = new Map<string, RoleLexicon>()
  const all: PageWords[] = []
  const sentenceWords = new Map<string, SentenceWords>()
  for (const [language, words] of byLanguage) {
    for (const word of words.functionWords)
      languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
    sentenceWords.set(language, sentenceWordsIn([words]))
    all.push(words)
    for (const [label, kind] of Object.entries(words.furnitureLabels)) kindOfLabel.set(label, kind)
    for (const label of words.openEndedLabels) openEndedLabels.add(label)
    for (const label of words.noteLabels) noteLabels.add(label)
    conjunctions.add(words.and)
    roles.set(language, roleLexicon(words.roles))
  }
  const english = roles.get('en')
  const allSentenceWords = sentenceWordsIn(all)
  return {
    languagesOf,
    sentenceWordsOf: (language) => sentenceWords.get(language) ?? allSentenceWords,
    kindOfLabel,
    labelWords: new Set([...kindOfLabel.keys()].flatMap((label) => label.split(' '))),
    openEndedLabels: [...openEndedLabels],
    noteLabels,
    conjunction: new RegExp(` (?:${[...conjunctions].join('|')}) `, 'u'),
    rolesFor(language) {
      const own = roles.get(language)
      if (!own) return [...roles.values()]
      return own === english || !english ? [own] : [own, english]
    },
  }
}

function sentenceWordsIn(all: readonly PageWords[]): SentenceWords {
  return {
    telling: new Set(all.flatMap(({ sentenceWords }) => sentenceWords)),
    relative: new Set(all.flatMap(({ relativePronouns }) => relativePronouns)),
  }
}
