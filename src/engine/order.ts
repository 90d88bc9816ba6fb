import type { Finding } from '../rule/finding.ts'

/** Sorts by place, then rule, then message, and drops duplicates. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(compareFindings).filter((finding, index, all) => {
    const previous = all[index - 1]
    return previous === undefined || compareFindings(previous, finding) !== 0
  })
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareStrings(a.path, b.path) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareStrings(a.ruleId, b.ruleId) ||
    compareStrings(a.message, b.message) ||
    compareStrings(a.severity, b.severity)
  )
}

/** By code units, so that the order is the same on every machine. */
function compareStrings(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
