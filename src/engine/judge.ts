import type { Finding } from '../rule/finding.ts'
import type { LintedArticle } from './lint-article.ts'
import { orderFindings } from './order.ts'
import { type JudgedException, type Judgement, suppress, type Suppression } from './suppress.ts'

export interface JudgedFindings {
  /** In order of place. */
  readonly findings: readonly Finding[]
  readonly suppressed: Suppression['suppressed']
  readonly exceptions: readonly JudgedException[]
}

/** The findings that are left of an article's own and of those from comparing it. */
export function judge(
  article: LintedArticle,
  compared: readonly Finding[],
  judgement: Judgement,
): JudgedFindings {
  const { source, settings } = article
  const ran = new Set(settings.rules.map(({ rule }) => rule.id))
  const { findings, suppressed, exceptions } = suppress(
    [...article.findings, ...compared],
    article.exceptions,
    { ...judgement, ran },
  )
  const severity = settings.unusedDirective
  const own = exceptions.flatMap(({ exception, problem }): readonly Finding[] =>
    severity === undefined || problem === undefined
      ? []
      : [
          {
            ruleId: 'unused-directive',
            severity,
            path: source.path,
            span: exception.span,
            message: problem,
            related: [],
          },
        ],
  )
  return { findings: orderFindings([...findings, ...own]), suppressed, exceptions }
}
