import type { Span } from '../../../text/span.ts'
import type { LabelPart, SourceLabel } from './part.ts'

/** What a pattern has places for; all else, such as modifiers and articles, goes with the role. */
const PLACES: ReadonlySet<LabelPart['kind']> = new Set(['country', 'name', 'organisation', 'role'])

/** How many of the labels must be of one pattern for it to be the house's. */
const COMMON_SHARE = 0.75

/**
 * The pattern that most labels follow, such as `{role}, {country}`; undefined if there is none. Only labels in
 * which a role and something else stand between commas of their own tell of one.
 */
export function labelPattern(labels: readonly SourceLabel[]): string | undefined {
  const counts = new Map<string, number>()
  for (const label of labels) {
    const pattern = patternOf(label)
    const isTelling =
      label.role !== undefined && /^\{\w+\}(?:, \{\w+\})+$/u.test(pattern) && !repeats(pattern)
    if (isTelling) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const [common] = [...counts].toSorted(([, a], [, b]) => b - a)
  return common && common[1] >= COMMON_SHARE * labels.length ? common[0] : undefined
}

/** False only for a label that says just what the pattern asks for, but arranges it in another way. */
export function matchesPattern(label: SourceLabel, pattern: string): boolean {
  const own = patternOf(label)
  if (label.role === undefined || own === pattern.replace(/\s*,\s*/gu, ', ').trim()) return true
  return [...placesOf(own)].toSorted().join() !== [...placesOf(pattern)].toSorted().join()
}

function patternOf(label: SourceLabel): string {
  return label.segments
    .map((parts) =>
      parts
        .filter(({ kind }) => PLACES.has(kind))
        .map(({ kind, value }) => (kind === 'role' && WHERE.test(value) ? '{role} {country}' : `{${kind}}`))
        .join(' '),
    )
    .filter((places) => places !== '')
    .join(', ')
}

/** The country at the end of a role that is practised there: `farmer in RS`. */
const WHERE = / in [A-Z]{2}$/u

function placesOf(pattern: string): ReadonlySet<string> {
  return new Set([...pattern.matchAll(/\{(\w+)\}/gu)].flatMap((match) => match[1] ?? []))
}

function repeats(pattern: string): boolean {
  return placesOf(pattern).size < (pattern.match(/\{/gu) ?? []).length
}

/**
 * What to leave out of a label that names a country twice: the adjective before the role, with the space after
 * it, since what stays is then the common `{role}, {country}`; else the country on its own, with its comma.
 *
 * ```
 * Current Bolivian diplomat, Bolivia      President of Bolivia, Bolivia
 *         ^^^^^^^^^                                           ^^^^^^^^^
 * ```
 */
export function redundantCountry(label: SourceLabel): Span | undefined {
  for (const code of label.countries) {
    const mentions = label.segments.flatMap((parts) =>
      parts
        .filter(({ value, kind }) => kind === 'country' && value === code)
        .map((part) => ({ part, parts })),
    )
    if (mentions.length < 2) continue
    const alone = mentions.findLast(({ parts }) => parts.length === 1)?.part
    const adjective = mentions.find(({ part, parts }) => isLoose(label.text, part, parts))?.part
    if (alone && adjective) return withSpaceAfter(label.text, adjective)
    if (alone) return withMarkBefore(label.text, alone)
  }
  return undefined
}

/** Whether the words before and after an adjective read well without it: not *an American diplomat*. */
function isLoose(text: string, adjective: LabelPart, parts: readonly LabelPart[]): boolean {
  const isCompound = text.charAt(adjective.start - 1) === '-' || text.charAt(adjective.end) === '-'
  const isOpened = parts.some(({ kind, value }) => kind === 'determiner' && /^an?$/u.test(value))
  return parts.at(-1)?.kind === 'role' && parts.at(-1) !== adjective && !isCompound && !isOpened
}

function withSpaceAfter(text: string, { start, end }: Span): Span {
  return { start, end: end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0) }
}

function withMarkBefore(text: string, { start, end }: Span): Span {
  return { start: text.slice(0, start).replace(/[\s,;|–—(-]+$/u, '').length, end }
}
