import { changedLines, isOnLines } from './changed-lines.ts'
import type { JudgedArticle } from './run-article.ts'

/** The earlier text of an article; undefined if the article is new. */
export type TextBefore = (path: string) => string | undefined

export interface ChangedLinesResult {
  readonly articles: readonly JudgedArticle[]
  /** The number of findings taken out. */
  readonly unchangedLines: number
}

/** Takes out the findings on unchanged lines; without `before`, it keeps all of them. */
export function keepChangedLines(
  articles: readonly JudgedArticle[],
  before: TextBefore | undefined,
): ChangedLinesResult {
  if (!before) return { articles, unchangedLines: 0 }
  let unchangedLines = 0
  const kept = articles.map((article): JudgedArticle => {
    const { file } = article.linted
    const old = article.findings.length > 0 ? before(file.path) : undefined
    if (old === undefined) return article
    const lines = changedLines(old, file)
    const findings = article.findings.filter((finding) => isOnLines(finding, file, lines))
    unchangedLines += article.findings.length - findings.length
    return { ...article, findings }
  })
  return { articles: kept, unchangedLines }
}
