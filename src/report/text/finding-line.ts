import type { Finding } from '../../rule/finding.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { placeText } from './place-text.ts'
import { plainLine, plainText } from './plain-text.ts'

/** `path:line:column: severity: message (rule-id)`, whatever these hold on one line. */
export function findingLine({ severity, message, ruleId, span }: Finding, source: SourceFile): string {
  const place = `${plainText(source.path)}:${placeText(source, span)}`
  return `${place}: ${severity}: ${plainLine(message)} (${plainText(ruleId)})`
}
