import type { ArticleReport, RunReport } from '../report.ts'

/** All that is said about one path. */
export interface FileReport {
  readonly path: string
  /** None where the path could not be checked at all. */
  readonly article?: ArticleReport
  readonly failures: readonly string[]
}

/** Every article of the run in its order, then every other path that failed. */
export function* byFile({ articles, failures }: RunReport): Iterable<FileReport> {
  const failed = new Map<string, string[]>()
  for (const { path, message } of failures) {
    const messages = failed.get(path)
    if (messages) messages.push(message)
    else failed.set(path, [message])
  }
  for (const article of articles) {
    const { path } = article.source
    yield { path, article, failures: failed.get(path) ?? [] }
    failed.delete(path)
  }
  for (const [path, messages] of failed) yield { path, failures: messages }
}
