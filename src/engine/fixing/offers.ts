import type { Finding } from '../../rule/finding.ts'
import type { Edit, Fix } from '../../text/edit.ts'
import { applyFixes } from './apply-edits.ts'

/** A suggestion that a person has not decided about. */
export interface Offer {
  readonly finding: Finding
  readonly suggestion: Fix
  /** Whether it is the only suggestion of its finding, so that there is nothing to choose. */
  readonly isOnly: boolean
  /** The text with the suggestion. */
  readonly text: string
  /** What remembers that it was offered. */
  readonly decision: Decision
}

/** A finding, or one of its suggestions, that is not offered again, by the place of the finding in the text. */
export interface Decision {
  readonly ruleId: string
  readonly start: number
  /** Undefined for all suggestions of the finding. */
  readonly title: string | undefined
}

/** The fixes of a finding that only a person makes. */
export function suggestedFixes({ fix, suggestions = [] }: Finding): readonly Fix[] {
  return fix?.safety === 'suggested' ? [fix, ...suggestions] : suggestions
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
      const decision = { ruleId, start: span.start, title }
      if (decisions.some((one) => coversTheSame(one, decision))) continue
      const changed = applyFixes(text, [{ ...suggestion, safety: 'safe' }])
      if (changed.applied.length > 0 && changed.text !== text)
        return { finding, suggestion, isOnly: all.length === 1, text: changed.text, decision }
    }
  }
  return undefined
}

function coversTheSame(one: Decision, other: Decision): boolean {
  const isOfTitle = one.title === undefined || one.title === other.title
  return one.ruleId === other.ruleId && one.start === other.start && isOfTitle
}

/** Decisions where their findings are after edits. */
export function movedBy(edits: readonly Edit[], decisions: readonly Decision[]): readonly Decision[] {
  return decisions.map((decision) => {
    const before = edits.filter(({ span }) => span.end <= decision.start)
    const shift = before.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0)
    return { ...decision, start: decision.start + shift }
  })
}
