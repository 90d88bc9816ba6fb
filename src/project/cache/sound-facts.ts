import type { ArticleSettings, RuleSetting } from '../../engine/article-settings.ts'
import type { ComparableArticle } from '../../engine/contributions.ts'
import type { LintedArticle } from '../../engine/lint-article.ts'
import type { Holding } from '../../rule/moment.ts'
import { plainSpan, requireList, requireText } from '../../engine/plain-parts.ts'
import { fromStored } from '../../engine/to-finding.ts'
import type { Exception } from '../../rule/exception.ts'
import type { Finding } from '../../rule/finding.ts'
import type { RuleHead } from '../../rule/head.ts'
import type { TextFile } from '../../text/text-file.ts'
import { isShallow } from './shallow-json.ts'

/** The results of linting an article on its own, without the article. */
export type ArticleFacts = Pick<LintedArticle, 'collected' | 'exceptions' | 'findings' | 'holding'>

/** Facts as plain JSON. */
type StoredFacts = Omit<ArticleFacts, 'collected'> & {
  readonly collected: readonly (readonly [string, unknown])[]
}

/**
 * The facts of an article, whose path the stored ones leave out. Throws a TypeError if linting it with these settings
 * cannot have given them: anyone who has the article can write them into a cache.
 */
export function soundFacts(
  json: string,
  settings: ArticleSettings,
  { length, path }: TextFile,
): ArticleFacts {
  const lengthOf = (other: string): number => {
    if (other !== path) throw new TypeError("an article's own findings must be about that article")
    return length
  }
  if (!isShallow(json) || PROTOTYPE.test(json)) throw new TypeError('collected data must be plain JSON')
  const { collected, exceptions, findings, holding }: StoredFacts = JSON.parse(json)
  for (const pair of requireList(collected, 'collected data')) {
    settingOf(pair[0], settings, isOfCorpus)
    if (pair[1] === undefined) throw new TypeError('collected data must be plain JSON')
  }
  return {
    findings: requireList(findings, 'findings').map((finding) => {
      const setting = settingOf(finding.ruleId, settings, ({ kind }) => kind !== 'exception')
      return fromStored(setting, path, finding, lengthOf)
    }),
    collected: new Map(collected),
    exceptions: requireList(exceptions, 'exceptions').map((one) => soundException(one, length)),
    ...(holding && { holding: soundHolding(holding) }),
  }
}

/** A key that sets the prototype of what it is copied to; JSON does not write it with escapes. */
const PROTOTYPE = /__proto__|\\u005f/i

/** In characters: a shorter text is soon parsed, however deep it is, and nothing deep is used of a comparison. */
const SHORT = 250_000

/** What was found by comparing these articles. Throws a TypeError if comparing them cannot have found it. */
export function soundComparison(json: string, articles: readonly ComparableArticle[]): readonly Finding[] {
  if (json.length >= SHORT && !isShallow(json)) throw new TypeError('findings must not be deep')
  const { findings }: StoredFacts = JSON.parse(json)
  const byPath = new Map(articles.map((article) => [article.file.path, article]))
  const articleAt = (path: string): ComparableArticle => {
    const article = byPath.get(path)
    if (!article) throw new TypeError('a finding must be about an article that was compared')
    return article
  }
  return requireList(findings, 'findings').map((finding) => {
    const { path, ruleId } = finding
    const setting = settingOf(ruleId, articleAt(path).settings, isOfCorpus)
    return fromStored(setting, path, finding, (other) => articleAt(other).file.length)
  })
}

/** What holds only for the moment is not stored. */
function soundHolding(holding: Holding): Holding {
  return { on: requireText(holding === 'now' ? undefined : holding.on, 'a day') }
}

function settingOf(
  ruleId: string,
  { rules }: ArticleSettings,
  isMeant: (rule: RuleHead) => boolean,
): RuleSetting {
  const setting = rules.find(({ rule }) => rule.id === ruleId && isMeant(rule))
  if (!setting) throw new TypeError(`the rule '${ruleId}' is not on`)
  return setting
}

function isOfCorpus({ kind }: RuleHead): boolean {
  return kind === 'corpus'
}

function soundException(exception: Exception, length: number): Exception {
  const { endsNothing, notAReason, notARule, reason, ruleId, scope, span, unknownWord, until } = exception
  for (const text of [notAReason, notARule, reason, ruleId, unknownWord, until])
    if (text !== undefined) requireText(text, 'a word of an exception')
  return {
    ruleId,
    reason,
    until,
    ...(unknownWord !== undefined && { unknownWord }),
    ...(notARule !== undefined && { notARule }),
    ...(notAReason !== undefined && { notAReason }),
    ...(endsNothing && { endsNothing }),
    span: plainSpan(span, length, "an exception's span"),
    // What lasts until the end of the text includes findings at that end.
    scope: plainSpan(scope, length + 1, "an exception's scope"),
  }
}
