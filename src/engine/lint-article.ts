import type { HouseStyle } from '../article/house-style.ts'
import { openArticle } from '../languages/open-article.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import type { Finding, Severity } from '../rule/finding.ts'
import type { SourceFile } from '../text/source-file.ts'
import { checkArticle, type RuleFailure, type RuleSetting } from './check-article.ts'
import { type Measure, unmeasured } from './measure.ts'
import { type Exception, readExceptions } from './read-exceptions.ts'

/** The settings that hold for one article. */
export interface ArticleSettings {
  readonly house: HouseStyle
  readonly parser: ParserName
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

export type Linter = (
  source: SourceFile,
  settings: ArticleSettings,
  measure?: Measure,
) => Promise<LintedArticle>

/** Reads an article and runs its own rules on it. */
export const lintArticle: Linter = async (source, settings, measure = unmeasured) => {
  const parsed = measure('parse')
  const article = await openArticle(source, settings.house, settings.parser)
  parsed()
  const checked = measure('rules')
  const heard = article.tangle ? { ...settings, rules: settings.rules.filter(isOfEngine) } : settings
  const found = checkArticle(article, heard.rules, measure)
  checked()
  return { source, settings: heard, ...found, exceptions: readExceptions(article) }
}

/** The other rules can tell nothing of an article that was not parsed. */
function isOfEngine({ rule }: RuleSetting): boolean {
  return rule.category === 'engine'
}
