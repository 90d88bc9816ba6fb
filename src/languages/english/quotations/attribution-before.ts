import { isFiniteVerb, SUBJECT_REACH, subjectOf } from '../grammar/clause-subjects.ts'
import type { Chunk, NounPhrase, VerbGroup } from '../grammar/noun-phrases.ts'
import { phraseFrom, type Subject } from '../grammar/phrase-from.ts'
import { SPEECH_NOUNS } from '../words/speech-nouns.ts'
import { attributedTo, labelLeadIn } from './label-lead-in.ts'
import { type Attribution, canSpeak, skipMarks, accordingTo } from './who-speaks.ts'

/** `When the envoy warned of war, the minister fired back: “…”`. */
export function beforeColon(chunks: readonly Chunk[], at: number): Attribution | undefined {
  if (chunks[at - 1]?.kind !== 'colon') return undefined
  let verb = at - 2
  while (chunks[verb]?.kind === 'adverbial') verb -= 1
  const chunk = chunks[verb]
  if (chunk?.kind !== 'verb') return undefined
  const speaker = subjectOf(chunks, verb)
  if (!speaker || (chunk.passive && !canSpeak(chunks[speaker.first]))) return undefined
  return { speaker, cue: chunk.place, strength: 'adjacent' }
}

/** The nearest reporting verb to the left that has a subject: `the envoy said that it was “…”`. */
export function attributionBefore(
  chunks: readonly Chunk[],
  at: number,
  embedding = 0,
): Attribution | undefined {
  const limit = Math.max(0, at - SUBJECT_REACH)
  for (let verb = at - 1; verb >= limit; verb -= 1) {
    const chunk = chunks[verb]
    if (chunk?.kind !== 'verb') continue
    const source = accordingTo(chunks, verb)
    if (source) return source
    if (!chunk.reporting) continue
    const speaker = chunk.passive ? agentAfter(chunks, verb, at) : subjectOf(chunks, verb)
    if (!speaker || isWriter(chunks[speaker.first], chunk) || isClosedOff(chunks, speaker.first, verb, at))
      continue
    const embedded = speaker.first < verb && embedding < DEEPEST_CLAUSE && isEmbedded(chunks, speaker)
    const outer = embedded ? attributionBefore(chunks, speaker.first, embedding + 1) : undefined
    const strength =
      skipMarks(chunks, verb + 1) >= at - 1 || chunks[at - 1]?.kind === 'colon' ? 'adjacent' : 'clause'
    return outer ? { ...outer, strength } : { speaker, cue: chunk.place, strength }
  }
  return undefined
}

/** `the envoy said, and I quote, “…”`. */
function isWriter(subject: Chunk | undefined, { word }: VerbGroup): boolean {
  return subject?.kind === 'noun-phrase' && subject.tokens[0]?.word === 'i' && word === 'quote'
}

/** `the plan, which some have argued would fail, was “…”`: the verb's relative clause ends before the quotation. */
function isClosedOff(chunks: readonly Chunk[], subject: number, verb: number, end: number): boolean {
  const relative = [subject, subject - 1].find((at) => chunks[at]?.kind === 'relative')
  if (relative === undefined || chunks[relative - 1]?.kind !== 'comma') return false
  for (let at = verb + 1; at < end; at += 1) {
    const next = chunks[at + 1]
    if (chunks[at]?.kind === 'comma' && next?.kind === 'verb' && isFiniteVerb(next)) return true
  }
  return false
}

/** How many clauses, each inside the next, are followed outwards. */
const DEEPEST_CLAUSE = 4

/** Whether another verb reports the clause of `subject`: `the envoy said [that] he had called it “…”`. */
function isEmbedded(chunks: readonly Chunk[], { first, type }: Subject): boolean {
  let before = first - 1
  while (chunks[before]?.kind === 'adverbial') before -= 1
  const link = chunks[before]
  switch (link?.kind) {
    case 'verb':
      return true
    case 'subordinator':
      return (
        /^(?:how|that|what|where|whether|why)$/u.test(link.word) ||
        (link.word === 'when' && chunks[before - 1]?.kind !== 'comma')
      )
    case 'relative':
      return type === 'pronoun' && !/^(?:comma|dash|preposition)$/u.test(chunks[before - 1]?.kind ?? '')
    case 'noun-phrase':
      return type === 'pronoun'
    default:
      return false
  }
}

/** `was called “…” by the envoy`. */
function agentAfter(chunks: readonly Chunk[], verb: number, quotation: number): Subject | undefined {
  for (const at of [verb + 1, quotation + 1]) {
    const chunk = chunks[at]
    if (chunk?.kind === 'preposition' && chunk.word === 'by') return phraseFrom(chunks, at + 1)
  }
  return undefined
}

/** `in the words of the envoy, “…”`, `“…,” in the words of the envoy`. */
export function inTheWordsOf(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const after = skipMarks(chunks, at + 1) + 2
  if (isWordsOf(chunks, after)) {
    const closing = phraseFrom(chunks, after + 1)
    return closing && { speaker: closing, cue: undefined, strength: 'adjacent' }
  }
  const last = chunks[at - 1]?.kind === 'comma' ? at - 2 : at - 1
  let of = last
  while (of > last - 6 && chunks[of]?.kind !== 'verb' && !isWordsOf(chunks, of)) of -= 1
  const speaker = isWordsOf(chunks, of) ? phraseFrom(chunks, of + 1) : undefined
  return speaker && { speaker, cue: undefined, strength: 'adjacent' }
}

function isWordsOf(chunks: readonly Chunk[], of: number): boolean {
  const words = chunks[of - 1]
  if (words?.kind !== 'noun-phrase' || chunks[of - 2]?.kind !== 'preposition') return false
  const link = chunks[of]
  return link?.kind === 'preposition' && link.word === 'of' && words.tokens.at(-1)?.word === 'words'
}

/** `Ana Ruiz, foreign minister: “…”`. */
export function labelBefore(chunks: readonly Chunk[], at: number): Attribution | undefined {
  if (chunks[at - 1]?.kind !== 'colon') return undefined
  const attributed = attributedTo(chunks, at - 1)
  if (attributed) return { speaker: attributed, cue: undefined, strength: 'adjacent' }
  let label = at - 2
  while (chunks[label]?.kind === 'parenthesis') label -= 1
  const start = Math.max(0, at - SUBJECT_REACH)
  const verbless = !chunks.slice(start, at).some(({ kind }) => kind === 'verb')
  if (verbless) label = start + chunks.slice(start, at).findIndex(({ kind }) => kind === 'noun-phrase')
  const speaker = (verbless ? labelLeadIn(chunks, at - 1) : undefined) ?? phraseFrom(chunks, label)
  const named = speaker?.type === 'named' && chunks[label - 1]?.kind !== 'preposition'
  return speaker && (named || verbless) ? { speaker, cue: undefined, strength: 'adjacent' } : undefined
}

/** The minister in `the minister's claim that “…”`, `his` in `his promise to “…”`. */
export function ownerBefore(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const limit = Math.max(0, at - SUBJECT_REACH / 2)
  for (let index = at - 1; index >= limit; index -= 1) {
    const chunk = chunks[index]
    if (chunk?.kind !== 'noun-phrase' || !introducesWords(chunks, index)) continue
    const speaker = ownerOf(chunk, index)
    if (speaker) return { speaker, cue: undefined, strength: 'clause' }
  }
  return undefined
}

function introducesWords(chunks: readonly Chunk[], phrase: number): boolean {
  const after = chunks[phrase + 1]
  if (after?.kind === 'preposition') return /^(?:of|to|for|about|against|on)$/u.test(after.word)
  if (after?.kind === 'subordinator') return after.word === 'that'
  if (after?.kind === 'comma') return isIn(chunks[phrase - 1])
  return after?.kind === 'quotation' || after?.kind === 'colon'
}

/** `In the minister's words, …`. */
function isIn(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'preposition' && chunk.word === 'in'
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

/** The first subject in the sentence so far that `accepts` allows, whatever its verb. */
export function subjectBefore(
  chunks: readonly Chunk[],
  end: number,
  accepts: (subject: Chunk | undefined) => boolean,
): Attribution | undefined {
  const limit = Math.max(0, end - SUBJECT_REACH)
  let found: Attribution | undefined
  let aside: Attribution | undefined
  for (let verb = end - 1; verb >= limit; verb -= 1) {
    const chunk = chunks[verb]
    if (chunk?.kind !== 'verb' || chunk.passive || !isFiniteVerb(chunk)) continue
    const speaker = subjectOf(chunks, verb)
    if (!speaker || !accepts(chunks[speaker.first])) continue
    const attribution: Attribution = { speaker, cue: undefined, strength: 'subject' }
    if (isAside(chunks, speaker.first)) aside = attribution
    else found = attribution
  }
  return found ?? aside
}

/** Whether it is the subject of a subordinate clause: `when the envoy left`, `who left`, `whose family left`. */
function isAside(chunks: readonly Chunk[], subject: number): boolean {
  const chunk = chunks[subject]
  if (chunk?.kind === 'noun-phrase' && chunk.tokens[0]?.word === 'whose') return true
  return chunk?.kind === 'relative' || /^(?:relative|subordinator)$/u.test(chunks[subject - 1]?.kind ?? '')
}
