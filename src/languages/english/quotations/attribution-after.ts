import { isFiniteVerb, isReduced, SUBJECT_REACH, subjectOf } from '../grammar/clause-subjects.ts'
import type { Chunk } from '../grammar/noun-phrases.ts'
import { phraseFrom, type Subject } from '../grammar/phrase-from.ts'
import { isHearsayVerb } from './hearsay.ts'
import { type Attribution, canSpeak, skipMarks, accordingTo } from './who-speaks.ts'

/** `“…,” said the envoy`, `“…,” the envoy, who was there, said`, `“…,” according to the envoy`. */
export function attributionAfter(
  chunks: readonly Chunk[],
  from: number,
  ownSentence = false,
): Attribution | undefined {
  const at = skipMarks(chunks, from)
  const first = chunks[at]
  const source = accordingTo(chunks, at)
  if (source) return { ...source, strength: 'adjacent' }
  if (first?.kind === 'verb' && first.reporting && first.bare && first.form !== 'gerund') {
    const speaker = invertedSubject(chunks, skipAdverbials(chunks, at + 1))
    return speaker && { speaker, cue: first.place, strength: 'adjacent' }
  }
  const limit = first?.kind === 'noun-phrase' ? Math.min(chunks.length, at + SUBJECT_REACH / 2) : 0
  let asides = 0
  let simple = true
  for (let verb = at + 1; verb < limit; verb += 1) {
    const chunk = chunks[verb]
    if (chunk?.kind === 'quotation' || chunk?.kind === 'stop') return undefined
    if (chunk?.kind === 'relative' || chunk?.kind === 'subordinator') asides += 1
    else if (chunk?.kind !== 'verb') simple &&= asides > 0 || goesOn(chunk, chunks[verb - 1])
    if (chunk?.kind !== 'verb' || (!isFiniteVerb(chunk) && chunks[verb - 1]?.kind !== 'subordinator'))
      continue
    if (chunk.reporting && !chunk.passive && !(ownSentence && chunk.form === 'gerund')) {
      const whole =
        simple && asides === 0 && !/^(?:conjunction|preposition)$/u.test(chunks[verb - 1]?.kind ?? '')
      const speaker = whole ? phraseUpTo(chunks, at, verb) : subjectOf(chunks, verb, at)
      if (speaker?.first === at) {
        if (ownSentence && reportsOther(chunks[verb + 1])) return undefined
        return rememberedSpeaker(chunks, verb) ?? { speaker, cue: chunk.place, strength: 'adjacent' }
      }
    }
    if (asides > 0) asides -= 1
    else simple &&= isReduced(chunks, verb, at)
  }
  return undefined
}

/** The minister in `“…,” Ruiz remembers the minister telling him`. */
function rememberedSpeaker(chunks: readonly Chunk[], verb: number): Attribution | undefined {
  const [remembers, , telling] = chunks.slice(verb, verb + 3)
  if (remembers?.kind !== 'verb' || !isHearsayVerb(remembers.word)) return undefined
  const speaker = canSpeak(chunks[verb + 1]) ? phraseFrom(chunks, verb + 1) : undefined
  const isTold = telling?.kind === 'verb' && telling.reporting && telling.form === 'gerund'
  return speaker && isTold ? { speaker, cue: telling.place, strength: 'adjacent' } : undefined
}

/** The envoy in `said the envoy`, but not a bare noun after a participle: `“…” requested content`. */
function invertedSubject(chunks: readonly Chunk[], first: number): Subject | undefined {
  const chunk = chunks[first]
  const isWhole = chunk?.kind === 'noun-phrase' && chunk.tokens[0]?.tag === 'determiner'
  if (!isWhole && !canSpeak(chunk)) return undefined
  const isBare = chunk?.kind === 'noun-phrase' && chunk.type === 'role' && !isWhole
  return (isBare ? nameAfter(chunks, first) : undefined) ?? phraseFrom(chunks, first)
}

/** Ruiz in `said bank chairwoman and adviser to the ministry, Ana Ruiz`, where no article opens a phrase of its own. */
function nameAfter(chunks: readonly Chunk[], first: number): Subject | undefined {
  let at = first + 1
  while (/^(?:conjunction|noun-phrase|preposition)$/u.test(chunks[at]?.kind ?? '')) at += 1
  const [comma, name, closing] = chunks.slice(at, at + 3)
  const isLast = closing === undefined || /^(?:comma|quotation|stop)$/u.test(closing.kind)
  const isName = comma?.kind === 'comma' && name?.kind === 'noun-phrase' && name.type === 'named'
  return isName && isLast ? phraseFrom(chunks, at + 1) : undefined
}

/** The subject that begins at `first` and ends before the verb, or before the comma of an apposition. */
function phraseUpTo(chunks: readonly Chunk[], first: number, verb: number): Subject | undefined {
  const phrase = phraseFrom(chunks, first)
  const last = chunks[verb - 1]
  const inOne = chunks.slice(first, verb).every(({ kind }) => kind !== 'comma')
  return phrase && inOne && last?.kind === 'noun-phrase' ? { ...phrase, end: last.end } : phrase
}

/** Whether a chunk after `previous` can still belong to the noun phrase begun earlier, rather than begin a clause. */
function goesOn(chunk: Chunk | undefined, previous: Chunk | undefined): boolean {
  if (chunk?.kind === 'noun-phrase') return /^(?:preposition|conjunction|comma)$/u.test(previous?.kind ?? '')
  if (chunk?.kind === 'adverbial') return previous?.kind !== 'conjunction'
  return /^(?:comma|conjunction|parenthesis|preposition)$/u.test(chunk?.kind ?? '')
}

function skipAdverbials(chunks: readonly Chunk[], from: number): number {
  let at = from
  while (chunks[at]?.kind === 'adverbial') at += 1
  return at
}

/** `that` and the like after the verb: it does not report the quotation before it but what follows. */
function reportsOther(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'subordinator' && !/^(?:after|as|before|when|while)$/u.test(chunk.word)
}

/** `“…” – Ana Ruiz, foreign minister`. */
export function labelAfter(chunks: readonly Chunk[], from: number): Attribution | undefined {
  if (chunks[from]?.kind !== 'dash' || chunks.length - from > SUBJECT_REACH / 2) return undefined
  if (
    chunks
      .slice(from)
      .some((chunk) => chunk.kind === 'quotation' || (chunk.kind === 'verb' && isFiniteVerb(chunk)))
  )
    return undefined
  const speaker = phraseFrom(chunks, from + 1)
  return speaker && speaker.type !== 'pronoun' ? { speaker, cue: undefined, strength: 'adjacent' } : undefined
}

/** `“…,” the envoy shot back`, `“…,” begins the letter`: any verb will do if the quotation begins its sentence. */
export function otherVerbAfter(chunks: readonly Chunk[], at: number): Attribution | undefined {
  if (!beginsSentence(chunks, at)) return undefined
  const next = skipMarks(chunks, at + 1)
  const first = chunks[next]
  if (first?.kind === 'verb' && isFiniteVerb(first) && first.bare) {
    const speaker = phraseFrom(chunks, next + 1)
    return speaker && { speaker, cue: first.place, strength: 'clause' }
  }
  const limit = first?.kind === 'noun-phrase' ? Math.min(chunks.length, next + SUBJECT_REACH / 2) : 0
  for (let verb = next + 1; verb < limit; verb += 1) {
    const chunk = chunks[verb]
    if (chunk?.kind !== 'verb' || !isFiniteVerb(chunk)) continue
    const speaker = subjectOf(chunks, verb, next)
    if (speaker?.first === next) return { speaker, cue: chunk.place, strength: 'clause' }
  }
  return undefined
}

function beginsSentence(chunks: readonly Chunk[], at: number): boolean {
  if (at > SUBJECT_REACH) return false
  return chunks.slice(0, at).every(({ kind }) => kind === 'quotation' || kind === 'comma')
}

/** `The plan is “…” and will fail, the envoy said.` */
export function attributionAtEnd(
  chunks: readonly Chunk[],
  at: number,
  closing = false,
): Attribution | undefined {
  const limit = Math.min(chunks.length, at + SUBJECT_REACH)
  for (let verb = at + 1; verb < limit; verb += 1) {
    const chunk = chunks[verb]
    if (chunk?.kind === 'stop' || (closing && chunk?.kind === 'quotation')) return undefined
    if (chunk?.kind !== 'verb') continue
    const source = accordingTo(chunks, verb)
    if (source) return source
    if (!chunk.reporting || chunk.passive || chunk.form === 'gerund') continue
    const subject = subjectOf(chunks, verb, at + 1)
    const last = chunks[subject ? subject.first - 1 : verb - 1]
    const speaker =
      last?.kind === 'comma' || last?.kind === 'quotation'
        ? (subject ?? (chunk.bare && chunk.form !== 'base' ? invertedSubject(chunks, verb + 1) : undefined))
        : undefined
    if (!speaker || chunks[speaker.first]?.kind === 'relative') continue
    if (closing && !closesSentence(chunks, Math.max(verb, speaker.first))) continue
    return { speaker, cue: chunk.place, strength: 'clause' }
  }
  return undefined
}

/** Whether no verb, subordinator or quotation comes after the chunk at `at`. */
function closesSentence(chunks: readonly Chunk[], at: number): boolean {
  if (chunks.length - at > SUBJECT_REACH / 2) return false
  return chunks
    .slice(at + 1)
    .every(({ kind }) => kind !== 'verb' && kind !== 'quotation' && kind !== 'subordinator')
}
