import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import type {
  FrontMatterEntry,
  FrontMatterMap,
  FrontMatterScalar,
  FrontMatterValue,
} from '../../article/front-matter/front-matter.ts'
import type { Span } from '../../text/span.ts'
import { words } from '../../text/words.ts'
import { realDate } from '../dates/publication-date.ts'
import type { Attestation } from './checked-quotation.ts'

/** What an article says under `attested` of quotations that no file has. */
export interface WrittenAttestation extends Attestation {
  /** The quotation, or its first words. */
  readonly quotation: string
  readonly span: Span
}

export interface Attestations {
  readonly written: readonly WrittenAttestation[]
  /** Entries that lack something: what, and where. */
  readonly incomplete: readonly { readonly missing: string; readonly span: Span }[]
}

const KEYS = ['quotation', 'by', 'on', 'how'] as const

/** The attestations in the front matter. Values that are not a map with one of the keys are somebody else's. */
export const attestations = fact(({ frontMatter }: Article): Attestations => {
  const maps = frontMatter.entries
    .filter(({ key }) => key.toLowerCase() === 'attested')
    .flatMap(({ value }) => mapsIn(value))
    .map((map) => ({ map, fields: KEYS.map((key) => textOf(entryOf(map, key))) }))
  const written: WrittenAttestation[] = []
  const incomplete: Attestations['incomplete'][number][] = []
  for (const { fields, map } of maps) {
    const [quotation = '', by = '', on = '', how = ''] = fields
    const missing = KEYS.filter((_, at) => (fields[at] ?? '') === '')
    const span = scalarOf(entryOf(map, 'quotation'))?.span ?? map.span
    if (missing.length > 0) incomplete.push({ missing: missing.map((key) => `'${key}'`).join(' and '), span })
    else if (!isDay(on)) incomplete.push({ missing: "a day such as 2026-05-02 under 'on'", span })
    else written.push({ quotation, by, on, how, span })
  }
  return { written, incomplete }
})

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return realDate(Number(year), Number(month), Number(day)) !== undefined
}

function mapsIn(value: FrontMatterValue): readonly FrontMatterMap[] {
  if (value.kind === 'list') return value.items.flatMap(mapsIn)
  return value.kind === 'map' && KEYS.some((key) => entryOf(value, key)) ? [value] : []
}

function entryOf({ entries }: FrontMatterMap, name: string): FrontMatterEntry | undefined {
  return entries.find(({ key }) => key.toLowerCase() === name)
}

function scalarOf(entry: FrontMatterEntry | undefined): FrontMatterScalar | undefined {
  return entry?.value.kind === 'scalar' ? entry.value : undefined
}

function textOf(entry: FrontMatterEntry | undefined): string {
  const value = scalarOf(entry)?.value ?? ''
  return String(value).trim()
}

/** Fewer words do not show which quotation is meant, unless they are all of it. */
const FEWEST_WORDS = 3

/** Whether an attestation is that of a quotation: it has all of its words, or the first ones. */
export function isAttested(text: string, { quotation }: WrittenAttestation): boolean {
  const [quoted, attested] = [folded(text), folded(quotation)]
  const isEnough = attested.length >= FEWEST_WORDS || attested.length === quoted.length
  return isEnough && attested.every((word, at) => word === quoted[at])
}

function folded(text: string): readonly string[] {
  return words(text).map((word) => word.folded)
}
