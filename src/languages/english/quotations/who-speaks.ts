import type { Span } from '../../../text/span.ts'
import type { Chunk } from '../grammar/noun-phrases.ts'
import { phraseFrom, type Subject } from '../grammar/phrase-from.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../words/role-nouns.ts'

/** Who spoke, and the verb that says so, if there is one. */
export interface Attribution {
  readonly speaker: Subject
  readonly cue: Span | undefined
  /**
   * `label`: printed beside the quotation; `adjacent`: the attributing words touch it; `clause`: they are in its
   * sentence; `subject`: a guess.
   */
  readonly strength: 'label' | 'adjacent' | 'clause' | 'subject'
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

/** Whether it is a person or a body, not a thing. With a verb other than one of speech, a thing says nothing. */
export function canSpeak(chunk: Chunk | undefined): boolean {
  if (chunk?.kind !== 'noun-phrase') return chunk?.kind === 'relative' && chunk.word === 'who'
  const head = chunk.tokens.at(-1)?.word ?? ''
  if (chunk.tokens[0]?.word === 'whose') return false
  if (chunk.type === 'pronoun') return /^(?:he|she|they|we|i|others|one)$/u.test(head)
  return chunk.type === 'named' || ROLE_NOUNS.has(head) || BODY_NOUNS.has(head)
}

/** The words that name a speaker, without template tags at their ends; undefined if they say nothing else, or 'the'. */
export function spokenName<T extends Span>(text: string, speaker: T): T | undefined {
  const written = text.slice(speaker.start, speaker.end)
  if (/^(?:an?|the)$/iu.test(written)) return undefined
  if (!written.includes('\uFFFC')) return speaker
  const start = written.search(/[^\s\uFFFC]/u)
  let end = speaker.end
  while (end > speaker.start && /[\s\uFFFC]/u.test(text.charAt(end - 1))) end -= 1
  return start < 0 ? undefined : { ...speaker, start: speaker.start + start, end }
}
