import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { labelReader } from '../../languages/index.ts'
import type { LabelReader } from '../../languages/language.ts'
import type { SourceLabel } from '../../languages/source-label.ts'
import type { PlacedWords, Span } from '../../text/span.ts'
import { labelledPassages } from './labelled-passages.ts'
import { quotedProse } from './quotations.ts'
import { type LabelledWords, type SpokenQuotation, spokenQuotations } from './speakers.ts'

/** A quotation attributed to two sources that cannot be the same. */
export interface AttributionConflict {
  /** `label`: a pull-quote's label against its passage's speaker; `sentence`: the source before against that after. */
  readonly kind: 'label' | 'sentence'
  readonly one: PlacedWords
  /** The place where the second source speaks, with the article's fullest words for it. */
  readonly other: PlacedWords
  /** Such as `different roles`. */
  readonly reason: string
}

export const attributionConflicts = fact((article: Article): readonly AttributionConflict[] => {
  const reader = labelReader(article.language)
  return [...pullQuoteConflicts(article, reader), ...sentenceConflicts(article, reader)]
})

function pullQuoteConflicts(article: Article, reader: LabelReader): readonly AttributionConflict[] {
  const passages = labelledPassages(article)
  if (passages.length === 0) return []
  const names = personNames(spokenQuotations(article))
  return passages.flatMap(({ place, printed, speaker }) => {
    const one = { ...printed, label: asName(printed.label, names) }
    const other = isSurelyPerson(speaker, names, reader) ? speaker : withoutName(speaker)
    if (areNamesakes(one.label, other.label) || isExplained(article, one, speaker, reader)) return []
    return conflict('label', reader, one, other, place)
  })
}

/** Whether two lone names end alike: one may have the other's nickname, as *Bill* has that of *William*. */
function areNamesakes(a: SourceLabel, b: SourceLabel): boolean {
  const isLone = a.role === undefined && b.role === undefined && a.name !== undefined
  return isLone && a.name.split(' ').at(-1) === b.name?.split(' ').at(-1)
}

/** Whether a name in the text is a person's, not that of a body or the half of a name. */
function isSurelyPerson({ label }: LabelledWords, names: ReadonlySet<string>, reader: LabelReader): boolean {
  const { name, role, text } = label
  return role !== undefined || names.has(name ?? '') || reader.parse(text).name !== undefined
}

function withoutName(speaker: LabelledWords): LabelledWords {
  const { label } = speaker
  return { ...speaker, label: { ...label, name: undefined, organisation: label.name ?? label.organisation } }
}

/** Whether the label fits what the text adds to the speaker right away: *a Peruvian analyst based in Chile*. */
function isExplained(
  { file: { text } }: Article,
  one: LabelledWords,
  { span, text: words }: LabelledWords,
  { compare, parse }: LabelReader,
): boolean {
  const more = PARTICIPLE_PHRASE.exec(text.slice(span.end, span.end + FARTHEST_PLACE))?.[0]
  return more !== undefined && compare(one.label, parse(words + more)).relation !== 'conflicting'
}

const FARTHEST_PLACE = 80
const PARTICIPLE_PHRASE = /^,? [\p{L}-]+(?:ed|ing) (?:at|from|in|for|with) [^,.;:“”"()\n]+/u

/** The names in the text that are surely people's: of speakers with a role, or who are also *Quispe* or *she*. */
function personNames(spoken: readonly SpokenQuotation[]): ReadonlySet<string> {
  return new Set(
    spoken.flatMap(({ quotation, speaker, spokenBy }) => {
      const { name, role } = speaker?.label ?? {}
      const [, ...family] = name?.split(' ') ?? []
      const isShort = family.at(-1) === spokenBy.toLowerCase()
      return role !== undefined || isShort || quotation.speaker?.type === 'pronoun' ? (name ?? []) : []
    }),
  )
}

/** Reads a lone name on a label, which might be an organisation's, as a person's if a speaker has that name. */
function asName(label: SourceLabel, names: ReadonlySet<string>): SourceLabel {
  const { name, organisation, role } = label
  if (name !== undefined || role !== undefined || organisation === undefined) return label
  return names.has(organisation) ? { ...label, name: organisation, organisation: undefined } : label
}

function sentenceConflicts(article: Article, reader: LabelReader): readonly AttributionConflict[] {
  if (!quotedProse(article)?.quotations.some(({ opening }) => opening)) return []
  return spokenQuotations(article).flatMap(({ opening, quotation, speaker }) =>
    conflict('sentence', reader, opening, speaker, quotation.speaker?.span),
  )
}

function conflict(
  kind: AttributionConflict['kind'],
  { compare }: LabelReader,
  one: LabelledWords | undefined,
  other: LabelledWords | undefined,
  place: Span | undefined,
): readonly AttributionConflict[] {
  if (!one || !other || !place) return []
  const { relation, reason } = compare(one.label, other.label)
  // Somebody may have two roles, but one sentence does not name both for one quotation.
  const haveRoles = one.label.role !== undefined && other.label.role !== undefined
  const isOther = kind === 'sentence' && relation === 'different' && haveRoles
  return relation === 'conflicting' || isOther
    ? [{ kind, one, other: { span: place, text: other.text }, reason }]
    : []
}
