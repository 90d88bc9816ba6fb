import type { Finding } from '../../src/rule/finding.ts'
import type { Failure, RunReport } from '../../src/report/report.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import type { SourceFile } from '../../src/text/source-file.ts'
import type { Span } from '../../src/text/span.ts'

/** The span of some words of an article, of their first appearance. */
export function spanOf(source: SourceFile, words: string): Span {
  const start = source.text.indexOf(words)
  if (start === -1) throw new Error(`not in the article: ${words}`)
  return { start, end: start + words.length }
}

/** A finding about some words of an article. */
export function findingOn(source: SourceFile, words: string, more: Partial<Finding> = {}): Finding {
  const span = spanOf(source, words)
  return {
    ruleId: 'a-rule',
    severity: 'warning',
    path: source.path,
    span,
    message: 'Wrong.',
    related: [],
    ...more,
  }
}

/** A run over articles given by path and text, with no findings. */
export function cleanRun(count: number, failures: readonly Failure[] = []): RunReport {
  const articles = Array.from({ length: count }, (_, index) => ({
    source: sourceFile(`clean-${index}.md`, 'All is well.\n'),
    findings: [],
  }))
  return { articles, failures }
}
