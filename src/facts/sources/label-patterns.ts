import type { LabelReader } from '../../languages/language.ts'
import type { SourceLabel } from '../../languages/source-label.ts'

/** The share of labels that must follow a pattern for it to be the house's. */
const COMMON_SHARE = 0.75

/**
 * The pattern that most labels follow, such as `{role}, {country}`; undefined if there is none. Only labels with a role
 * and something else, separated by commas, show one.
 */
export function labelPattern(labels: readonly SourceLabel[], reader: LabelReader): string | undefined {
  const counts = new Map<string, number>()
  for (const label of labels) {
    const pattern = placedParts(label, reader)
    if (pattern !== undefined && showsPattern(pattern)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const [common] = [...counts].toSorted(([, a], [, b]) => b - a)
  return common && common[1] >= COMMON_SHARE * labels.length ? common[0] : undefined
}

/** What a label with a role says where, as a pattern; undefined for a label without a role. */
export function placedParts(label: SourceLabel, reader: LabelReader): string | undefined {
  return label.role === undefined ? undefined : reader.pattern(label)
}

/** Whether the parts are divided by commas and no two are alike, so that a house may want its labels like that. */
export function showsPattern(parts: string): boolean {
  return /^\{\w+\}(?:, \{\w+\})+$/u.test(parts) && !repeats(parts)
}

/**
 * False only for a label that has exactly what the pattern asks for, arranged differently. A part may say more than it
 * must: 'Prince Hassan, historian' follows `{name}, {role}`.
 */
export function matchesPattern(label: SourceLabel, pattern: string, reader: LabelReader): boolean {
  const own = placedParts(label, reader)
  return own === undefined || followsPattern(own, pattern)
}

/** The same of the parts of a label that has a role. */
export function followsPattern(own: string, pattern: string): boolean {
  if ([...patternPlaces(own)].toSorted().join() !== [...patternPlaces(pattern)].toSorted().join()) return true
  const parts = own.split(', ').map(patternPlaces)
  const asked = pattern.split(',').map((part) => ({ places: patternPlaces(part), text: part.trim() }))
  if (own === asked.map(({ text }) => text).join(', ')) return true
  return (
    asked.length > 1 &&
    parts.length >= asked.length &&
    asked.every(({ places }, at) => [...places].every((place) => parts[at]?.has(place)))
  )
}

function patternPlaces(pattern: string): ReadonlySet<string> {
  return new Set([...pattern.matchAll(/\{(\w+)\}/gu)].flatMap((match) => match[1] ?? []))
}

function repeats(pattern: string): boolean {
  return patternPlaces(pattern).size < (pattern.match(/\{/gu) ?? []).length
}
