import type { Span } from '../../../text/span.ts'
import type { LabelPart, SourceLabel } from '../../source-label.ts'

/** The parts that a pattern shows; everything else, such as modifiers and articles, goes with the role. */
const PLACES: ReadonlySet<LabelPart['kind']> = new Set(['country', 'name', 'organisation', 'role'])

export function patternOf(label: SourceLabel): string {
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

/**
 * What to leave out of a label that names a country twice: the adjective before the role, with the space after it,
 * because that leaves the common `{role}, {country}`; otherwise the country on its own, with its comma.
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
