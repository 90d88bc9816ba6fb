import type { RuleHead } from '../../rule/rule.ts'
import { likelyConfigFile } from './config-places.ts'
import type { IgnoreGlobs } from '../../files/ignore-rules.ts'
import type { Layer } from '../../config/layer.ts'
import { presetLayer } from '../../config/presets.ts'
import type { LoadedPlugIns } from './plug-ins.ts'

export interface ConfigRequest {
  /** Absolute; the search goes up from it to the project's folder. */
  readonly cwd: string
  /** The rules of geolint itself. */
  readonly rules: readonly RuleHead[]
  /** The only configuration to read, instead of a search. */
  readonly file?: string | undefined
  /** Whether no configuration is looked for. */
  readonly none?: boolean | undefined
  /** Settings from the command line, each `id: setting`. */
  readonly ruleFlags?: readonly string[] | undefined
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

/**
 * Loads the configuration of a project; with none, the rules hold as recommended. What reads and validates is
 * loaded only where there is something to read. Throws a UserError.
 */
export async function loadConfig(request: ConfigRequest): Promise<LoadedConfig> {
  const { cwd, file, none = false, ruleFlags = [], rules } = request
  const likely = file ?? (none ? undefined : likelyConfigFile(cwd))
  if (likely === undefined && ruleFlags.length === 0) {
    const layers = [presetLayer('recommended', rules)]
    return { cwd, rules, plugIns: { rules: [], modules: [] }, layers, ignore: [], files: [], modules: [] }
  }
  const { loadFiles } = await import('./load-files.ts')
  return loadFiles(request, likely)
}
