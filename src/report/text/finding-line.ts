import type { RunFinding } from '../../engine/gather.ts'
import type { Finding } from '../../rule/finding.ts'
import type { TextFile } from '../../text/text-file.ts'
import { placeText } from './place-text.ts'
import { plainLine, plainText } from './plain-text.ts'

/** The heading of run findings in formats for people. */
export const RUN_HEADING = 'Most articles of this run'

/** What stands for the path in a format that must have one. */
export const WHOLE_RUN = '.'

/** `severity: message (rule-id)` */
export function runFindingLine({ message, ruleId, severity }: RunFinding): string {
  return `${severity}: ${plainLine(message)} (${plainText(ruleId)})`
}

/** `path:line:column: severity: message (rule-id)`, on one line whatever these contain. */
export function findingLine(finding: Finding, file: TextFile): string {
  return `${plainText(file.path)}:${placeText(file, finding.span)}: ${runFindingLine(finding)}`
}
