import type { Article } from '../article/article.ts'
import { type ArticleEvidence, NO_EVIDENCE } from '../evidence/given-evidence.ts'
import { openArticle } from '../languages/open-article.ts'
import type { Exception } from '../rule/exception.ts'
import type { Finding } from '../rule/finding.ts'
import type { TextFile } from '../text/text-file.ts'
import type { ArticleSettings, Rules, RuleSetting } from './article-settings.ts'
import { checkArticle, type RuleFailure } from './check-article.ts'
import { type Measure, unmeasured } from './measure.ts'
import type { Holding, Moment } from '../rule/moment.ts'
import { readExceptions } from './read-exceptions.ts'

/** An article after its own rules have run, before it is compared with others. */
export interface LintedArticle {
  readonly file: TextFile
  readonly settings: ArticleSettings
  readonly findings: readonly Finding[]
  readonly failures: readonly RuleFailure[]
  /** What the corpus rules collected from it, by rule: plain JSON. */
  readonly collected: ReadonlyMap<string, unknown>
  readonly exceptions: readonly Exception[]
  /** How long this holds, if it depends on the day. */
  readonly holding?: Holding
}

/** What an article is linted with, besides its text and its settings. */
export interface Circumstances {
  readonly moment: Moment
  readonly evidence?: ArticleEvidence
  readonly measure?: Measure | undefined
}

/** Lints an article: here, in another thread, or from the cache. */
export type Linter = (file: TextFile, settings: ArticleSettings, measure?: Measure) => Promise<LintedArticle>

/** Reads an article and runs its own rules on it. */
export async function lintArticle(
  file: TextFile,
  settings: ArticleSettings,
  rules: Rules,
  { evidence = NO_EVIDENCE, measure = unmeasured, moment }: Circumstances,
): Promise<LintedArticle> {
  const parsed = measure('parse')
  const article = await openArticle(file, settings.house, settings.parser, evidence)
  parsed()
  return lintOpenArticle(article, settings, rules, { moment, measure })
}

/** Runs the rules on an article that has been read. */
export function lintOpenArticle(
  article: Article,
  settings: ArticleSettings,
  rules: Rules,
  { measure = unmeasured, moment }: Omit<Circumstances, 'evidence'>,
): LintedArticle {
  const checked = measure('rules')
  const runnable = article.tangle ? { ...settings, rules: settings.rules.filter(isOfEngine) } : settings
  const found = checkArticle(article, runnable.rules, rules, moment, measure)
  checked()
  return { file: article.file, settings: runnable, ...found, exceptions: readExceptions(article) }
}

/** The other rules cannot check an article that was not parsed. */
function isOfEngine({ rule }: RuleSetting): boolean {
  return rule.category === 'engine'
}
