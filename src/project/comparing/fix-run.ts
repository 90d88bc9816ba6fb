import { safeFix } from '../../engine/fixing/finding-fixes.ts'
import { applyBaseline } from '../../engine/apply-baseline.ts'
import { applyExceptions, type Judgement } from '../../engine/apply-exceptions.ts'
import type { Baseline } from '../../engine/baseline.ts'
import { type ArticleFindings, type Fixing, fixArticles } from '../../engine/fixing/fix-articles.ts'
import { keepChangedLines, type TextBefore } from '../../engine/keep-changed-lines.ts'
import type { LintedArticle } from '../../engine/lint-article.ts'
import type { RunArticle } from '../../engine/run-article.ts'
import type { Finding } from '../../rule/finding.ts'
import { groupBy } from '../../text/groups.ts'
import type { ComparedRun } from './compare.ts'
import type { Attempt, Doubted } from './doubted.ts'

/** Decides which findings are not reported; these are not fixed either. */
export interface Unreported {
  readonly judgement: Judgement
  readonly baseline: Baseline | undefined
  /** Given if only changed lines are asked for. */
  readonly before: TextBefore | undefined
}

/** How a run goes on after its articles have been linted. */
export interface RunSteps {
  readonly lint: Fixing<LintedArticle>['lint']
  readonly compare: (articles: readonly LintedArticle[]) => Promise<ComparedRun>
  readonly doubtedIn: (
    compared: ComparedRun,
    articles: readonly LintedArticle[],
    toFix: readonly Finding[],
  ) => Doubted | undefined
  readonly unreported: Unreported
}

/** The articles of a run, and what came of comparing them as they are. */
export interface FixedRun {
  readonly articles: readonly RunArticle[]
  readonly compared: ComparedRun
}

/**
 * Makes the safe fixes of a run. Its articles are compared first, because a fix may depend on what the others do. Edits
 * never come out of the cache's file, where anyone may have written them: no fix is made that depends on it.
 */
export async function fixRun(
  linted: readonly LintedArticle[],
  { compare, doubtedIn, lint, unreported }: RunSteps,
): Promise<Attempt<FixedRun>> {
  let last = { articles: linted, compared: await compare(linted) }
  let doubted: Doubted | undefined
  const fixed = await fixArticles(linted, {
    lint,
    async findingsOf(articles) {
      if (articles !== linted) last = { articles, compared: await compare(articles) }
      const found = judgedFindings(articles, last.compared.comparison.findings, unreported)
      const toFix = found.flatMap(({ reported }) => reported.filter(safeFix))
      doubted = doubtedIn(last.compared, articles, toFix)
      return doubted ? [] : found
    },
  })
  if (doubted) return { doubted }
  const now = fixed.map(({ article }) => article)
  const isLast = now.every((article, at) => article === last.articles[at])
  const result = {
    articles: fixed.map(({ article, fixes }, at) => {
      const { file: original } = linted[at] ?? article
      // It is kept in memory, since the fixed text will replace it on disk.
      return { original: fixes.length > 0 ? { ...original } : original, fixes, linted: article }
    }),
    compared: isLast ? last.compared : await compare(now),
  }
  return { doubted, result }
}

/** What is found in each article, and what of it the run would report. */
function judgedFindings(
  articles: readonly LintedArticle[],
  compared: readonly Finding[],
  { baseline, before, judgement }: Unreported,
): readonly ArticleFindings[] {
  const judged = applyExceptions(articles.map(unfixed), compared, judgement)
  const { articles: fresh } = applyBaseline(judged, baseline)
  const byPath = groupBy(compared, ({ path }) => path)
  return keepChangedLines(fresh, before).articles.map(({ findings, linted }) => ({
    all: [...linted.findings, ...(byPath.get(linted.file.path) ?? [])],
    reported: findings,
  }))
}

/** An article of a run without `--fix`. */
export function unfixed(linted: LintedArticle): RunArticle {
  return { original: linted.file, fixes: [], linted }
}
