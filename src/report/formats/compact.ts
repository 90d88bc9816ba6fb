import { findingLine } from '../text/finding-line.ts'
import { plainLine, plainText, withoutCommands } from '../text/plain-text.ts'
import type { RunReport } from '../report.ts'

/** For editors and `grep`: every finding on a line, then every failure; nothing where there is none. */
export function* compact({ articles, failures }: RunReport): Iterable<string> {
  for (const { source, findings } of articles) {
    for (const finding of findings) yield withoutCommands(`${findingLine(finding, source)}\n`)
  }
  for (const { path, message } of failures)
    yield withoutCommands(`${plainText(path)}: failure: ${plainLine(message)}\n`)
}
