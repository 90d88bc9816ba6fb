import { safeFix, suggestedFixes } from '../engine/fixing/finding-fixes.ts'
import type { RunFinding } from '../engine/gather.ts'
import type { WithheldFinding } from '../engine/run-article.ts'
import type { Finding } from '../rule/finding.ts'
import type { RuleHead } from '../rule/head.ts'
import type { Failure } from '../text/failure.ts'
import type { TextFile } from '../text/text-file.ts'

/** Everything that a reporter is told about a run. */
export interface RunReport {
  /** Every article that was checked, including clean ones. A reporter may go through them more than once. */
  readonly articles: Iterable<ArticleReport>
  /** What is said once of most articles, instead of once in each. */
  readonly runFindings: readonly RunFinding[]
  readonly failures: readonly Failure[]
  readonly textOf: TextOf
  /** What was found but is not in `articles`. */
  readonly hidden: Hidden
}

/**
 * The text of an article of the run, or of another one that a finding refers to; undefined if it is not known.
 * Texts need not be in memory, so a reporter asks for the text of an article while it prints that article.
 */
export type TextOf = (path: string) => TextFile | undefined

/** What a reporter is told about one article. */
export interface ArticleReport {
  readonly path: string
  /** In order of place. */
  readonly findings: readonly Finding[]
  /** What an exception or the baseline withholds, in order of place. */
  readonly withheld: readonly WithheldFinding[]
  /** The titles of the fixes made in it before these findings were left. */
  readonly fixed?: readonly string[]
}

export interface Hidden {
  /** Warnings that `--quiet` leaves out. */
  readonly warnings: number
  /** Findings on lines that have not changed since the ref of `--since`. */
  readonly unchangedLines: number
}

/**
 * Makes a run's report piece by piece, without reading or writing anything. Joined, the pieces are the report.
 * Article text in it is made harmless to whatever reads the format.
 */
export type Reporter = (report: RunReport, options: ReportOptions) => Iterable<string>

/** What a reporter is told about the place that its report goes to. */
export interface ReportOptions {
  readonly colour: boolean
  /** Whether the terminal understands hyperlinks. */
  readonly links: boolean
  /** In columns. */
  readonly width: number
  /** geolint's own. */
  readonly version: string
  /** Every known rule, including those of plug-ins. */
  readonly rules: readonly RuleHead[]
  /** The address of a rule's page. */
  readonly ruleUrl: (ruleId: string) => string | undefined
  /** The text of a rule's page, as markdown. */
  readonly rulePage: (ruleId: string) => string | undefined
  /** A path of the run relative to the repository's root, with `/`; unchanged if there is no repository. */
  readonly repositoryPath: (path: string) => string
}

export interface FindingCounts {
  readonly articles: number
  readonly articlesWithFindings: number
  readonly errors: number
  /** Run findings too. */
  readonly warnings: number
  readonly runFindings: number
  readonly fixable: number
  readonly failures: number
  readonly fixed: number
  readonly articlesFixed: number
  /** Findings that are in the baseline. */
  readonly known: number
  /** By rule, in the order in which they find something in articles. */
  readonly rules: ReadonlyMap<string, RuleCounts>
  /** The rule of the first run finding. */
  readonly firstRunRule: string | undefined
}

/** What one rule has found in articles. */
export interface RuleCounts {
  readonly findings: number
  readonly errors: number
  readonly fixable: number
  /** Findings with suggestions. */
  readonly suggested: number
}

export function countFindings(report: RunReport): FindingCounts {
  let counts = countsBefore(report)
  for (const article of report.articles) counts = countsWith(counts, article)
  return counts
}

/** The counts of a run before its first article. */
export function countsBefore({ failures, runFindings }: RunReport): FindingCounts {
  return {
    articles: 0,
    articlesWithFindings: 0,
    errors: 0,
    warnings: runFindings.length,
    runFindings: runFindings.length,
    fixable: 0,
    failures: failures.length,
    fixed: 0,
    articlesFixed: 0,
    known: 0,
    rules: new Map(),
    firstRunRule: runFindings[0]?.ruleId,
  }
}

/** The counts with one more article. */
export function countsWith(
  counts: FindingCounts,
  { findings, withheld, fixed = [] }: ArticleReport,
): FindingCounts {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return {
    articles: counts.articles + 1,
    articlesWithFindings: counts.articlesWithFindings + (findings.length > 0 ? 1 : 0),
    errors: counts.errors + errors,
    warnings: counts.warnings + findings.length - errors,
    runFindings: counts.runFindings,
    fixable: counts.fixable + findings.filter(safeFix).length,
    failures: counts.failures,
    fixed: counts.fixed + fixed.length,
    articlesFixed: counts.articlesFixed + (fixed.length > 0 ? 1 : 0),
    known: counts.known + withheld.filter(({ by }) => by === 'baseline').length,
    rules: findings.length === 0 ? counts.rules : rulesWith(counts.rules, findings),
    firstRunRule: counts.firstRunRule,
  }
}

function rulesWith(before: FindingCounts['rules'], findings: readonly Finding[]): FindingCounts['rules'] {
  const rules = new Map(before)
  for (const finding of findings) {
    const { errors, findings: found, fixable, suggested } = rules.get(finding.ruleId) ?? NOTHING
    rules.set(finding.ruleId, {
      findings: found + 1,
      errors: errors + Number(finding.severity === 'error'),
      fixable: fixable + Number(safeFix(finding) !== undefined),
      suggested: suggested + Number(suggestedFixes(finding).length > 0),
    })
  }
  return rules
}

const NOTHING: RuleCounts = { findings: 0, errors: 0, fixable: 0, suggested: 0 }

/** The run as `--quiet` shows it: errors only. */
export function withoutWarnings(report: RunReport): RunReport {
  const { warnings } = countFindings(report)
  const articles = { [Symbol.iterator]: () => withErrorsOnly(report.articles) }
  return { ...report, articles, runFindings: [], hidden: { ...report.hidden, warnings } }
}

function* withErrorsOnly(articles: Iterable<ArticleReport>): Generator<ArticleReport> {
  for (const article of articles) {
    const findings = article.findings.filter(({ severity }) => severity === 'error')
    yield { ...article, findings }
  }
}
