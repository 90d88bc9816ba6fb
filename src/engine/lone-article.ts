import type { Article } from '../article/article.ts'
import type { Finding } from '../rule/finding.ts'
import type { Moment } from '../rule/moment.ts'
import type { TextFile } from '../text/text-file.ts'
import { applyExceptions } from './apply-exceptions.ts'
import type { ArticleSettings, Rules } from './article-settings.ts'
import type { RuleFailure } from './check-article.ts'
import { checkExceptions } from './check-exceptions.ts'
import { compareArticles } from './compare-articles.ts'
import { type FixedArticle, fixArticles } from './fixing/fix-articles.ts'
import { type LintedArticle, lintArticle, lintOpenArticle } from './lint-article.ts'
import type { JudgedArticle } from './run-article.ts'

/** An article that is compared with nothing but itself. */
export interface LoneArticle extends Pick<JudgedArticle, 'findings' | 'withheld'> {
  readonly failures: readonly RuleFailure[]
}

/**
 * Lints an article without any others. `isPartial` says that there are rules that are not here, for which it may have
 * exceptions.
 */
export async function lintAlone(
  article: Article,
  settings: ArticleSettings,
  rules: Rules,
  moment: Moment,
  isPartial = false,
): Promise<LoneArticle> {
  return judge(lintOpenArticle(article, settings, rules, { moment }), rules, moment, isPartial)
}

/** Makes the safe fixes of an article without any others; undefined only if there is none. */
export async function fixAlone(
  file: TextFile,
  settings: ArticleSettings,
  rules: Rules,
  moment: Moment,
  isPartial = false,
): Promise<FixedArticle<LintedArticle> | undefined> {
  const lint = (one: TextFile) => lintArticle(one, settings, rules, { moment })
  const [fixed] = await fixArticles([await lint(file)], {
    lint: (files) => Promise.all(files.map(lint)),
    findingsOf: (articles) =>
      Promise.all(
        articles.map(async (one) => {
          const { compared, findings } = await judge(one, rules, moment, isPartial)
          return { all: [...one.findings, ...compared], reported: findings }
        }),
      ),
  })
  return fixed
}

/** Compares an article with itself, and takes out what its exceptions cover. */
async function judge(
  linted: LintedArticle,
  rules: Rules,
  { day }: Moment,
  isPartial: boolean,
): Promise<LoneArticle & { readonly compared: readonly Finding[] }> {
  const compared = await compareArticles([linted], rules)
  const run = [{ original: linted.file, fixes: [], linted }]
  const judgement = { today: day, known: new Set(rules.keys()), isPartial }
  const [judged] = checkExceptions(applyExceptions(run, compared.findings, judgement), rules)
  return {
    compared: compared.findings,
    failures: [...linted.failures, ...compared.failures],
    findings: judged?.findings ?? [],
    withheld: judged?.withheld ?? [],
  }
}
