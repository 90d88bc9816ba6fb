import type { Finding } from '../rule/finding.ts'
import type { Rule } from '../rule/rule.ts'
import type { SourceFile } from '../text/source-file.ts'

/** All that a reporter is told about a run. */
export interface RunReport {
  /** Every article that was checked, clean ones too. */
  readonly articles: readonly ArticleReport[]
  readonly failures: readonly Failure[]
  /** Articles that were not checked and that findings refer to. */
  readonly others: readonly SourceFile[]
  /** What was found and is not in `articles`. */
  readonly hidden: Hidden
}

export interface ArticleReport {
  readonly source: SourceFile
  /** In order of place. */
  readonly findings: readonly Finding[]
  /** What an exception or the baseline silences, in order of place. */
  readonly suppressed: readonly SuppressedFinding[]
  /** How many fixes were made in it before these findings were left. */
  readonly fixedEdits?: number
}

export interface SuppressedFinding {
  readonly finding: Finding
  readonly by: 'baseline' | 'exception'
  /** What the exception's author gives as reason. */
  readonly reason?: string
}

/** An article that could not be checked, or a rule that broke down on it. */
export interface Failure {
  readonly path: string
  readonly message: string
}

export interface Hidden {
  /** Warnings that `--quiet` leaves out. */
  readonly warnings: number
  /** Findings on lines that have not changed since the ref of `--since`. */
  readonly unchangedLines: number
}

/**
 * Makes a run's report, piece by piece, without reading or writing anything. The pieces joined are the report.
 * Text of articles in it is made harmless for whatever reads the format.
 */
export type Reporter = (report: RunReport, options: ReportOptions) => Iterable<string>

export interface ReportOptions {
  readonly colour: boolean
  /** Whether the terminal understands hyperlinks. */
  readonly links: boolean
  /** In columns. */
  readonly width: number
  /** geolint's own. */
  readonly version: string
  /** Every rule that is known, those of plug-ins included. */
  readonly rules: readonly Rule[]
  /** The address of a rule's page. */
  readonly ruleUrl: (ruleId: string) => string | undefined
  /** The text of a rule's page, as markdown. */
  readonly rulePage: (ruleId: string) => string | undefined
  /** A path of the run as seen from the repository's folder, with `/`; the same where there is no repository. */
  readonly repositoryPath: (path: string) => string
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
  /** Findings that the baseline knows. */
  readonly known: number
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
    fixable: findings.filter(({ fix }) => fix?.safety === 'safe').length,
    failures: failures.length,
    fixed: fixed.reduce((sum, count) => sum + count, 0),
    articlesFixed: fixed.filter((count) => count > 0).length,
    known: articles.flatMap((article) => article.suppressed).filter(({ by }) => by === 'baseline').length,
  }
}

/** Every article that a finding may refer to, by its path. */
export function sourcesOf({ articles, others }: RunReport): ReadonlyMap<string, SourceFile> {
  const all = [...others, ...articles.map(({ source }) => source)]
  return new Map(all.map((source) => [source.path, source]))
}

/** The run as `--quiet` shows it: errors only. */
export function withoutWarnings(report: RunReport): RunReport {
  const articles = report.articles.map((article) => ({
    ...article,
    findings: article.findings.filter((finding) => finding.severity === 'error'),
  }))
  return { ...report, articles, hidden: { ...report.hidden, warnings: countProblems(report).warnings } }
}
