import type { ParagraphSpan, QuotationSpeaker, Utterance } from '../../quoted-text.ts'
import { saysMore } from '../../source-label.ts'
import { haveOneBearer } from '../labels/comparison.ts'
import type { CountryOf } from '../labels/part.ts'
import type { MentionReader } from './mention-reader.ts'
import { type Gender, type Mention, asMention } from './mentions.ts'

/** How many paragraphs before its own a pronoun or a definite label can refer back. */
const WINDOW = 2

/** How many earlier speakers a definite label can refer back to. */
const REMEMBERED = 40

/**
 * For each utterance, the mention that says most about its speaker: the antecedent of a pronoun or definite label,
 * the full name behind a short one, or else the words that name the speaker there, with their apposition. Undefined
 * if nobody speaks, if other than exactly one candidate fits a pronoun in number and gender, or if the speaker would
 * be both `he` and `she`.
 */
export function findAntecedents(
  utterances: readonly Utterance[],
  texts: readonly string[],
  reader: MentionReader,
  countryOf: CountryOf,
): readonly (Mention | undefined)[] {
  const spoken: Spoken[] = []
  const genders = new Map<string, Set<Gender>>()
  const found = utterances.map(({ speaker }) => {
    if (!speaker) return undefined
    const before = spoken.at(-1)
    if (before && isAt(before.speaker, speaker)) return before.mention
    const text = texts[speaker.paragraph] ?? ''
    const mention =
      speaker.type === 'pronoun'
        ? antecedentOf(text, speaker, before, reader)
        : fullestMention(
            wholeMention(text, speaker, reader) ?? asMention(speaker, texts, countryOf),
            spoken,
            reader,
          )
    spoken.push({ speaker, mention })
    const gender = speaker.type === 'pronoun' ? personOf(text, speaker)?.gender : undefined
    if (mention && gender) {
      const place = placeOf(mention)
      genders.set(place, (genders.get(place) ?? new Set()).add(gender))
    }
    return mention
  })
  const isBoth = (mention: Mention) => (genders.get(placeOf(mention))?.size ?? 0) > 1
  return found.map((mention, index) =>
    mention && utterances[index]?.speaker?.type === 'pronoun' && isBoth(mention) ? undefined : mention,
  )
}

/**
 * The mention that a speaker is in, unless one of them is about somebody else: `Ten minutes with Ana Ruiz`,
 * `a person familiar with the Ethics Committee`.
 */
function wholeMention(text: string, speaker: QuotationSpeaker, reader: MentionReader): Mention | undefined {
  const mention = reader.at(speaker)
  if (!mention) return undefined
  const before = text.slice(mention.start, speaker.start)
  const inside = text.slice(speaker.start, mention.start)
  return LEADS_ELSEWHERE.test(before) || LEADS_TO_BODY.test(inside) ? undefined : mention
}

const LEADS_ELSEWHERE = /\b(?:about|by|for|from|of|on|to|with)\s$/u
/** Whoever is *close to* or *briefed on* a body is not the body. */
const LEADS_TO_BODY = /\b(?:about|on|to|with)\s(?:the\s)?$/u

function placeOf({ paragraph, start }: ParagraphSpan): string {
  return `${paragraph}:${start}`
}

/** The speaker of a quotation, and the mention found for it. */
interface Spoken {
  readonly speaker: QuotationSpeaker
  readonly mention: Mention | undefined
}

function isAt(a: ParagraphSpan, b: ParagraphSpan): boolean {
  return a.paragraph === b.paragraph && a.start === b.start
}

function isBefore(a: ParagraphSpan, b: ParagraphSpan): boolean {
  return a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.start < b.start)
}

/** The people that a pronoun can refer to. */
interface Person {
  readonly number: 1 | 'many'
  readonly gender: Gender | undefined
}

const PRONOUNS: ReadonlyMap<string, Person> = new Map([
  ['he', { number: 1, gender: 'male' }],
  ['him', { number: 1, gender: 'male' }],
  ['his', { number: 1, gender: 'male' }],
  ['she', { number: 1, gender: 'female' }],
  ['her', { number: 1, gender: 'female' }],
  ['they', { number: 'many', gender: undefined }],
  ['them', { number: 'many', gender: undefined }],
  ['their', { number: 'many', gender: undefined }],
])

function personOf(text: string, { start, end }: ParagraphSpan): Person | undefined {
  return PRONOUNS.get(text.slice(start, end).toLowerCase())
}

/**
 * Who speaks as `he`: the nearest subject of a sentence who fits, or the last speaker if nearer. Undefined if the
 * sentence does not say that its subject speaks and names somebody else who fits.
 */
function antecedentOf(
  text: string,
  pronoun: QuotationSpeaker,
  before: Spoken | undefined,
  reader: MentionReader,
): Mention | undefined {
  const person = personOf(text, pronoun)
  if (!person) return relativeAntecedent(text, pronoun, reader)
  const last =
    before && isBefore(before.speaker, pronoun) && isNear(before.speaker, pronoun) ? before : undefined
  for (const mention of reader.before(pronoun, WINDOW)) {
    if (!mention.isMain || !fits(mention, person)) continue
    if (last && isBefore(mention, last.speaker)) break
    const others = reader
      .near(mention)
      .filter((other) => isSomeoneElse(other, mention) && fits(other, person))
    return mention.speaks || others.length === 0 ? only([fullestMention(mention, [], reader)]) : undefined
  }
  const spoke = last?.mention
  return spoke && fits(spoke, person) && (spoke.isPerson || spoke.type === 'named') ? spoke : undefined
}

function isSomeoneElse(other: Mention, mention: Mention): boolean {
  const isWhole = other.isPerson || (other.label.name?.includes(' ') ?? false)
  return isWhole && !haveOneBearer(other.label, mention.label)
}

function isNear(speaker: ParagraphSpan, place: ParagraphSpan): boolean {
  return place.paragraph - speaker.paragraph <= WINDOW
}

/** The envoy in `the envoy, who said`. */
function relativeAntecedent(text: string, who: ParagraphSpan, reader: MentionReader): Mention | undefined {
  const [nearest] = /^who$/iu.test(text.slice(who.start, who.end)) ? reader.before(who, 0) : []
  return nearest && /^[\s,–—-]*$/u.test(text.slice(nearest.end, who.start))
    ? fullestMention(nearest, [], reader)
    : undefined
}

function fits({ label, gender, type }: Mention, person: Person): boolean {
  if (person.number === 'many') return label.number !== 1 || type === 'organisation'
  const isCountry = label.name === undefined && label.role === undefined
  return label.number === 1 && type !== 'organisation' && !isCountry && agree(gender, person.gender)
}

/** The person that all the mentions refer to, in the fullest words; undefined if they refer to several. */
function only(mentions: readonly Mention[]): Mention | undefined {
  const [first, ...rest] = mentions
  if (!first) return undefined
  const fullest = rest.reduce((best, one) => (saysMore(one.label, best.label) ? one : best), first)
  const isOne = mentions.every(
    ({ label, gender }) => agree(gender, fullest.gender) && haveOneBearer(label, fullest.label),
  )
  const isPerson = mentions.some((mention) => mention.isPerson || mention.label.number !== 1)
  return isOne && isPerson ? fullest : undefined
}

function agree(a: Gender | undefined, b: Gender | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

/** The mention of the same source that says most: by full name or, for `the envoy`, among those who have spoken. */
function fullestMention(own: Mention, spoken: readonly Spoken[], reader: MentionReader): Mention {
  const { name } = own.label
  if (name !== undefined) {
    const named = reader.withWord(name.split(' ').at(-1) ?? name)
    const same = named.filter(
      (one) => !isBefore(own, one) && one.label.name !== undefined && haveOneBearer(own.label, one.label),
    )
    return only([own, ...same.map((one) => ({ ...one, isPerson: true }))]) ?? own
  }
  if (!/^(?:that|the|this)\b/iu.test(own.text)) return own
  const speakers = spoken.slice(-REMEMBERED).flatMap(({ mention }) => mention ?? [])
  const near = [...reader.before(own, WINDOW)].filter(({ isPerson }) => isPerson)
  const same = [...speakers, ...near].filter(({ label }) => haveOneBearer(own.label, label))
  return only([...same, own]) ?? own
}
