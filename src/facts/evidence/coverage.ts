import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import type { EvidenceEntry } from '../../evidence/given-evidence.ts'
import { labelReader, openedLanguage } from '../../languages/index.ts'
import { type HeldQuotation, heldQuotations } from './held-quotations.ts'
import { quotedWords } from './matching/quoted-words.ts'

/** A shorter quotation is no statement that can be looked for. */
const FEWEST_WORDS = 4

/** The quotations of an article that evidence can cover. */
export const coverableQuotations = fact((article: Article): readonly HeldQuotation[] =>
  heldQuotations(article).filter(({ text }) => hasEnoughWords(article, text)),
)

/** Whether a quotation has enough words to be looked for, in the language of its article. */
export function hasEnoughWords({ language }: Article, text: string): boolean {
  return quotedWords(text, openedLanguage(language).speech).words.length >= FEWEST_WORDS
}

/** Whether an entry of evidence covers a quotation: one with a speaker covers those of that speaker only. */
export function covers({ speaker }: EvidenceEntry, { speaker: quoted }: HeldQuotation): boolean {
  if (speaker === undefined) return true
  if (!quoted) return false
  const { compare, parse } = labelReader()
  const named = parse(speaker)
  const { relation } = compare(named, quoted.label)
  if (relation === 'same' || relation === 'less-specific') return true
  return relation === 'compatible' && named.name !== undefined && quoted.label.name !== undefined
}

/** The entries whose speaker no quotation of the article is by, so that they cover none. */
export function idleEntries<T extends EvidenceEntry>(article: Article, entries: readonly T[]): readonly T[] {
  return entries.filter(
    (entry) =>
      entry.speaker !== undefined && !coverableQuotations(article).some((held) => covers(entry, held)),
  )
}
