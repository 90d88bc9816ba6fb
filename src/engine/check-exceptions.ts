import type { Rules } from './article-settings.ts'
import { orderFindings } from './order.ts'
import type { JudgedArticle } from './run-article.ts'
import { toFinding } from './to-finding.ts'

/** Whether any exception has a fault, so that the code of the rule that reports it must be loaded. */
export function haveFaultyExceptions(articles: readonly JudgedArticle[]): boolean {
  return articles.some(({ exceptions }) => exceptions.some(({ fault }) => fault))
}

/** Adds what the exception rules find in each article, using the settings of that article. */
export function checkExceptions(articles: readonly JudgedArticle[], rules: Rules): readonly JudgedArticle[] {
  return articles.map((article) => {
    const { exceptions, findings, linted } = article
    if (exceptions.length === 0) return article
    const { path } = linted.file
    const found = linted.settings.rules.flatMap((setting) => {
      const rule = rules.get(setting.rule.id)
      if (rule?.kind !== 'exception') return []
      return [...rule.check(exceptions)].map((problem) => toFinding(setting, path, problem))
    })
    return found.length === 0 ? article : { ...article, findings: orderFindings([...findings, ...found]) }
  })
}
