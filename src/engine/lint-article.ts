import type { HouseStyle } from '../article/house-style.ts'
import { readArticle } from '../article/read-article.ts'
import type { Finding, Severity } from '../rule/finding.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { applyFixes } from './apply-edits.ts'
import { checkArticle, type RuleFailure, type RuleSetting } from './check-article.ts'
import { orderFindings } from './order.ts'
import { type Exception, readExceptions, suppress } from './suppress.ts'

/** The settings that hold for one article. */
export interface ArticleSettings {
  readonly house: HouseStyle
  readonly rules: readonly RuleSetting[]
  /** How much a bad exception weighs; undefined where it is not reported. */
  readonly unusedDirective: Severity | undefined
}

/** An article after its own rules have run, and before it is compared with others. */
export interface LintedArticle {
  readonly source: SourceFile
  readonly settings: ArticleSettings
  readonly findings: readonly Finding[]
  readonly failures: readonly RuleFailure[]
  readonly collected: ReadonlyMap<string, unknown>
  readonly exceptions: readonly Exception[]
}

export async function lintArticle(source: SourceFile, settings: ArticleSettings): Promise<LintedArticle> {
  const article = await readArticle(source, settings.house)
  return { source, settings, ...checkArticle(article, settings.rules), exceptions: readExceptions(article) }
}

/** What is needed to judge exceptions: the day (`YYYY-MM-DD`) and the ids of all rules. */
export interface Judgement {
  readonly today: string
  readonly known: ReadonlySet<string>
}

/** The findings that are left of an article's own and of those from comparing it, in order of place. */
export function judge(article: LintedArticle, compared: readonly Finding[], { today, known }: Judgement) {
  const { source, settings, exceptions } = article
  const ran = new Set(settings.rules.map(({ rule }) => rule.id))
  const result = suppress([...article.findings, ...compared], exceptions, { today, known, ran })
  const severity = settings.unusedDirective
  const own = severity
    ? result.problems.map(({ span, message }): Finding => ({
        ruleId: 'unused-directive',
        severity,
        path: source.path,
        span,
        message,
        related: [],
      }))
    : []
  return { findings: orderFindings([...result.findings, ...own]), suppressed: result.suppressed }
}

const MOST_ROUNDS = 10

/** Makes the safe fixes until none is left, at most ten times over; returns the source as it then stands. */
export async function fixArticle(
  source: SourceFile,
  settings: ArticleSettings,
  judgement: Judgement,
): Promise<SourceFile> {
  let fixed = source
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { findings } = judge(await lintArticle(fixed, settings), [], judgement)
    const fixes = findings.flatMap(({ fix }) => (fix ? [fix] : []))
    const { text, applied } = applyFixes(fixed.text, fixes)
    if (applied.length === 0 || text === fixed.text) break
    fixed = { ...sourceFile(fixed.path, text), byteOrderMark: fixed.byteOrderMark }
  }
  return fixed
}
