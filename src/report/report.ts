import type { Finding, Fix } from '../rule/finding.ts'
import type { SourceFile } from '../text/source-file.ts'

/** All that a reporter is told about a run. */
export interface RunReport {
  /** Every article that was checked, clean ones too. */
  readonly articles: readonly ArticleReport[]
  readonly failures: readonly Failure[]
}

export interface ArticleReport {
  readonly source: SourceFile
  /** In order of place. */
  readonly findings: readonly Finding[]
  /** How many fixes were made in it before these findings were left. */
  readonly fixedEdits?: number
}

/** An article that could not be checked, or a rule that broke down on it. */
export interface Failure {
  readonly path: string
  readonly message: string
}

export interface ReportOptions {
  readonly colour: boolean
  /** Whether the terminal understands hyperlinks. */
  readonly links: boolean
  /** In columns. */
  readonly width: number
  /** Errors only. */
  readonly quiet: boolean
  /** The address of a rule's page. */
  readonly ruleUrl?: (ruleId: string) => string | undefined
}

export interface Counts {
  readonly articles: number
  readonly articlesWithProblems: number
  readonly errors: number
  readonly warnings: number
  readonly fixable: number
  readonly failures: number
  readonly fixed: number
  readonly articlesFixed: number
}

export function countProblems(report: RunReport): Counts {
  const { articles, failures } = report
  const findings = articles.flatMap((article) => article.findings)
  const fixed = articles.map((article) => article.fixedEdits ?? 0)
  return {
    articles: articles.length,
    articlesWithProblems: articles.filter((article) => article.findings.length > 0).length,
    errors: findings.filter((finding) => finding.severity === 'error').length,
    warnings: findings.filter((finding) => finding.severity === 'warning').length,
    fixable: findings.filter((finding) => safeFix(finding) !== undefined).length,
    failures: failures.length,
    fixed: fixed.reduce((sum, count) => sum + count, 0),
    articlesFixed: fixed.filter((count) => count > 0).length,
  }
}

/** The run as `--quiet` shows it: errors only. */
export function withoutWarnings(report: RunReport): RunReport {
  const articles = report.articles.map((article) => ({
    ...article,
    findings: article.findings.filter((finding) => finding.severity === 'error'),
  }))
  return { ...report, articles }
}

/** The fix that `--fix` makes. */
export function safeFix(finding: Finding): Fix | undefined {
  return finding.fix?.safety === 'safe' ? finding.fix : undefined
}

/** The fixes that are left to a person. */
export function suggestedFixes(finding: Finding): readonly Fix[] {
  const { fix, suggestions = [] } = finding
  return fix?.safety === 'suggested' ? [fix, ...suggestions] : suggestions
}
