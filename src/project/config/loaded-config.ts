import type { Layer } from '../../config/layer.ts'
import type { IgnoreGlobs } from '../../files/ignore-rules.ts'
import type { RuleHead } from '../../rule/head.ts'
import type { LoadedPlugIns } from './plug-ins.ts'

/** Where a configuration is looked for, and what it is read with. */
export interface LoadRequest {
  /** Absolute; the search goes up from it to the project's folder. */
  readonly cwd: string
  /** The rules of geolint itself. */
  readonly rules: readonly RuleHead[]
  /** The only configuration to read, instead of a search. */
  readonly file?: string | undefined
  /** Whether no configuration is looked for. */
  readonly none?: boolean
  /** Settings of the command line, such as `untagged-countries: off`. */
  readonly ruleFlags?: readonly string[]
}

/** All that is configured, before it is known for which article. */
export interface LoadedConfig {
  readonly cwd: string
  /** The rules of geolint and of the plug-ins. */
  readonly rules: readonly RuleHead[]
  readonly plugIns: LoadedPlugIns
  /** Later ones win. */
  readonly layers: readonly Layer[]
  readonly ignore: readonly IgnoreGlobs[]
  /** The configurations that were read, the project's own one last; absolute. */
  readonly files: readonly string[]
  /** The files of plug-ins and of configurations that are code, and what tells a parser's version; absolute. */
  readonly modules: readonly string[]
}
