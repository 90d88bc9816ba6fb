import type { Span } from '../../../text/span.ts'
import type { SpeakerType } from '../../quoted-text.ts'
import { ROLE_NOUNS } from '../words/role-nouns.ts'
import { SPEECH_NOUNS } from '../words/speech-nouns.ts'
import type { Chunk, NounPhrase } from './noun-phrases.ts'

/** Who does what a verb says, with the chunk at which the words that name them begin. */
export interface Subject extends Span {
  readonly type: SpeakerType
  /** The index of its first chunk. */
  readonly first: number
}

/** The noun phrase that begins at `first`, with the prepositional phrases that belong to it. */
export function phraseFrom(chunks: readonly Chunk[], first: number): Subject | undefined {
  const head = chunks[first]
  if (head?.kind !== 'noun-phrase') return undefined
  let last: NounPhrase = head
  let at = first + 1
  for (let reach = 0; reach < 6; reach += 1) {
    const link = chunks[at]
    const next = chunks[at + 1]
    if (next?.kind !== 'noun-phrase' || (head.type === 'pronoun' && !isQuantity(head))) break
    if (link?.kind === 'preposition' ? isOccasion(next) : !isOneOffice(link, last, next)) break
    last = next
    at += 2
  }
  return { start: head.start, end: last.end, type: typeOfWhole(head, last), first }
}

const OCCASIONS = /^(?:briefing|conference|debate|hearing|interview|meeting|rally)$/u

/** Whether it is the occasion on which somebody speaks: `said the envoy in a statement`. */
function isOccasion({ tokens }: NounPhrase): boolean {
  const head = tokens.at(-1)?.word ?? ''
  return SPEECH_NOUNS.has(head) || OCCASIONS.test(head)
}

/** `a trade and industry official`: one person whose office covers two fields. */
function isOneOffice(link: Chunk | undefined, first: NounPhrase, second: NounPhrase): boolean {
  const head = (phrase: NounPhrase) => phrase.tokens.at(-1)?.word ?? ''
  return (
    link?.kind === 'conjunction' &&
    first.tokens[0]?.tag === 'determiner' &&
    second.tokens[0]?.tag === 'noun' &&
    second.tokens.length > 1 &&
    ROLE_NOUNS.has(head(second)) &&
    !ROLE_NOUNS.has(head(first))
  )
}

/** `one of the officials` is a role, as the officials are. */
export function typeOfWhole(head: NounPhrase, last: NounPhrase): SpeakerType {
  return isQuantity(head) && last !== head ? last.type : head.type
}

/** Whether it is a lone determiner that a phrase with `of` can follow: `one`, `some`, `many`. */
function isQuantity({ type, tokens }: NounPhrase): boolean {
  return type === 'pronoun' && tokens[0]?.tag === 'determiner'
}
