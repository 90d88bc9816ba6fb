import type { Span } from '../../../text/span.ts'
import type { Chunk } from '../grammar/noun-phrases.ts'
import { phraseFrom, type Subject } from '../grammar/phrase-from.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../words/role-nouns.ts'

/** Who spoke, and the verb that says so, where one does. */
export interface Attribution {
  readonly speaker: Subject
  readonly cue: Span | undefined
  /** `beside`: the words that attribute it touch the quotation; `clause`: they stand in its sentence; `subject`: guessed. */
  readonly strength: 'beside' | 'clause' | 'subject'
}

/** `according to the envoy`. */
export function accordingTo(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const chunk = chunks[at]
  if (chunk?.kind !== 'verb' || chunk.word !== 'according') return undefined
  const speaker = phraseFrom(chunks, at + 2)
  return speaker && { speaker, cue: { start: chunk.start, end: chunk.end }, strength: 'clause' }
}

export function skipMarks(chunks: readonly Chunk[], from: number): number {
  let at = from
  while (/^(?:comma|dash|adverbial|parenthesis)$/u.test(chunks[at]?.kind ?? '')) at += 1
  return at
}

/** Somebody or a body, no thing: the subject of a verb that is none of speech tells nothing otherwise. */
export function canSpeak(chunk: Chunk | undefined): boolean {
  if (chunk?.kind !== 'noun-phrase') return chunk?.kind === 'relative' && chunk.word === 'who'
  const head = chunk.tokens.at(-1)?.word ?? ''
  if (chunk.tokens[0]?.word === 'whose') return false
  if (chunk.type === 'pronoun') return /^(?:he|she|they|we|i|others|one)$/u.test(head)
  return chunk.type === 'named' || ROLE_NOUNS.has(head) || BODY_NOUNS.has(head)
}
