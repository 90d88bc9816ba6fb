import type { Finding } from '../../rule/finding.ts'
import type { Edit, Fix } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { applyFixes } from './apply-edits.ts'
import { suggestedFixes } from './finding-fixes.ts'

/** A suggestion that a person has not decided about. */
export interface Offer {
  readonly finding: Finding
  readonly suggestion: Fix
  /** Whether it is the only suggestion of its finding, so that there is nothing to choose. */
  readonly isOnly: boolean
  /** The text with the suggestion. */
  readonly text: string
  /** Added to the decisions so that it is not offered again. */
  readonly decision: Decision
}

/**
 * A finding, or one suggestion of it, that is not offered again. The finding is known by its rule, and by beginning in a
 * place.
 */
export interface Decision {
  readonly ruleId: string
  readonly place: Span
  /** Undefined for all suggestions of the finding. */
  readonly title: string | undefined
}

/** The first suggestion, in order of place, that can be made and is not decided. */
export function nextOffer(
  text: string,
  findings: readonly Finding[],
  decisions: readonly Decision[],
): Offer | undefined {
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start)) {
    const { ruleId, span } = finding
    const all = suggestedFixes(finding)
    for (const suggestion of all) {
      const { title } = suggestion
      const decision = { ruleId, place: span, title }
      if (decisions.some((one) => covers(one, decision))) continue
      const changed = applyFixes(text, [{ ...suggestion, safety: 'safe' }])
      if (changed.applied.length > 0 && changed.text !== text)
        return { finding, suggestion, isOnly: all.length === 1, text: changed.text, decision }
    }
  }
  return undefined
}

function covers({ place, ruleId, title }: Decision, other: Decision): boolean {
  const { start } = other.place
  const isInPlace = start === place.start || (start > place.start && start < place.end)
  return isInPlace && ruleId === other.ruleId && (title === undefined || title === other.title)
}

/** Decisions where their findings are after edits; what replaces a part of a place belongs to it. */
export function moveDecisions(decisions: readonly Decision[], edits: readonly Edit[]): readonly Decision[] {
  const inOrder = edits.toSorted((a, b) => b.span.start - a.span.start)
  return decisions.map((decision) => ({ ...decision, place: inOrder.reduce(moved, decision.place) }))
}

/** Where a place is after an edit that no later edit comes before. */
function moved(place: Span, { span, text }: Edit): Span {
  const shift = text.length - (span.end - span.start)
  if (span.start >= place.end && span.start > place.start) return place
  if (span.end <= place.start) return { start: place.start + shift, end: place.end + shift }
  return { start: Math.min(place.start, span.start), end: Math.max(place.end, span.end) + shift }
}
