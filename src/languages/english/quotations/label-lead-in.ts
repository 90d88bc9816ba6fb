import { isFiniteVerb, SUBJECT_REACH } from '../grammar/clause-subjects.ts'
import type { Chunk, NounPhrase } from '../grammar/noun-phrases.ts'
import { phraseFrom, type Subject } from '../grammar/phrase-from.ts'
import { SPEECH_NOUNS } from '../words/speech-nouns.ts'
import { DOCUMENT_NOUNS } from '../words/document-nouns.ts'
import { canSpeak } from './who-speaks.ts'

/** How many chunks before the end of a lead-in the words that name the speaker may stand. */
export const LEAD_IN_REACH = 16

/** `From the envoy, Ana Ruiz:`, `And the baker, Ivo Soto:`, `Ana Ruiz, a judge:`, `Again, from the report:`. */
export function labelLeadIn(chunks: readonly Chunk[], end: number): Subject | undefined {
  const start = Math.max(0, end - SUBJECT_REACH)
  const attributed = attributedTo(chunks, end)
  if (attributed) return attributed
  if (chunks.slice(start, end).some((chunk) => chunk.kind === 'verb' && isFiniteVerb(chunk))) return undefined
  let at = start
  while (/^(?:adverbial|comma|conjunction|dash)$/u.test(chunks[at]?.kind ?? '')) at += 1
  const link = chunks[at]
  const isLinked = link?.kind === 'preposition'
  if (isLinked && !/^(?:by|from|in|via)$/u.test(link.word)) return undefined
  if (isLinked) at += 1
  const phrase = chunks[at]
  if (phrase?.kind !== 'noun-phrase' || at >= end) return undefined
  const owner = owned(phrase, at)
  if (owner || (isWord(link, 'in') && !isWording(phrase))) return owner
  const name = chunks[at + 1]?.kind === 'comma' ? chunks[at + 2] : undefined
  if (phrase.type === 'role' && name?.kind === 'noun-phrase' && name.type === 'named')
    return phraseFrom(chunks, at + 2)
  return canBeSource(phrase) ? phraseFrom(chunks, at) : undefined
}

/** `Quotes attributable to Ana Ruiz:`. */
export function attributedTo(chunks: readonly Chunk[], end: number): Subject | undefined {
  for (let at = end - 1; at > Math.max(1, end - LEAD_IN_REACH); at -= 1) {
    const link = chunks[at - 2]
    const isLink =
      (link?.kind === 'verb' && link.word === 'attributed') ||
      (link?.kind === 'noun-phrase' && link.tokens.at(-1)?.word === 'attributable')
    if (isLink && isWord(chunks[at - 1], 'to')) return phraseFrom(chunks, at)
  }
  return undefined
}

/** The owner of words or of a writing: the envoy in `the envoy's letter`, `his` in `his words`. */
export function owned(phrase: NounPhrase, first: number): Subject | undefined {
  const { tokens } = phrase
  const opening = tokens[0]
  if (!opening || !isWording(phrase)) return undefined
  const { start } = opening
  const owner = tokens[tokens.findLastIndex(({ tag }) => tag === 'possessive') - 1]
  if (owner) return { start, end: owner.end, type: owner.tag === 'name' ? 'named' : 'role', first }
  return /^(?:his|her|their)$/u.test(opening.word)
    ? { start, end: opening.end, type: 'pronoun', first }
    : undefined
}

export function isWording({ tokens }: NounPhrase): boolean {
  const head = tokens.at(-1)?.word ?? ''
  return SPEECH_NOUNS.has(head) || DOCUMENT_NOUNS.has(head)
}

/** Whether words can be taken from it: a person, a body, a writing. */
export function canBeSource(chunk: Chunk | undefined): boolean {
  return canSpeak(chunk) || (chunk?.kind === 'noun-phrase' && chunk.type !== 'pronoun' && isWording(chunk))
}

export function isWord(chunk: Chunk | undefined, word: string): boolean {
  return (chunk?.kind === 'preposition' || chunk?.kind === 'relative') && chunk.word === word
}
