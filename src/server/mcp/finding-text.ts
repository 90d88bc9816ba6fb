import { numbered } from '../../text/numbered.ts'
import type { FindingData } from './finding-data.ts'
import { cut, LONGEST } from './limits.ts'

/** The findings of an article for whoever reads only text: a line for each, with its changes below it. */
export function findingLines(findings: readonly FindingData[]): readonly string[] {
  return findings.flatMap(({ column, fix, line, message, ruleId, severity, suggestions = [] }) => [
    `${line}:${column} ${severity}: ${message} (${ruleId})`,
    ...(fix ? [`  safe fix: ${changeText(fix)}`] : []),
    ...suggestions.map(({ desc, fix: suggested }) => `  suggestion: ${desc}: ${changeText(suggested)}`),
  ])
}

/** `line 10, column 16: "Zambia" → "Malawi"` */
function changeText({ at, range: [start, end], replaced, text }: NonNullable<FindingData['fix']>): string {
  const after = JSON.stringify(cut(text, LONGEST.change))
  if (replaced === '') return `${at}: insert ${after}`
  const before =
    replaced === undefined ? `offset ${start} to ${end}` : JSON.stringify(cut(replaced, LONGEST.change))
  return `${at}: ${before} → ${after}`
}

export interface Counts {
  readonly errors: number
  readonly warnings: number
}

/** `2 errors, 1 warning`, or that there is nothing. */
export function countText({ errors, warnings }: Counts): string {
  if (errors + warnings === 0) return 'no findings'
  return [
    ...(errors > 0 ? [numbered(errors, 'error')] : []),
    ...(warnings > 0 ? [numbered(warnings, 'warning')] : []),
  ].join(', ')
}
