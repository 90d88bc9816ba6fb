import { presetLayer } from '../../config/presets.ts'
import { projectBounds } from '../../files/bounds.ts'
import { likelyConfigFile } from './config-places.ts'
import type { LoadedConfig, LoadRequest } from './loaded-config.ts'

/**
 * Loads the configuration of a project; without one, the recommended rules apply. The code that reads and validates is
 * loaded only if there is something to read. Rejects with a UserError.
 */
export async function loadConfig(request: LoadRequest): Promise<LoadedConfig> {
  const { cwd, file, none = false, ruleFlags = [], rules } = request
  const likely = file ?? (none ? undefined : likelyConfigFile(cwd))
  if (likely === undefined && ruleFlags.length === 0) {
    const layers = [presetLayer('recommended', rules)]
    return {
      cwd,
      bounds: projectBounds(cwd),
      rules,
      plugIns: { rules: [], modules: [], fileOfRule: new Map() },
      layers,
      ignore: [],
      files: [],
      leftOut: [],
      modules: [],
    }
  }
  const { loadFiles } = await import('./load-files.ts')
  return loadFiles(request, likely)
}
