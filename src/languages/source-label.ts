import type { Span } from '../text/span.ts'

/** How a source is named, part by part; all words in lower case. */
export interface SourceLabel {
  readonly text: string
  readonly name: string | undefined
  /** In a fixed word order: `defence minister` for *Minister of Defence*. */
  readonly role: string | undefined
  /** Such as `former`, `current` and `senior`, sorted. */
  readonly modifiers: readonly string[]
  /** ISO codes, sorted. */
  readonly countries: readonly string[]
  /** Also the publication that a label without a role names. */
  readonly organisation: string | undefined
  /** How many people are quoted. */
  readonly number: number | 'many'
  readonly determiner: string | undefined
  /** The parts between commas, each with what it says, in the order of the text. */
  readonly segments: readonly (readonly LabelPart[])[]
}

/** What a stretch of a label says. */
export interface LabelPart extends Span {
  readonly kind: 'country' | 'determiner' | 'modifier' | 'name' | 'number' | 'organisation' | 'role'
  /** The form used in comparisons: an ISO code for a country, otherwise words in lower case. */
  readonly value: string
}

export interface LabelComparison {
  readonly relation: 'same' | 'less-specific' | 'compatible' | 'conflicting' | 'different'
  readonly reason: string
}

/** Whether two labels in one article name one source: they do not conflict, and one says what the other says. */
export function meanOne(
  a: SourceLabel,
  b: SourceLabel,
  compare: (a: SourceLabel, b: SourceLabel) => LabelComparison,
): boolean {
  const { relation } = compare(a, b)
  if (relation === 'compatible') return a.name !== undefined && b.name !== undefined
  return relation === 'same' || relation === 'less-specific'
}

/** Whether the first of two labels says more about its source. */
export function saysMore(a: SourceLabel, b: SourceLabel): boolean {
  return weight(a) > weight(b)
}

function weight({ name, role, organisation, modifiers, countries }: SourceLabel): number {
  const said = [role, organisation].filter((part) => part !== undefined).length
  return (name?.split(' ').length ?? 0) + said + modifiers.length + countries.length
}
