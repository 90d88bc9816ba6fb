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
    const pattern = reader.pattern(label)
    const isTelling =
      label.role !== undefined && /^\{\w+\}(?:, \{\w+\})+$/u.test(pattern) && !repeats(pattern)
    if (isTelling) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  const [common] = [...counts].toSorted(([, a], [, b]) => b - a)
  return common && common[1] >= COMMON_SHARE * labels.length ? common[0] : undefined
}

/** False only for a label that has exactly what the pattern asks for, arranged differently. */
export function matchesPattern(label: SourceLabel, pattern: string, reader: LabelReader): boolean {
  const own = reader.pattern(label)
  if (label.role === undefined || own === pattern.replace(/\s*,\s*/gu, ', ').trim()) return true
  return [...patternPlaces(own)].toSorted().join() !== [...patternPlaces(pattern)].toSorted().join()
}

function patternPlaces(pattern: string): ReadonlySet<string> {
  return new Set([...pattern.matchAll(/\{(\w+)\}/gu)].flatMap((match) => match[1] ?? []))
}

function repeats(pattern: string): boolean {
  return patternPlaces(pattern).size < (pattern.match(/\{/gu) ?? []).length
}
