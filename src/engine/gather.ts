import type { Finding } from '../rule/finding.ts'
import { type Gathering, messageText, type RuleHead } from '../rule/head.ts'
import type { JudgedArticle } from './run-article.ts'

/** What is left when the same finding in most articles of a run is gathered into one. */
export type RunFinding = Pick<Finding, 'message' | 'ruleId' | 'severity'>

export interface GatheredRun {
  readonly articles: readonly JudgedArticle[]
  readonly runFindings: readonly RunFinding[]
}

/**
 * Gathers what a rule finds in most articles of a run into one finding, if the rule asks for it. Findings that are
 * excepted or in the baseline count too, but if no others are left, nothing is reported.
 */
export function gather(articles: readonly JudgedArticle[], heads: readonly RuleHead[]): GatheredRun {
  let left = articles
  const runFindings: RunFinding[] = []
  for (const head of heads) {
    const gathered = head.gather && gatherRule(left, head, head.gather)
    if (!gathered) continue
    left = gathered.articles
    runFindings.push(gathered.finding)
  }
  return { articles: left, runFindings }
}

function gatherRule(
  articles: readonly JudgedArticle[],
  head: RuleHead,
  { from, message, share }: Gathering,
): { readonly articles: readonly JudgedArticle[]; readonly finding: RunFinding } | undefined {
  const isOfRule = ({ ruleId }: Finding) => ruleId === head.id
  const judged = articles.filter(({ linted }) => hasLooked(linted, head.id))
  const found = judged.filter(
    ({ findings, withheld }) => findings.some(isOfRule) || withheld.some(({ finding }) => isOfRule(finding)),
  )
  const isCommon = judged.length >= from && found.length >= share * judged.length
  if (!isCommon || !found.some(({ findings }) => findings.some(isOfRule))) return undefined
  const data = { found: found.length, judged: judged.length }
  return {
    articles: articles.map((article) => ({
      ...article,
      findings: article.findings.filter((finding) => !isOfRule(finding)),
    })),
    finding: { ruleId: head.id, severity: 'warning', message: messageText(head, { message, data }) },
  }
}

function hasLooked({ failures, settings }: JudgedArticle['linted'], ruleId: string): boolean {
  return (
    settings.rules.some(({ rule }) => rule.id === ruleId) && !failures.some((one) => one.ruleId === ruleId)
  )
}
