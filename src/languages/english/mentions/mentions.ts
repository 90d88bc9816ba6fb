import { lastStartingBy, type Span } from '../../../text/span.ts'
import type { ParagraphSpan, QuotationSpeaker, SpeakerType } from '../../quoted-text.ts'
import type { SourceLabel } from '../../source-label.ts'
import type { Chunk, NounPhrase } from '../grammar/noun-phrases.ts'
import { phraseFrom } from '../grammar/phrase-from.ts'
import type { Sentence } from '../grammar/sentence-chunks.ts'
import { parseLabel } from '../labels/label.ts'
import type { CountryOf } from '../labels/part.ts'
import { BODY_NOUNS, ROLE_NOUNS } from '../words/role-nouns.ts'

/** Somebody in running text, with the apposition that says who it is: *Ana Quispe, a former diplomat*. */
export interface Mention extends ParagraphSpan {
  readonly type: Exclude<SpeakerType, 'pronoun'>
  readonly text: string
  readonly label: SourceLabel
  readonly gender: Gender | undefined
  /** Whether the words themselves show that it is a person: by a role, a title or an age. */
  readonly isPerson: boolean
  /** Whether it is the subject of its sentence or of its reporting clause: not Rojas in `Quispe said Rojas left`. */
  readonly isMain: boolean
  /** Whether a reporting verb follows. */
  readonly speaks: boolean
}

export type Gender = 'female' | 'male'

/** The people and bodies named in a sentence of the paragraph `text`, in order. */
export function readMentions(
  text: string,
  { paragraph, chunks }: Sentence,
  countryOf: CountryOf,
): readonly Mention[] {
  const found: Found[] = []
  for (let at = 0; at < chunks.length;) {
    const one = mentionAt(chunks, at)
    if (one) found.push(one)
    at = one?.next ?? at + 1
  }
  const main = mainSubject(found)
  return found.map((one) => toMention(text, paragraph, one, one === main, countryOf))
}

/** The first subject of a sentence, or that of a reporting clause that closes it. */
function mainSubject(found: readonly Found[]): Found | undefined {
  const first = found.find(({ role }) => role !== 'other')
  return first?.role === 'speaker'
    ? first
    : (found.findLast(({ role }) => role === 'closing speaker') ?? first)
}

interface Found extends Span {
  readonly type: Mention['type']
  readonly role: 'closing speaker' | 'other' | 'speaker' | 'subject'
  readonly described: boolean
  /** The index of the chunk after it. */
  readonly next: number
}

/** A speaker as a mention, in just the words that name it. */
export function asMention(
  { paragraph, start, end, type }: QuotationSpeaker,
  paragraphs: readonly string[],
  countryOf: CountryOf,
): Mention {
  const words = {
    start,
    end,
    type: type === 'pronoun' ? 'role' : type,
    described: false,
    role: 'speaker',
  } as const
  return toMention(paragraphs[paragraph] ?? '', paragraph, words, true, countryOf)
}

/** The mention at a span of the paragraph `text`; `type` is that of its words in their sentence. */
function toMention(
  text: string,
  paragraph: number,
  { start, end, type, described, role }: Omit<Found, 'next'>,
  isMain: boolean,
  countryOf: CountryOf,
): Mention {
  const words = text.slice(start, end)
  // A line break in running text does not end a part of the label.
  const label = parseLabel(words.replaceAll('\n', ' '), countryOf)
  const isBareName = type === 'named' && label.name === undefined && label.role === undefined
  return {
    paragraph,
    start,
    end,
    type,
    text: words,
    // On its own, a lone name is read as an organisation's: nothing in it shows that it speaks.
    label: isBareName ? { ...label, name: label.organisation, organisation: undefined } : label,
    gender: genderOf(words),
    isPerson: described || TITLE.test(words),
    isMain,
    speaks: role === 'speaker' || role === 'closing speaker',
  }
}

/** The mention that begins with the chunk at `at`: a phrase that can speak, or the owner of one that cannot. */
function mentionAt(chunks: readonly Chunk[], at: number): Found | undefined {
  const chunk = chunks[at]
  if (chunk?.kind !== 'noun-phrase' || chunk.type === 'pronoun') return undefined
  if (chunk.tokens[0]?.word === 'no') return undefined
  if (!isSomebody(chunk)) return ownerIn(chunk, at)
  if (chunk.type === 'named' && isPlacePreposition(chunks[at - 1])) return undefined
  const { type } = chunk
  const isOffice = isRole({ word: chunk.tokens.at(-1)?.word ?? '' })
  const own = type === 'named' && !isOffice ? chunk : (phraseFrom(chunks, at) ?? chunk)
  const last = lastStartingBy(chunks, own.end - 1)
  // 'traffic in the country, Ana Ruiz said': no name follows a body that is an object.
  const isObject = chunks[at - 1]?.kind === 'preposition' && type !== 'named' && !chunk.tokens.some(isRole)
  const apposition = isObject ? undefined : appositionAfter(chunks, last + 1, type)
  const described = type === 'role' || apposition !== undefined || chunk.tokens.some(isRole)
  const next = apposition?.next ?? last + 1
  return {
    start: chunk.start,
    end: apposition?.end ?? own.end,
    type: apposition?.type === 'named' ? 'named' : type,
    described,
    role: roleOf(chunks, at, next),
    next,
  }
}

function roleOf(chunks: readonly Chunk[], first: number, next: number): Found['role'] {
  const before = chunks[first - 1]?.kind
  const source = chunks[first - 2]
  if (source?.kind === 'verb' && source.word === 'according') return 'speaker'
  if (before === 'preposition') return 'other'
  let after = next
  while (/^(?:adverbial|comma|parenthesis)$/u.test(chunks[after]?.kind ?? '')) after += 1
  const verb = chunks[after]
  if (verb?.kind === 'verb' && verb.reporting) {
    return before === 'comma' || before === 'quotation' ? 'closing speaker' : 'speaker'
  }
  return verb?.kind === 'verb' || verb?.kind === 'relative' || before === undefined ? 'subject' : 'other'
}

function isRole({ word }: { readonly word: string }): boolean {
  return ROLE_NOUNS.has(word)
}

function isSomebody({ tokens, type }: NounPhrase): boolean {
  const head = tokens.at(-1)?.word ?? ''
  return type === 'named' || ROLE_NOUNS.has(head) || BODY_NOUNS.has(head)
}

/** Whether it is a preposition before the name of a place. */
function isPlacePreposition(chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === 'preposition' && /^(?:across|at|in|inside|near|outside|throughout)$/u.test(chunk.word)
  )
}

/** `Quispe` in `Quispe’s plan`. */
function ownerIn({ tokens }: NounPhrase, at: number): Found | undefined {
  const possessive = tokens.findIndex(({ tag }) => tag === 'possessive')
  const owner = tokens[possessive - 1]
  const first = tokens[0]
  if (owner?.tag !== 'name' || !first) return undefined
  return {
    start: first.start,
    end: owner.end,
    type: 'named',
    described: false,
    role: 'other',
    next: at + 1,
  }
}

/** `, a former envoy` after a name and `, Ana Quispe` after a role, if a mark closes it. */
function appositionAfter(
  chunks: readonly Chunk[],
  comma: number,
  of: SpeakerType,
): { readonly end: number; readonly type: SpeakerType; readonly next: number } | undefined {
  const chunk = chunks[comma + 1]
  if (chunks[comma]?.kind !== 'comma' || chunk?.kind !== 'noun-phrase') return undefined
  const fits = of === 'named' ? chunk.type === 'role' && isSomebody(chunk) : chunk.type === 'named'
  if (!fits) return undefined
  const { end } = (of === 'named' ? phraseFrom(chunks, comma + 1) : chunk) ?? chunk
  const next = lastStartingBy(chunks, end - 1) + 1
  const closing = chunks[next]?.kind
  if (closing !== undefined && !/^(?:comma|dash|stop|quotation|relative)$/u.test(closing)) return undefined
  return { end, type: chunk.type, next }
}

const TITLE = /^(?:dame|dr|gen|lady|lord|miss|mr|mrs|ms|mx|prof|rep|rev|sen|sir)\.?\s/iu
const FEMALE =
  /^(?:dame|lady|miss|mrs|ms)\.?\s|\b\p{L}*(?:woman|women)\b|\b(?:actress|aunt|daughter|girl|grandmother|mother|niece|queen|sister|widow|wife)\b/iu
const MALE =
  /^(?:lord|mr|sir)\.?\s|\b\p{L}*(?<!wo)man\b|\b(?:boy|brother|father|grandfather|husband|king|nephew|son|uncle|widower)\b/iu

/** The gender that a title or a noun shows; first names are not considered. */
function genderOf(words: string): Gender | undefined {
  if (FEMALE.test(words)) return 'female'
  return MALE.test(words) ? 'male' : undefined
}
