import { groupBy } from '../../text/groups.ts'
import type { ArticleReport, RunReport } from '../report.ts'

/** Everything that is reported about one path; it has no findings if it could not be checked at all. */
export interface FileReport extends ArticleReport {
  readonly failures: readonly string[]
}

/** Every article in the order of the run, then every other path that failed. */
export function* byFile({ articles, failures }: RunReport): Iterable<FileReport> {
  const failed = groupBy(failures, ({ path }) => path)
  const messagesOf = (path: string) => failed.get(path)?.map(({ message }) => message) ?? []
  for (const article of articles) {
    yield { ...article, failures: messagesOf(article.path) }
    failed.delete(article.path)
  }
  for (const path of failed.keys()) yield { path, findings: [], withheld: [], failures: messagesOf(path) }
}
