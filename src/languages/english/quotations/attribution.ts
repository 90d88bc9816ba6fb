import { SUBJECT_REACH } from '../grammar/clause-subjects.ts'
import type { Chunk } from '../grammar/noun-phrases.ts'
import { attributionAfter, attributionAtEnd, labelAfter, otherVerbAfter } from './attribution-after.ts'
import {
  attributionBefore,
  beforeColon,
  inTheWordsOf,
  labelBefore,
  ownerBefore,
  subjectBefore,
} from './attribution-before.ts'
import { labelLeadIn } from './label-lead-in.ts'
import { type Attribution, canSpeak, accordingTo } from './who-speaks.ts'

/**
 * The attribution of the quotation at `at` within its sentence. `ending` is the mark that its words end with; `next`
 * is the following sentence, if the quotation ends its own. Of several nested attributions, it is the outermost.
 */
export function attributionOf(
  chunks: readonly Chunk[],
  at: number,
  ending: string,
  next: readonly Chunk[],
): Attribution | undefined {
  const open = ending !== '.'
  const last = at + 1 >= chunks.length
  const goesOn = last && /[?!…—–-]/u.test(ending)
  return (
    accordingToForAll(chunks, at) ??
    (goesOn ? sourceAfter(next, 0) : undefined) ??
    (open ? attributionAfter(chunks, at + 1) : undefined) ??
    (goesOn ? attributionAfter(next, 0, true) : undefined) ??
    labelAfter(last ? next : chunks, last ? 0 : at + 1) ??
    beforeColon(chunks, at) ??
    inTheWordsOf(chunks, at) ??
    secondHalf(chunks, at) ??
    (open ? attributionAtEnd(chunks, at, true) : undefined) ??
    attributionBefore(chunks, at) ??
    labelBefore(chunks, at) ??
    (open ? otherVerbAfter(chunks, at) : undefined) ??
    attributionAtEnd(chunks, at) ??
    ownerBefore(chunks, at) ??
    subjectBefore(chunks, at, accepts(chunks, at))
  )
}

/** Who speaks in a sentence that leads into a quotation; before a colon, that may be a thing. */
export function leadIn(chunks: readonly Chunk[]): Attribution | undefined {
  const end = chunks.length
  const label = chunks[end - 1]?.kind === 'colon' ? labelLeadIn(chunks, end - 1) : undefined
  return (
    attributionBefore(chunks, end) ??
    (label && { speaker: label, cue: undefined, strength: 'clause' }) ??
    subjectBefore(chunks, end, accepts(chunks, end))
  )
}

/** Which subjects can be the speaker when no verb of speech says so; before a colon, even a thing. */
function accepts(chunks: readonly Chunk[], at: number): (subject: Chunk | undefined) => boolean {
  return chunks[at - 1]?.kind === 'colon' ? () => true : canSpeak
}

/** `According to the agency, the envoy said “…”`, `“…,” the envoy said, according to the agency`. */
function accordingToForAll(chunks: readonly Chunk[], at: number): Attribution | undefined {
  const first = chunks[0]?.kind === 'conjunction' ? 1 : 0
  return (at <= SUBJECT_REACH ? accordingTo(chunks, first) : undefined) ?? sourceAfter(chunks, at + 2)
}

function sourceAfter(chunks: readonly Chunk[], from: number): Attribution | undefined {
  const limit = Math.min(chunks.length, from + SUBJECT_REACH)
  for (let verb = from; verb < limit; verb += 1) {
    const kind = chunks[verb]?.kind
    if (kind === 'quotation' || kind === 'stop' || kind === 'colon') return undefined
    const source = chunks[verb - 1]?.kind === 'comma' ? accordingTo(chunks, verb) : undefined
    if (source) return source
  }
  return undefined
}

/** The envoy for the second half of `“…,” the envoy said in a statement on Friday, “…”`. */
function secondHalf(chunks: readonly Chunk[], at: number): Attribution | undefined {
  if (chunks[at - 1]?.kind !== 'comma') return undefined
  const limit = Math.max(0, at - SUBJECT_REACH)
  let firstHalf = at - 1
  while (firstHalf >= limit && !/^(?:quotation|conjunction|colon)$/u.test(chunks[firstHalf]?.kind ?? ''))
    firstHalf -= 1
  if (firstHalf < limit || chunks[firstHalf]?.kind !== 'quotation') return undefined
  const attribution = attributionAfter(chunks, firstHalf + 1)
  return attribution && attribution.speaker.first < at ? { ...attribution, strength: 'clause' } : undefined
}
