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

export interface FixedArticle {
  readonly source: SourceFile
  /** How many fixes were made. */
  readonly fixes: number
}

/**
 * Makes the safe fixes until none is left, at most ten times over. A round after which as many are left as before
 * has mended nothing: it is taken back, and the article stays as it was.
 */
export async function fixArticle(
  source: SourceFile,
  settings: ArticleSettings,
  judgement: Judgement,
): Promise<FixedArticle> {
  const fixesOf = async (article: SourceFile) => {
    const { findings } = judge(await lintArticle(article, settings), [], judgement)
    return findings.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []))
  }
  let fixed: FixedArticle = { source, fixes: 0 }
  let due = await fixesOf(source)
  for (let round = 0; round < MOST_ROUNDS && due.length > 0; round += 1) {
    const { text, applied } = applyFixes(fixed.source.text, due)
    const next = { ...sourceFile(source.path, text), byteOrderMark: source.byteOrderMark }
    const left = applied.length > 0 ? await fixesOf(next) : due
    if (left.length >= due.length) break
    fixed = { source: next, fixes: fixed.fixes + applied.length }
    due = left
  }
  return fixed
}
