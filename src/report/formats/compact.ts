import type { RunReport } from '../report.ts'
import { findingLine, runFindingLine, WHOLE_RUN } from '../text/finding-line.ts'
import { plainLine, plainText, withoutCommands } from '../text/plain-text.ts'
import { mapInText } from './article-text.ts'
import { fixedText } from './fixes.ts'

/** For editors and `grep`: what was fixed in each article and every finding on a line, then run findings and failures. */
export function* compact({ articles, failures, runFindings, textOf }: RunReport): Iterable<string> {
  for (const article of articles) {
    const { path, findings } = article
    const fixed = fixedText(article)
    if (fixed !== undefined) yield withoutCommands(`${plainText(path)}: fixed: ${fixed}\n`)
    for (const line of mapInText(findings, path, textOf, findingLine)) yield withoutCommands(`${line}\n`)
  }
  for (const finding of runFindings) yield withoutCommands(`${WHOLE_RUN}: ${runFindingLine(finding)}\n`)
  for (const { path, message } of failures)
    yield withoutCommands(`${plainText(path)}: failure: ${plainLine(message)}\n`)
}
