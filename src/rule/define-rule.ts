import type { Article } from '../article/article.ts'
import type { Clock } from './clock.ts'
import type { JudgedException } from './exception.ts'
import type { Gathering, Messages, RuleHead } from './head.ts'
import type { OptionSchemas, OptionsOf } from './option.ts'
import type { CollectedFrom, CorpusProblem, Problem } from './problem.ts'
import type { ArticleRule, CorpusRule, ExceptionRule } from './rule.ts'

/** Defines a rule that looks at one article at a time. The clock answers only if `needsDay` is given. */
export function defineRule<const M extends Messages, O extends OptionSchemas = Record<never, never>>(
  definition: Head<M, O> & {
    check(article: Article, options: OptionsOf<O>, clock: Clock): Iterable<Problem & ProblemOf<M>>
  },
): ArticleRule {
  return { fixable: false, ...definition, kind: 'article', options: definition.options ?? {} }
}

/** Defines a rule that compares the articles of a run. */
export function defineCorpusRule<
  Collected,
  const M extends Messages,
  O extends OptionSchemas = Record<never, never>,
>(
  definition: Head<M, O> & {
    check?(article: Article, options: OptionsOf<O>, clock: Clock): Iterable<Problem & ProblemOf<M>>
    collect(article: Article, options: OptionsOf<O>): Collected
    compare(
      all: readonly CollectedFrom<Exclude<Collected, undefined>>[],
      options: OptionsOf<O>,
    ): Iterable<CorpusProblem & ProblemOf<M>>
  },
): CorpusRule {
  return { fixable: false, ...definition, kind: 'corpus', options: definition.options ?? {} }
}

/** Defines a rule that looks at exceptions; it has no options. */
export function defineExceptionRule<const M extends Messages>(
  definition: Omit<Head<M, Record<never, never>>, 'options'> & {
    check(exceptions: readonly JudgedException[]): Iterable<Problem & ProblemOf<M>>
  },
): ExceptionRule {
  return { fixable: false, ...definition, kind: 'exception', options: {} }
}

/** The names in braces in a message. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** A problem that names one of the rule's messages and gives a value for each of its placeholders. */
export type ProblemOf<M extends Messages> = {
  [Name in keyof M & string]: Omit<Problem, 'data' | 'message'> & {
    readonly message: Name
  } & ([Placeholders<M[Name]>] extends [never]
      ? { readonly data?: undefined }
      : { readonly data: Readonly<Record<Placeholders<M[Name]>, string | number>> })
}[keyof M & string]

type Head<M, O> = Omit<RuleHead, 'fixable' | 'gather' | 'kind' | 'messages' | 'options'> & {
  readonly messages: M
  readonly options?: O
  readonly fixable?: boolean
  readonly gather?: readonly GatheringOf<M>[]
}

/** A gathering that names messages of the rule. */
type GatheringOf<M> = Omit<Gathering, 'message' | 'of'> & {
  readonly of: readonly (keyof M & string)[]
  readonly message: keyof M & string
}
