import type { Rule } from '../../rule/rule.ts'

/** Where a configuration is looked for, and what it is read with. */
export interface ConfigRequest {
  /** Absolute; the search goes up from it to the project's folder. */
  readonly cwd: string
  /** The rules of geolint itself. */
  readonly rules: readonly Rule[]
  /** The only configuration to read, instead of a search. */
  readonly file?: string | undefined
  /** Whether no configuration is looked for. */
  readonly none?: boolean | undefined
  /** Settings from the command line, each `id: setting`. */
  readonly ruleFlags?: readonly string[] | undefined
}
