import type { Article } from '../article/article.ts'
import type { Clock } from './clock.ts'
import type { JudgedException } from './exception.ts'
import type { RuleHead } from './head.ts'
import type { CollectedFrom, CorpusProblem, Problem } from './problem.ts'

export type Rule = ArticleRule | CorpusRule | ExceptionRule

type Options = Readonly<Record<string, unknown>>

/** A rule that looks at one article at a time. The clock answers only a rule that needs the day. */
export interface ArticleRule extends RuleHead {
  readonly kind: 'article'
  check(article: Article, options: Options, clock: Clock): Iterable<Problem>
}

/**
 * A rule that compares articles. `collect` reduces an article to plain JSON, or to undefined if there is nothing in it to
 * compare; `compare` sees what was collected from all articles. The rule can also check single articles.
 */
export interface CorpusRule extends RuleHead {
  readonly kind: 'corpus'
  check?(article: Article, options: Options, clock: Clock): Iterable<Problem>
  collect(article: Article, options: Options): unknown
  compare(all: readonly CollectedFrom<unknown>[], options: Options): Iterable<CorpusProblem>
}

/** A rule that looks at the exceptions of one article after all other rules. Internal: plug-ins cannot define one. */
export interface ExceptionRule extends RuleHead {
  readonly kind: 'exception'
  check(exceptions: readonly JudgedException[]): Iterable<Problem>
}
