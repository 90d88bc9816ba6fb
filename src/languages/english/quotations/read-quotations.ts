import { type QuotedRange, scanQuotationMarks } from '../../../text/quotation-marks/quotation-marks.ts'
import type { AttributedQuotation, ParagraphSpan } from '../../quoted-text.ts'
import type { Chunk } from '../grammar/noun-phrases.ts'
import { type Paragraphs, readParagraphs, type Sentence } from '../grammar/sentence-chunks.ts'
import { attributionOf, leadIn } from './attribution.ts'
import { isHearsayVerb } from './hearsay.ts'
import { openingSpeaker } from './opening-speaker.ts'
import { type Place, placeQuotations } from './place-quotations.ts'
import { type QuotationKind, quotationKind } from './quotation-kind.ts'
import type { Attribution } from './who-speaks.ts'

/** A quotation with what tells its kind. */
export interface ExplainedQuotation extends AttributedQuotation {
  readonly reason: QuotationKind['reason']
}

/** The quotations of an article's consecutive paragraphs; one split by its attribution is two. */
export function readQuotations(texts: readonly string[]): readonly ExplainedQuotation[] {
  return readQuotedParagraphs(texts).quotations
}

/** Consecutive paragraphs with what is quoted in them. */
export interface QuotedParagraphs extends Paragraphs {
  readonly quotations: readonly ExplainedQuotation[]
}

export function readQuotedParagraphs(texts: readonly string[]): QuotedParagraphs {
  const ranges = scanQuotationMarks(texts)
  const paragraphs = readParagraphs(
    texts,
    ranges.flatMap(({ pieces }) => pieces),
  )
  const places = placeQuotations(paragraphs, ranges)
  const sources = carryOver(places, places.map(attributeInSentence))
  const spoken = spokenParagraphs(sources)
  const quotations = ranges.map((range, index) =>
    describe(texts, range, places[index]?.[0], sources[index], spoken),
  )
  return { ...paragraphs, quotations }
}

/** An attribution with the paragraph that it stands in. */
interface Source extends Attribution {
  readonly paragraph: number
}

function within(sentence: Sentence, attribution: Attribution | undefined): Source | undefined {
  return attribution && { ...attribution, paragraph: sentence.paragraph }
}

/** What the sentence of its first piece says, else that of its last. */
function attributeInSentence(places: readonly Place[]): Source | undefined {
  for (const place of new Set([places[0], places.at(-1)])) {
    if (!place) continue
    const { sentence, chunk, words, next } = place
    const { chunks } = sentence
    const after = chunk + 1 < chunks.length ? [] : (next?.chunks ?? [])
    const found = within(sentence, attributionOf(chunks, chunk, words.ending, after))
    if (found) return found
  }
  return undefined
}

/** A quotation that is a sentence of its own goes on with the speaker around it. */
function carryOver(
  places: readonly (readonly Place[])[],
  found: readonly (Source | undefined)[],
): readonly (Source | undefined)[] {
  const sources: (Source | undefined)[] = []
  places.forEach(([place], index) => {
    const before = { place: places[index - 1]?.at(-1), source: sources[index - 1] }
    const after = { place: places[index + 1]?.[0], source: found[index + 1] }
    sources.push(
      found[index] ?? (place && standsAlone(place) ? carriedSource(place, before, after) : undefined),
    )
  })
  return sources
}

/** A sentence of its own, or one that goes on in the writer's words and names no other speaker. */
function standsAlone({ sentence, chunk }: Place): boolean {
  return sentence.quoted || chunk === 0
}

interface Neighbour {
  readonly place: Place | undefined
  readonly source: Source | undefined
}

/** From a lead-in that ends in a colon, the quotation before, the sentence before, or the quotation after. */
function carriedSource(
  { sentence, previous }: Place,
  before: Neighbour,
  after: Neighbour,
): Source | undefined {
  const lead = previous && within(previous, leadIn(previous.chunks))
  if (endsInColon(previous?.chunks)) return lead
  const { paragraph } = sentence
  const between = before.place?.sentence !== previous
  if (lead && lead.strength !== 'subject' && between && previous?.paragraph === paragraph) return lead
  if (before.source && before.place?.sentence.paragraph === paragraph) return before.source
  if (lead && mayGoOn(lead) && previous?.paragraph === paragraph) return lead
  if (after.source && after.place?.sentence.paragraph === paragraph) return after.source
  if (before.source && before.place?.sentence === previous) return before.source
  if (lead && mayGoOn(lead) && !asks(previous)) return lead
  return before.place?.sentence.paragraph === paragraph - 1 ? before.source : undefined
}

function asks(sentence: Sentence | undefined): boolean {
  const last = sentence?.chunks.at(-1)
  return last?.kind === 'stop' && last.word.endsWith('?')
}

/** A name that only does something in the sentence before, such as a country, speaks no quotation after it. */
function mayGoOn({ strength, speaker }: Source): boolean {
  return strength !== 'subject' || speaker.type !== 'named'
}

function endsInColon(chunks: readonly Chunk[] = []): boolean {
  return chunks.at(-1)?.kind === 'colon'
}

/** The paragraphs in which somebody is said to speak. */
function spokenParagraphs(sources: readonly (Source | undefined)[]): ReadonlySet<number> {
  return new Set(
    sources.flatMap((source) => (source && source.strength !== 'subject' ? source.paragraph : [])),
  )
}

function describe(
  texts: readonly string[],
  range: QuotedRange,
  place: Place | undefined,
  source: Source | undefined,
  spoken: ReadonlySet<number>,
): ExplainedQuotation {
  const pieces = range.pieces.map(({ paragraph, start, end }) => ({ paragraph, start, end }))
  const { kind, reason }: QuotationKind = place
    ? quotationKind(place, source, distanceTo(spoken, place.sentence.paragraph))
    : { kind: 'scare', reason: 'term' }
  const alone = place?.sentence.quoted ?? false
  if (!source || kind === 'scare')
    return { kind, reason, pieces, speaker: null, cue: null, isHearsay: false, opening: null, alone }
  const { paragraph, speaker, cue } = source
  const opening = place && paragraph === place.sentence.paragraph ? openingSpeaker(place, source) : undefined
  return {
    kind,
    reason,
    pieces,
    speaker: { paragraph, start: speaker.start, end: speaker.end, type: speaker.type },
    cue: cue ? { paragraph, start: cue.start, end: cue.end } : null,
    isHearsay: cue !== undefined && isHearsayVerb(wordsAt(texts, { paragraph, ...cue })),
    alone,
    opening: opening ? { paragraph, start: opening.start, end: opening.end, type: opening.type } : null,
  }
}

function wordsAt(texts: readonly string[], { paragraph, start, end }: ParagraphSpan): string {
  return texts[paragraph]?.slice(start, end).toLowerCase() ?? ''
}

function distanceTo(spoken: ReadonlySet<number>, paragraph: number): 0 | 1 | 2 {
  if (spoken.has(paragraph)) return 0
  return spoken.has(paragraph - 1) || spoken.has(paragraph + 1) ? 1 : 2
}
