import { type QuotedRange, scanQuotationMarks } from '../../../text/quotation-marks/quotation-marks.ts'
import type { AttributedQuotation, ParagraphForm, ParagraphSpan } from '../../quoted-text.ts'
import { countryOfWords } from '../countries/country-of-words.ts'
import type { Chunk } from '../grammar/noun-phrases.ts'
import { type Paragraphs, readParagraphs, type Sentence } from '../grammar/sentence-chunks.ts'
import { attributionOf, leadIn } from './attribution.ts'
import { isHearsayVerb } from './hearsay.ts'
import { headingSpeakers } from './heading-speakers.ts'
import { openingSpeaker } from './opening-speaker.ts'
import { type QuotationPlace, placeQuotations } from './place-quotations.ts'
import { printedLabel } from './printed-label.ts'
import { type QuotationKind, quotationKind } from './quotation-kind.ts'
import { type Attribution, spokenName } from './who-speaks.ts'

/** A quotation with the reason for its kind. */
export interface ExplainedQuotation extends AttributedQuotation {
  readonly reason: QuotationKind['reason']
}

/** The quotations in consecutive paragraphs of an article; one split by its attribution counts as two. */
export function readQuotations(
  texts: readonly string[],
  forms: readonly ParagraphForm[] = [],
): readonly ExplainedQuotation[] {
  return readQuotedParagraphs(texts, forms).quotations
}

/** Consecutive paragraphs with what is quoted in them. */
export interface QuotedParagraphs extends Paragraphs {
  readonly quotations: readonly ExplainedQuotation[]
}

export function readQuotedParagraphs(
  texts: readonly string[],
  forms: readonly ParagraphForm[] = [],
): QuotedParagraphs {
  const isPlain = (paragraph: number) => (forms[paragraph]?.kind ?? 'paragraph') === 'paragraph'
  const ranges = scanQuotationMarks(texts, (paragraph) => isPlain(paragraph) && isPlain(paragraph + 1))
  const paragraphs = readParagraphs(
    texts,
    ranges.flatMap(({ pieces }) => pieces),
    forms,
  )
  const places = placeQuotations(paragraphs, ranges)
  const found = places.map((place) => attributeByLabel(texts, place) ?? attributeInSentence(place))
  const attributions = carryOver(places, found, paragraphs)
  let headed: ReturnType<typeof headingSpeakers> | undefined
  places.forEach(([place], index) => {
    if (!place || attributions[index] || !isWhole(place)) return
    headed ??= headingSpeakers(texts, forms)
    attributions[index] = byHeading(place, headed)
  })
  const spoken = spokenParagraphs(attributions)
  const quotations = ranges.map((range, index) => {
    const [place] = places[index] ?? []
    const isTitle = place && isNote(texts, forms, place) && attributions[index]?.cue === undefined
    return describe(texts, range, isTitle ? undefined : place, attributions[index], spoken)
  })
  return { ...paragraphs, quotations }
}

const NOTE_MARK = /^\s*\[\^?[\p{L}\p{N}*†‡]{1,8}\]:?\s/u

/** Whether it is in a footnote, where marks are those of titles: `[^1]: Ana Ruiz, “The Border in Winter,” …`. */
function isNote(
  texts: readonly string[],
  forms: readonly ParagraphForm[],
  { piece: { paragraph } }: QuotationPlace,
): boolean {
  return forms[paragraph]?.kind === 'footnote' || NOTE_MARK.test(texts[paragraph]?.slice(0, 40) ?? '')
}

/** An attribution with the paragraph that it is in. */
interface PlacedAttribution extends Attribution {
  readonly paragraph: number
}

function within(sentence: Sentence, attribution: Attribution | undefined): PlacedAttribution | undefined {
  return attribution && { ...attribution, paragraph: sentence.paragraph }
}

/** The words of an interview whose heading alone names who speaks. */
function byHeading(
  { piece }: QuotationPlace,
  headed: ReturnType<typeof headingSpeakers>,
): PlacedAttribution | undefined {
  const name = headed(piece.paragraph)
  if (!name) return undefined
  const speaker = { start: name.start, end: name.end, type: 'named', first: 0 } as const
  return { speaker, cue: undefined, strength: 'label', paragraph: name.paragraph }
}

/** Whether it is a sentence of its own, and longer than most titles. */
function isWhole({ sentence, words }: QuotationPlace): boolean {
  return words.capital && words.count > TITLE && sentence.quoted
}

const TITLE = 4

/** A label printed beside the words beats whatever the prose says. */
function attributeByLabel(
  texts: readonly string[],
  places: readonly QuotationPlace[],
): PlacedAttribution | undefined {
  const place = places.at(-1)
  const text = place && texts[place.piece.paragraph]
  if (!place || text === undefined) return undefined
  return within(place.sentence, printedLabel(text, place.piece, place.words))
}

/** The attribution in the sentence of its first piece, or else in that of its last. */
function attributeInSentence(places: readonly QuotationPlace[]): PlacedAttribution | undefined {
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

/** A quotation that is a sentence of its own takes its speaker from the text around it. */
function carryOver(
  places: readonly (readonly QuotationPlace[])[],
  found: readonly (PlacedAttribution | undefined)[],
  { leadingTo, texts }: Paragraphs,
): (PlacedAttribution | undefined)[] {
  const attributions: (PlacedAttribution | undefined)[] = []
  const isPerson = ({ paragraph, speaker: { start, end } }: PlacedAttribution) =>
    countryOfWords(texts[paragraph]?.slice(start, end) ?? '') === undefined
  places.forEach(([place], index) => {
    const before = { place: places[index - 1]?.at(-1), attribution: unlessLabel(attributions[index - 1]) }
    const after = { place: places[index + 1]?.[0], attribution: unlessLabel(found[index + 1]) }
    attributions.push(
      found[index] ??
        (place && standsAlone(place)
          ? carriedAttribution(place, before, after, { leading: leadingTo(place.piece.paragraph), isPerson })
          : undefined),
    )
  })
  return attributions
}

/** A label is for the words that it is printed with alone. */
function unlessLabel(attribution: PlacedAttribution | undefined): PlacedAttribution | undefined {
  return attribution?.strength === 'label' ? undefined : attribution
}

/** Whether it is a sentence of its own, or one that goes on in the writer's words and names no other speaker. */
function standsAlone({ sentence, chunk }: QuotationPlace): boolean {
  return sentence.quoted || (chunk === 0 && !sentence.chunks.some(namesSpeaker))
}

/** `as the envoy used to say`, `is how Ana Ruiz puts it` */
function namesSpeaker(chunk: Chunk): boolean {
  return (
    (chunk.kind === 'verb' && chunk.reporting) || (chunk.kind === 'noun-phrase' && chunk.type === 'named')
  )
}

interface Carrying {
  /** The paragraph that leads to that of the quotation. */
  readonly leading: number | undefined
  readonly isPerson: (attribution: PlacedAttribution) => boolean
}

interface NeighbouringQuotation {
  readonly place: QuotationPlace | undefined
  readonly attribution: PlacedAttribution | undefined
}

/** Taken from a lead-in that ends in a colon, the quotation before, the sentence before, or the quotation after. */
function carriedAttribution(
  { sentence, previous, words }: QuotationPlace,
  before: NeighbouringQuotation,
  after: NeighbouringQuotation,
  { leading, isPerson }: Carrying,
): PlacedAttribution | undefined {
  const lead = previous && within(previous, leadIn(previous.chunks))
  if (endsInColon(previous?.chunks)) return lead
  const { paragraph } = sentence
  const between = before.place?.sentence !== previous
  if (lead && lead.strength !== 'subject' && between && previous?.paragraph === paragraph) return lead
  if (before.attribution && before.place?.sentence.paragraph === paragraph) return before.attribution
  if (lead && mayGoOn(lead) && previous?.paragraph === paragraph) return lead
  if (after.attribution && after.place?.sentence.paragraph === paragraph) return after.attribution
  if (before.attribution && before.place?.sentence === previous) return before.attribution
  if (lead && words.ofSelf && isPerson(lead) && previous?.paragraph === paragraph) return lead
  if (lead && mayGoOn(lead) && !asks(previous)) return lead
  return leading !== undefined && before.place?.sentence.paragraph === leading
    ? before.attribution
    : undefined
}

function asks(sentence: Sentence | undefined): boolean {
  const last = sentence?.chunks.at(-1)
  return last?.kind === 'stop' && last.word.endsWith('?')
}

/** Whether it can speak the next quotation. A name that merely does something, such as a country, cannot. */
function mayGoOn({ strength, speaker }: PlacedAttribution): boolean {
  return strength !== 'subject' || speaker.type !== 'named'
}

function endsInColon(chunks: readonly Chunk[] = []): boolean {
  return chunks.at(-1)?.kind === 'colon'
}

/** The paragraphs in which somebody is said to speak. */
function spokenParagraphs(attributions: readonly (PlacedAttribution | undefined)[]): ReadonlySet<number> {
  return new Set(
    attributions.flatMap((attribution) =>
      attribution && attribution.strength !== 'subject' ? attribution.paragraph : [],
    ),
  )
}

function describe(
  texts: readonly string[],
  range: QuotedRange,
  place: QuotationPlace | undefined,
  attribution: PlacedAttribution | undefined,
  spoken: ReadonlySet<number>,
): ExplainedQuotation {
  const pieces = range.pieces.map(({ paragraph, start, end }) => ({ paragraph, start, end }))
  const { kind, reason }: QuotationKind = place
    ? quotationKind(place, attribution, distanceTo(spoken, place.sentence.paragraph))
    : { kind: 'scare', reason: 'term' }
  const alone = place?.sentence.quoted ?? false
  const name = attribution && spokenName(texts[attribution.paragraph] ?? '', attribution.speaker)
  if (!attribution || !name || kind === 'scare')
    return { kind, reason, pieces, speaker: null, cue: null, isHearsay: false, opening: null, alone }
  const { paragraph, cue } = attribution
  const opening =
    place && paragraph === place.sentence.paragraph ? openingSpeaker(place, attribution) : undefined
  return {
    kind,
    reason,
    pieces,
    speaker: { paragraph, start: name.start, end: name.end, type: name.type },
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
