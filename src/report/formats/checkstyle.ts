import type { Finding } from '../../rule/finding.ts'
import { positionAt } from '../../text/text-file.ts'
import type { TextFile } from '../../text/text-file.ts'
import type { RunReport } from '../report.ts'
import { plainLine } from '../text/plain-text.ts'
import { xmlAttributes } from '../text/xml-text.ts'
import { mapInText } from './article-text.ts'
import { byFile } from './by-file.ts'
import type { FileReport } from './by-file.ts'

/** The version of checkstyle since which the format has not changed. */
const CHECKSTYLE_VERSION = '4.3'

/** Checkstyle's XML, which many tools read: every file with its errors, including clean ones, as checkstyle does. */
export function* checkstyle(report: RunReport): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle${xmlAttributes({ version: CHECKSTYLE_VERSION })}>\n`
  for (const file of byFile(report)) yield fileElement(file, report)
  yield '</checkstyle>\n'
}

function fileElement({ path, findings, failures }: FileReport, { textOf }: RunReport): string {
  const errors = [
    ...failures.map((message) => errorElement({ line: 1, severity: 'error', message }, 'failure')),
    ...mapInText(findings, path, textOf, findingElement),
  ]
  return `<file${xmlAttributes({ name: path })}>\n${errors.join('')}</file>\n`
}

function findingElement({ span, severity, message, ruleId }: Finding, file: TextFile): string {
  return errorElement({ ...positionAt(file, span.start), severity, message }, ruleId)
}

interface CheckstyleError {
  readonly line: number
  readonly column?: number
  readonly severity: Finding['severity']
  readonly message: string
}

function errorElement(error: CheckstyleError, name: string): string {
  const message = plainLine(error.message)
  return `<error${xmlAttributes({ ...error, message, source: `geolint.${name}` })}/>\n`
}
