import { isFiniteVerb, subjectOf } from '../grammar/clause-subjects.ts'
import type { Chunk, VerbGroup } from '../grammar/noun-phrases.ts'
import { phraseFrom, type Subject } from '../grammar/phrase-from.ts'
import { attributionBefore } from './attribution-before.ts'
import { canBeSource, isWord, isWording, labelLeadIn, LEAD_IN_REACH, owned } from './label-lead-in.ts'
import { canSpeak } from './who-speaks.ts'

/**
 * Who speaks in the block below, by the sentence above it: `As the envoy wrote in May:`, `The envoy explains that`,
 * `From the ministry's site:`, `I am reminded of the envoy's words:`. Undefined if the sentence is over.
 */
export function leadInToBlock(chunks: readonly Chunk[]): Subject | undefined {
  const last = chunks.at(-1)?.kind
  if (last === undefined || last === 'stop' || last === 'quotation') return undefined
  const end = lastOf(chunks)
  const reported = attributionBefore(chunks, end + 1)?.speaker
  const subject = reported && chunks[reported.first]
  if (/^(?:relative|subordinator)$/u.test(subject?.kind ?? ''))
    return antecedent(chunks, reported?.first ?? 0)
  const isNobody = isPronoun(subject, NOBODY)
  if (reported && !isNobody && !isPronoun(subject, WRITERS)) return reported
  if (last !== 'colon' && last !== 'comma') return reported
  const other = lastSubject(chunks, end) ?? ownerOfWords(chunks, end) ?? labelLeadIn(chunks, end + 1)
  if (other) return other
  const isWriters =
    subject !== undefined || !chunks.some((chunk) => chunk.kind === 'verb' && isFiniteVerb(chunk))
  const taken = isWriters ? takenFrom(chunks, end) : undefined
  if (taken || (reported && !isNobody)) return taken ?? reported
  return last === 'colon' ? mainSubject(chunks, end) : undefined
}

const WRITERS = /^(?:i|one|others|we|you)$/u
const NOBODY = /^(?:here|least|most|much|that|there|these|this|those)$/u

function isPronoun(chunk: Chunk | undefined, words: RegExp): boolean {
  return chunk?.kind === 'noun-phrase' && chunk.type === 'pronoun' && words.test(chunk.tokens[0]?.word ?? '')
}

/** The index of the last chunk that is not a mark or an aside such as `(emphasis added)`. */
function lastOf(chunks: readonly Chunk[]): number {
  let end = chunks.length - 1
  while (/^(?:colon|comma|dash|parenthesis)$/u.test(chunks[end]?.kind ?? '')) end -= 1
  return end
}

/** The envoy in `a letter from the envoy, who wrote`; Ruiz in `Ruiz's book, Border Lands, which says`. */
function antecedent(chunks: readonly Chunk[], relative: number): Subject | undefined {
  let at = relative - 1
  while (/^(?:adverbial|colon|comma|dash|parenthesis|preposition|quotation)$/u.test(chunks[at]?.kind ?? ''))
    at -= 1
  while (isWord(chunks[at - 1], 'of') && chunks[at - 2]?.kind === 'noun-phrase') at -= 2
  const [phrase, before] = [chunks[at], chunks[at - 1]?.kind === 'comma' ? chunks[at - 2] : undefined]
  if (phrase?.kind !== 'noun-phrase') return undefined
  if (before?.kind === 'noun-phrase') {
    const owner = owned(before, at - 2)
    if (owner && phrase.type !== 'role' && isWord(chunks[relative], 'which')) return owner
    if (before.type === 'named' && phrase.type === 'role') return phraseFrom(chunks, at - 2)
  }
  return owned(phrase, at) ?? phraseFrom(chunks, at)
}

/** `the envoy's words to the council`, `the words of the envoy`, `a tweet by the envoy`. */
function ownerOfWords(chunks: readonly Chunk[], end: number): Subject | undefined {
  for (let at = end; at > Math.max(-1, end - LEAD_IN_REACH); at -= 1) {
    const chunk = chunks[at]
    if (chunk?.kind !== 'noun-phrase') continue
    const owner = owned(chunk, at)
    if (owner) return owner
    const [link, maker, name] = chunks.slice(at + 1, at + 4)
    if (!isWording(chunk) || maker?.kind !== 'noun-phrase' || maker.type === 'pronoun') continue
    if (isWord(link, 'by') || isWord(link, 'from')) return phraseFrom(chunks, at + 2)
    const isNamed = name?.kind === 'noun-phrase' && name.type === 'named'
    if (isWord(link, 'of') && (isNamed || canBeSource(maker)))
      return phraseFrom(chunks, at + (isNamed ? 3 : 2))
  }
  return undefined
}

/** The report in `Lifting from the report, we can sum it up as`, Ruiz in `Quoting “Border Lands”, by Ana Ruiz`. */
function takenFrom(chunks: readonly Chunk[], end: number): Subject | undefined {
  for (let at = end; at > Math.max(0, end - LEAD_IN_REACH); at -= 1) {
    const chunk = chunks[at]
    if (isWord(chunks[at - 1], 'from') && canBeSource(chunk)) return phraseFrom(chunks, at)
    if (isWord(chunks[at - 1], 'by') && chunk?.kind === 'noun-phrase' && chunk.type === 'named')
      return phraseFrom(chunks, at)
  }
  return undefined
}

/** `The envoy had this to say about us:`, `The envoy's findings were damning:`; but not what the writer does. */
function mainSubject(chunks: readonly Chunk[], end: number): Subject | undefined {
  for (let verb = end; verb > Math.max(-1, end - LEAD_IN_REACH); verb -= 1) {
    const chunk = chunks[verb]
    if (chunk?.kind !== 'verb' || !isFiniteVerb(chunk) || chunk.passive) continue
    const subject = subjectOf(chunks, verb)
    const phrase = subject && chunks[subject.first]
    const owner = subject && phrase?.kind === 'noun-phrase' ? owned(phrase, subject.first) : undefined
    if (owner || maySpeak(phrase, chunk)) return owner ?? subject
  }
  return undefined
}

/** `When asked for a date, she shrugged:`. */
function lastSubject(chunks: readonly Chunk[], end: number): Subject | undefined {
  const verb = chunks[end]
  if (verb?.kind !== 'verb' || !isFiniteVerb(verb) || verb.passive) return undefined
  const subject = subjectOf(chunks, end)
  return subject && maySpeak(chunks[subject.first], verb) ? subject : undefined
}

function maySpeak(subject: Chunk | undefined, { word }: VerbGroup): boolean {
  return (
    !BE.test(word) && canSpeak(subject) && subject?.kind === 'noun-phrase' && !isPronoun(subject, WRITERS)
  )
}

const BE = /^(?:are|be|been|is|was|were)$/u
