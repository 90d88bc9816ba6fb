import type { Exception } from '../../engine/read-exceptions.ts'
import type { LintedArticle } from '../../engine/lint-article.ts'
import type { Finding } from '../../rule/finding.ts'
import type { ConfigRequest } from '../lint-request.ts'

/** What a thread is opened with. */
export interface ThreadData {
  readonly cwd: string
  readonly config: ConfigRequest
}

/** An article as it goes to a thread: its content with the byte-order mark. */
export interface SentArticle {
  readonly path: string
  readonly content: string
}

/** What comes back of each article of a batch, in their order. */
export type Answer = readonly (LintedFacts | Breakdown)[]

/** What linting gives, as plain JSON; the article itself and its settings stay where they are. */
interface LintedFacts {
  readonly findings: readonly Finding[]
  readonly failures: LintedArticle['failures']
  readonly collected: readonly (readonly [string, unknown])[]
  readonly exceptions: readonly Exception[]
  /** The ids of the rules that looked at it. */
  readonly ran: readonly string[]
}

export interface Breakdown {
  readonly brokeDown: string
}

export function factsOf({ collected, exceptions, failures, findings, settings }: LintedArticle): LintedFacts {
  const ran = settings.rules.map(({ rule }) => rule.id)
  return { findings, failures, collected: [...collected], exceptions, ran }
}

export function articleOf(
  { collected, ran, ...facts }: LintedFacts,
  { settings, source }: Pick<LintedArticle, 'settings' | 'source'>,
): LintedArticle {
  const isAll = ran.length === settings.rules.length
  const rules = isAll ? settings.rules : settings.rules.filter(({ rule }) => ran.includes(rule.id))
  return {
    ...facts,
    source,
    settings: isAll ? settings : { ...settings, rules },
    collected: new Map(collected),
  }
}
