import type { HouseStyle } from '../article/house-style.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import type { Severity } from '../rule/finding.ts'
import type { RuleHead } from '../rule/head.ts'
import type { Rule } from '../rule/rule.ts'

/** How a rule is set for an article; this does not need the code of the rule. */
export interface RuleSetting {
  readonly rule: RuleHead
  readonly severity: Severity
  readonly options: Readonly<Record<string, unknown>>
}

/** The settings that apply to one article: plain data. */
export interface ArticleSettings {
  readonly house: HouseStyle
  readonly parser: ParserName
  readonly rules: readonly RuleSetting[]
}

/** The code of every known rule, by id. */
export type Rules = ReadonlyMap<string, Rule>
