import type { LoadedConfig } from '../../config/loaded-config.ts'
import { presetLayer } from '../../config/presets.ts'
import { likelyConfigFile } from './config-places.ts'
import type { ConfigRequest } from './config-request.ts'

/**
 * Loads the configuration of a project; with none, the rules hold as recommended. What reads and validates is
 * loaded only where there is something to read. Throws a UserError.
 */
export async function loadConfig(request: ConfigRequest): Promise<LoadedConfig> {
  const { cwd, file, none = false, ruleFlags = [], rules } = request
  const likely = file ?? (none ? undefined : likelyConfigFile(cwd))
  if (likely === undefined && ruleFlags.length === 0) {
    return { cwd, rules, layers: [presetLayer('recommended', rules)], ignore: [], files: [], modules: [] }
  }
  const { loadFiles } = await import('./load-files.ts')
  return loadFiles(request, likely)
}
