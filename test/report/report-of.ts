import type { ArticleReport, ReportOptions, RunReport } from '../../src/report/report.ts'
import type { Finding } from '../../src/rule/finding.ts'
import type { RunFinding } from '../../src/engine/gather.ts'
import type { Failure } from '../../src/text/failure.ts'
import { textFile } from '../../src/text/text-file.ts'
import type { TextFile } from '../../src/text/text-file.ts'
import type { Span } from '../../src/text/span.ts'

/** What a reporter is told besides the run: no colour, 80 columns, no rules. */
export const PLAIN: ReportOptions = {
  colour: false,
  links: false,
  width: 80,
  version: '0.0.0',
  rules: [],
  ruleUrl: () => undefined,
  rulePage: () => undefined,
  repositoryPath: (path) => path,
}

/** All pieces of a report. */
export function whole(pieces: Iterable<string>): string {
  return [...pieces].join('')
}

/** The span of the first occurrence of some words in an article. */
export function spanOf(file: TextFile, words: string): Span {
  const start = file.text.indexOf(words)
  if (start === -1) throw new Error(`not in the article: ${words}`)
  return { start, end: start + words.length }
}

/** A finding about some words of an article. */
export function findingOn(file: TextFile, words: string, more: Partial<Finding> = {}): Finding {
  const span = spanOf(file, words)
  return {
    ruleId: 'a-rule',
    severity: 'warning',
    path: file.path,
    span,
    messageId: 'wrong',
    message: 'Wrong.',
    related: [],
    ...more,
  }
}

/** An article of a run with its text; nothing is withheld unless given. */
export interface CheckedArticle extends Omit<ArticleReport, 'path' | 'withheld'> {
  readonly file: TextFile
  readonly withheld?: ArticleReport['withheld']
}

/** A run with these findings; nothing is hidden. Its articles can be gone through and nothing else. */
export function runOf(
  articles: readonly CheckedArticle[],
  failures: readonly Failure[] = [],
  runFindings: readonly RunFinding[] = [],
): RunReport {
  const reports = articles.map(({ file, withheld = [], ...article }) => ({
    path: file.path,
    withheld,
    ...article,
  }))
  const texts = new Map(articles.map(({ file }) => [file.path, file]))
  return {
    articles: { [Symbol.iterator]: () => reports.values() },
    runFindings,
    failures,
    textOf: (path) => texts.get(path),
    hidden: { warnings: 0, unchangedLines: 0 },
  }
}

/** A run over this many articles with no findings. */
export function cleanRun(count: number, failures: readonly Failure[] = []): RunReport {
  const articles = Array.from({ length: count }, (_, index) => ({
    file: textFile(`clean-${index}.md`, 'All is well.\n'),
    findings: [],
  }))
  return runOf(articles, failures)
}
