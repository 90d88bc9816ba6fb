import type { Finding } from '../../rule/finding.ts'
import type { TextFile } from '../../text/text-file.ts'
import { placeText } from './place-text.ts'
import { plainLine, plainText } from './plain-text.ts'

/** `path:line:column: severity: message (rule-id)`, on one line whatever these contain. */
export function findingLine({ severity, message, ruleId, span }: Finding, file: TextFile): string {
  const place = `${plainText(file.path)}:${placeText(file, span)}`
  return `${place}: ${severity}: ${plainLine(message)} (${plainText(ruleId)})`
}
