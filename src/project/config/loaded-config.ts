import type { Layer } from '../../config/layer.ts'
import type { Bounds } from '../../files/bounds.ts'
import type { IgnoreGlobs } from '../../files/ignore-rules.ts'
import type { RuleHead } from '../../rule/head.ts'
import type { LoadedPlugIns } from './plug-ins.ts'

/** Where to look for a configuration, and what to read it with. */
export interface LoadRequest {
  /** Absolute; the search goes up from it to the project's root. */
  readonly cwd: string
  /** The rules of geolint itself. */
  readonly rules: readonly RuleHead[]
  /** The only configuration to read, instead of searching for one. */
  readonly file?: string | undefined
  /** Whether to use no configuration. */
  readonly none?: boolean
  /** Whether to run no code but geolint's own; settings for plug-ins are then accepted and not used. */
  readonly safe?: boolean
  /** Settings of the command line, such as `untagged-countries: off`. */
  readonly ruleFlags?: readonly string[]
}

/** Everything that is configured, before it is resolved for an article. */
export interface LoadedConfig {
  readonly cwd: string
  /** What may be read. */
  readonly bounds: Bounds
  /** The rules of geolint and of the plug-ins. */
  readonly rules: readonly RuleHead[]
  readonly plugIns: LoadedPlugIns
  /** Later ones win. */
  readonly layers: readonly Layer[]
  readonly ignore: readonly IgnoreGlobs[]
  /** The configurations that were read, the project's own last; absolute. */
  readonly files: readonly string[]
  /** What `--safe` has left out, each in one line; rules of plug-ins are among it if any is. */
  readonly leftOut: readonly string[]
  /** The files of plug-ins and of configurations that are code, and the manifest of the parser; absolute. */
  readonly modules: readonly string[]
}

/** The folders of evidence, in which there are no articles; absolute. */
export function evidenceFolders({ layers }: LoadedConfig): readonly string[] {
  return layers.flatMap(({ house }) => house?.evidence?.folders ?? [])
}

/** The files with texts of the house, which are not articles; absolute. */
export function houseFiles({ layers }: LoadedConfig): readonly string[] {
  return layers.flatMap(({ house }) => (house?.disclaimers ?? []).flatMap(({ file }) => file ?? []))
}
