import type { Span } from '../../text/span.ts'
import { isFinite, phraseFrom, REACH, type Subject, subjectOf } from './clause-subjects.ts'
import type { Chunk, NounPhrase } from './noun-phrases.ts'
import { BODY_NOUNS, ROLE_NOUNS } from './role-nouns.ts'
import { SPEECH_NOUNS } from './speech-nouns.ts'

/** Who spoke, and the verb that says so, where one does. */
export interface Attribution {
  readonly speaker: Subject
  readonly cue: Span | undefined
  /** `beside`: the words that attribute it touch the quotation; `clause`: they stand in its sentence; `subject`: guessed. */
  readonly strength: 'beside' | 'clause' | 'subject'
}

/**
 * The attribution of the quotation at `at` within its sentence; `ending` is the mark that its words end with,
 * and `next` the sentence after it.
 */
export function attributionOf(
  chunks: readonly Chunk[],
  at: number,
  ending: string,
  next: readonly Chunk[],
): Attribution | undefined {
  const open = ending !== '.'
  const last = at + 1 >= chunks.length
  return (
    (open ? attributionAfter(chunks, at + 1) : undefined) ??
    (last && /[?!…—–-]/u.test(ending) ? attributionAfter(next, 0, true) : undefined) ??
    beforeColon(chunks, at) ??
    attributionBefore(chunks, at) ??
    labelBefore(chunks, at) ??
    (open ? otherVerbAfter(chunks, at) : undefined) ??
    attributionAtEnd(chunks, at) ??
    ownerBefore(chunks, at) ??
    subjectBefore(chunks, at, canSpeak)
  )
}

/** Who speaks in a sentence that leads into a quotation; before a colon that may be a thing. */
export function leadIn(chunks: readonly Chunk[]): Attribution | undefined {
  const accepts = chunks.at(-1)?.kind === 'colon' ? () => true : canSpeak
  return attributionBefore(chunks, chunks.length) ?? subjectBefore(chunks, chunks.length, accepts)
}

/** `“…,” said the envoy`, `“…,” the envoy, who was there, said`, `“…,” according to the envoy`. */
function attributionAfter(
  chunks: readonly Chunk[],
  from: number,
  ownSentence = false,
): Attribution | undefined {
  const at = skipMarks(chunks, from)
  const first = chunks[at]
  const source = sourceOf(chunks, at)
  if (first && source) return { speaker: source, cue: spanOf(first), strength: 'beside' }
  if (first?.kind === 'verb' && first.reporting && !first.passive && first.form !== 'gerund') {
    const speaker = phraseFrom(chunks, skipMarks(chunks, at + 1))
    return speaker && { speaker, cue: first.place, strength: 'beside' }
  }
  const limit = first?.kind === 'noun-phrase' ? Math.min(chunks.length, at + REACH / 2) : 0
  for (let verb = at + 1; verb < limit; verb += 1) {
    const chunk = chunks[verb]
    if (chunk?.kind === 'quotation' || chunk?.kind === 'stop') return undefined
    if (chunk?.kind !== 'verb' || !chunk.reporting || chunk.passive) continue
    if (!isFinite(chunk) && chunks[verb - 1]?.kind !== 'subordinator') continue
    const speaker = subjectOf(chunks, verb, at)
    if (speaker?.first !== at) continue
    if (ownSentence && reportsOther(chunks[verb + 1])) return undefined
    return { speaker, cue: chunk.place, strength: 'beside' }
  }
  return undefined
}

function skipMarks(chunks: readonly Chunk[], from: number): number {
  let at = from
  while (/^(?:comma|dash|adverbial|parenthesis)$/u.test(chunks[at]?.kind ?? '')) at += 1
  return at
}

/** `that` and the like after the verb: what it reports is not the quotation before it. */
function reportsOther(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'subordinator' && !/^(?:after|as|before|when|while)$/u.test(chunk.word)
}

/** `according to the envoy`. */
function sourceOf(chunks: readonly Chunk[], at: number): Subject | undefined {
  const chunk = chunks[at]
  return chunk?.kind === 'verb' && chunk.word === 'according' ? phraseFrom(chunks, at + 2) : undefined
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** `When the envoy warned of war, the minister fired back: “…”`. */
function beforeColon(chunks: readonly Chunk[], at: number): Attribution | undefined {
  if (chunks[at - 1]?.kind !== 'colon') return undefined
  let verb = at - 2
  while (chunks[verb]?.kind === 'adverbial') verb -= 1
  const chunk = chunks[verb]
  if (chunk?.kind !== 'verb') return undefined
  const speaker = subjectOf(chunks, verb)
  if (!speaker || (chunk.passive && !canSpeak(chunks[speaker.first]))) return undefined
  return { speaker, cue: chunk.place, strength: 'beside' }
}

/** The nearest reporting verb to the left whose subject is there: `the envoy said that it was “…”`. */
export function attributionBefore(
  chunks: readonly Chunk[],
  at: number,
  embedding = 0,
): Attribution | undefined {
  const limit = Math.max(0, at - REACH)
  for (let verb = at - 1; verb >= limit; verb -= 1) {
    const chunk = chunks[verb]
    if (chunk?.kind !== 'verb') continue
    const source = sourceOf(chunks, verb)
    if (source) return { speaker: source, cue: spanOf(chunk), strength: 'clause' }
    if (!chunk.reporting) continue
    const speaker = chunk.passive ? agentAfter(chunks, verb, at) : subjectOf(chunks, verb)
    if (!speaker) continue
    const embedded = speaker.type === 'pronoun' && speaker.first < verb && embedding < DEEPEST_CLAUSE
    const outer = embedded ? outerAttribution(chunks, speaker.first, embedding) : undefined
    const strength =
      skipMarks(chunks, verb + 1) >= at - 1 || chunks[at - 1]?.kind === 'colon' ? 'beside' : 'clause'
    return outer ? { ...outer, strength } : { speaker, cue: chunk.place, strength }
  }
  return undefined
}

/** A clause within a clause within a clause is followed no further out. */
const DEEPEST_CLAUSE = 4

/** In `the envoy said what he called “…”` the envoy; `he` is looked at from his place. */
function outerAttribution(
  chunks: readonly Chunk[],
  pronoun: number,
  embedding: number,
): Attribution | undefined {
  let before = pronoun - 1
  while (chunks[before]?.kind === 'adverbial') before -= 1
  const embedded = /^(?:subordinator|relative|verb|noun-phrase)$/u.test(chunks[before]?.kind ?? '')
  return embedded ? attributionBefore(chunks, before + 1, embedding + 1) : undefined
}

/** `was called “…” by the envoy`. */
function agentAfter(chunks: readonly Chunk[], verb: number, quotation: number): Subject | undefined {
  for (const at of [verb + 1, quotation + 1]) {
    const chunk = chunks[at]
    if (chunk?.kind === 'preposition' && chunk.word === 'by') return phraseFrom(chunks, at + 1)
  }
  return undefined
}

/** `Ana Ruiz, foreign minister: “…”`. */
function labelBefore(chunks: readonly Chunk[], at: number): Attribution | undefined {
  if (chunks[at - 1]?.kind !== 'colon') return undefined
  let label = at - 2
  while (chunks[label]?.kind === 'parenthesis') label -= 1
  const start = Math.max(0, at - REACH)
  const verbless = !chunks.slice(start, at).some(({ kind }) => kind === 'verb')
  if (verbless) label = chunks.findIndex(({ kind }, index) => index >= start && kind === 'noun-phrase')
  const speaker = phraseFrom(chunks, label)
  const named = speaker?.type === 'named' && chunks[label - 1]?.kind !== 'preposition'
  return speaker && (named || verbless) ? { speaker, cue: undefined, strength: 'beside' } : undefined
}

/** `“…,” the envoy shot back`, `“…,” begins the letter`: any verb does for a quotation that begins its sentence. */
function otherVerbAfter(chunks: readonly Chunk[], at: number): Attribution | undefined {
  if (!beginsSentence(chunks, at)) return undefined
  const next = skipMarks(chunks, at + 1)
  const first = chunks[next]
  if (first?.kind === 'verb' && isFinite(first) && first.bare) {
    const speaker = phraseFrom(chunks, next + 1)
    return speaker && { speaker, cue: first.place, strength: 'clause' }
  }
  const limit = first?.kind === 'noun-phrase' ? Math.min(chunks.length, next + REACH / 2) : 0
  for (let verb = next + 1; verb < limit; verb += 1) {
    const chunk = chunks[verb]
    if (chunk?.kind !== 'verb' || !isFinite(chunk)) continue
    const speaker = subjectOf(chunks, verb, next)
    if (speaker?.first === next) return { speaker, cue: chunk.place, strength: 'clause' }
  }
  return undefined
}

function beginsSentence(chunks: readonly Chunk[], at: number): boolean {
  if (at > REACH) return false
  return chunks.slice(0, at).every(({ kind }) => kind === 'quotation' || kind === 'comma')
}

/** `The plan is “…” and will fail, the envoy said.` */
function attributionAtEnd(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const limit = Math.min(chunks.length, at + REACH)
  for (let verb = at + 1; verb < limit; verb += 1) {
    const chunk = chunks[verb]
    if (chunk?.kind !== 'verb') continue
    const source = sourceOf(chunks, verb)
    if (source) return { speaker: source, cue: spanOf(chunk), strength: 'clause' }
    if (!chunk.reporting || chunk.passive || chunk.form === 'gerund') continue
    const subject = subjectOf(chunks, verb, at + 1)
    const last = chunks[subject ? subject.first - 1 : verb - 1]
    const speaker =
      last?.kind === 'comma' || last?.kind === 'quotation'
        ? (subject ?? phraseFrom(chunks, verb + 1))
        : undefined
    if (speaker) return { speaker, cue: chunk.place, strength: 'clause' }
  }
  return undefined
}

/** The minister in `the minister's claim that “…”`, `his` in `his promise to “…”`. */
function ownerBefore(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const limit = Math.max(0, at - REACH / 2)
  for (let index = at - 1; index >= limit; index -= 1) {
    const chunk = chunks[index]
    if (chunk?.kind !== 'noun-phrase' || !introducesWords(chunks[index + 1])) continue
    const speaker = ownerOf(chunk, index)
    if (speaker) return { speaker, cue: undefined, strength: 'clause' }
  }
  return undefined
}

function introducesWords(after: Chunk | undefined): boolean {
  if (after?.kind === 'preposition') return /^(?:of|to|for|about|against|on)$/u.test(after.word)
  if (after?.kind === 'subordinator') return after.word === 'that'
  return after?.kind === 'quotation' || after?.kind === 'colon'
}

function ownerOf({ tokens }: NounPhrase, first: number): Subject | undefined {
  const opening = tokens[0]
  if (!opening || !SPEECH_NOUNS.has(tokens.at(-1)?.word ?? '')) return undefined
  const owner = tokens[tokens.findLastIndex(({ tag }) => tag === 'possessive') - 1]
  const { start } = opening
  if (owner) return { start, end: owner.end, type: owner.tag === 'name' ? 'named' : 'role', first }
  const pronoun = /^(?:his|her|their|my|our)$/u.test(opening.word)
  return pronoun ? { start, end: opening.end, type: 'pronoun', first } : undefined
}

/** The first subject of the sentence so far that `accepts` lets through, whatever its verb. */
function subjectBefore(
  chunks: readonly Chunk[],
  end: number,
  accepts: (subject: Chunk | undefined) => boolean,
): Attribution | undefined {
  const limit = Math.max(0, end - REACH)
  let found: Attribution | undefined
  for (let verb = end - 1; verb >= limit; verb -= 1) {
    const chunk = chunks[verb]
    if (chunk?.kind !== 'verb' || chunk.passive || !isFinite(chunk)) continue
    const speaker = subjectOf(chunks, verb)
    if (speaker && accepts(chunks[speaker.first])) found = { speaker, cue: undefined, strength: 'subject' }
  }
  return found
}

/** Somebody or a body, no thing: the subject of a verb that is none of speech tells nothing otherwise. */
function canSpeak(chunk: Chunk | undefined): boolean {
  if (chunk?.kind !== 'noun-phrase') return chunk?.kind === 'relative' && chunk.word === 'who'
  const head = chunk.tokens.at(-1)?.word ?? ''
  if (chunk.tokens[0]?.word === 'whose') return false
  if (chunk.type === 'pronoun') return /^(?:he|she|they|we|i|others|one)$/u.test(head)
  return chunk.type === 'named' || ROLE_NOUNS.has(head) || BODY_NOUNS.has(head)
}
