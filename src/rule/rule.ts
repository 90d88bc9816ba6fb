import type { Article } from '../article/article.ts'
import type { Span } from '../text/span.ts'
import type { Fix, Severity } from './finding.ts'
import type { OptionSchemas, OptionsOf } from './option.ts'

/** What a rule finds in one place; the engine makes a finding of it. */
export interface Problem {
  /** The name of one of the rule's messages. */
  readonly message: string
  /** A value for each placeholder of the message. */
  readonly data?: MessageData | undefined
  readonly span: Span
  /**
   * Given where the problem is about the whole article and its span only the most telling place: what it is about
   * (`BO`), by which it is known again wherever that place has gone.
   */
  readonly subject?: string
  /** Where this problem weighs less than the rule does; it never weighs more than the rule is set to. */
  readonly severity?: Severity
  readonly related?: readonly RelatedPlace[]
  readonly fix?: Fix | undefined
  readonly suggestions?: readonly Fix[]
}

/** Another place that a problem is about; in the same article unless a path is given. */
export interface RelatedPlace {
  readonly path?: string
  readonly span: Span
  readonly message: string
}

/** A problem found by comparing articles, in the article at `path`. */
export interface CorpusProblem extends Problem {
  readonly path: string
}

/** What a corpus rule collected from the article at `path`: plain JSON. */
export interface CollectedFrom<Collected> {
  readonly path: string
  readonly collected: Collected
}

export type MessageData = Readonly<Record<string, string | number>>

export type Category = 'countries' | 'disclaimers' | 'engine' | 'pull-quotes' | 'sources'

/** What is known of a rule without its code: plain data. */
export interface RuleHead {
  /** Named for the problem that it finds. */
  readonly id: string
  /** Whether it looks at one article at a time, or compares those of a run as well. */
  readonly kind: 'article' | 'corpus'
  readonly category: Category
  /** One sentence. */
  readonly summary: string
  readonly severity: Severity
  /** Texts with `{placeholders}`. */
  readonly messages: Readonly<Record<string, string>>
  readonly options: OptionSchemas
  readonly fixable: boolean
  /** Given where one finding is to stand for those of most articles of a run. */
  readonly gather?: Gathering
}

/** When the findings of a rule are gathered into one of the whole run. */
export interface Gathering {
  /** The name of the message, whose placeholders may be `{found}` and `{judged}`: numbers of articles. */
  readonly message: string
  /** In no smaller run: the number of articles at which the rule has looked. */
  readonly from: number
  /** The share of these articles in which it has found something, 0 to 1. */
  readonly share: number
}

/** A rule that looks at one article at a time. */
export interface ArticleRule extends RuleHead {
  readonly kind: 'article'
  check(article: Article, options: Readonly<Record<string, unknown>>): Iterable<Problem>
}

/**
 * A rule that compares articles: `collect` reduces each to plain JSON, `compare` sees what was collected from
 * all of them. It can look at single articles as well.
 */
export interface CorpusRule extends RuleHead {
  readonly kind: 'corpus'
  check?(article: Article, options: Readonly<Record<string, unknown>>): Iterable<Problem>
  collect(article: Article, options: Readonly<Record<string, unknown>>): unknown
  compare(
    all: readonly CollectedFrom<unknown>[],
    options: Readonly<Record<string, unknown>>,
  ): Iterable<CorpusProblem>
}

export type Rule = ArticleRule | CorpusRule

/** The names within the braces of a message. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** A problem that names one of the rule's messages and gives it what its placeholders need. */
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
}

type Messages = Readonly<Record<string, string>>

/** Defines a rule that looks at one article at a time. */
export function defineRule<const M extends Messages, O extends OptionSchemas = Record<never, never>>(
  definition: Head<M, O> & {
    check(article: Article, options: OptionsOf<O>): Iterable<Problem & ProblemOf<M>>
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
    check?(article: Article, options: OptionsOf<O>): Iterable<Problem & ProblemOf<M>>
    collect(article: Article, options: OptionsOf<O>): Collected
    compare(
      all: readonly CollectedFrom<Collected>[],
      options: OptionsOf<O>,
    ): Iterable<CorpusProblem & ProblemOf<M>>
  },
): CorpusRule {
  return { fixable: false, ...definition, kind: 'corpus', options: definition.options ?? {} }
}

/** What a rule is without its code. */
export function ruleHead(rule: RuleHead): RuleHead {
  const { id, kind, category, summary, severity, messages, options, fixable, gather } = rule
  return { id, kind, category, summary, severity, messages, options, fixable, ...(gather && { gather }) }
}

/** A message with its placeholders filled in. */
export function messageText({ messages }: RuleHead, problem: Pick<Problem, 'data' | 'message'>): string {
  const text = messages[problem.message] ?? problem.message
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(problem.data?.[name] ?? whole))
}
