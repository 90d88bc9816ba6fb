import type { RunReport } from '../report.ts'
import { findingLine, runFindingLine, WHOLE_RUN } from '../text/finding-line.ts'
import { plainLine, plainText, withoutCommands } from '../text/plain-text.ts'
import { mapInText } from './article-text.ts'

/** For editors and `grep`: every finding on a line, then every run finding and failure; nothing if there are none. */
export function* compact({ articles, failures, runFindings, textOf }: RunReport): Iterable<string> {
  for (const { path, findings } of articles) {
    for (const line of mapInText(findings, path, textOf, findingLine)) yield withoutCommands(`${line}\n`)
  }
  for (const finding of runFindings) yield withoutCommands(`${WHOLE_RUN}: ${runFindingLine(finding)}\n`)
  for (const { path, message } of failures)
    yield withoutCommands(`${plainText(path)}: failure: ${plainLine(message)}\n`)
}
