import type { HouseStyle } from '../article/house-style.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import type { Severity } from '../rule/finding.ts'
import type { RuleHead } from '../rule/head.ts'
import type { Rule } from '../rule/rule.ts'

/** A rule as it is set for an article; its code is not needed to know that. */
export interface RuleSetting {
  readonly rule: RuleHead
  readonly severity: Severity
  readonly options: Readonly<Record<string, unknown>>
}

/** The settings that hold for one article: plain data. */
export interface ArticleSettings {
  readonly house: HouseStyle
  readonly parser: ParserName
  readonly rules: readonly RuleSetting[]
}

/** The code of every rule that is known, by its id. */
export type Rules = ReadonlyMap<string, Rule>
