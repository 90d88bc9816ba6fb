import { resolve } from 'node:path'
import { houseFiles, type LoadedConfig } from '../../project/config/loaded-config.ts'
import { evidenceFiles } from '../../project/evidence/evidence-files.ts'

/** What is read besides articles, and the paths that the command line names; absolute. No report may replace them. */
export function filesRead(
  loaded: LoadedConfig,
  named: readonly (boolean | string | undefined)[],
  evidence: readonly string[] | undefined,
): readonly string[] {
  const paths = named.filter((one) => typeof one === 'string')
  const files = [...loaded.files, ...loaded.modules, ...houseFiles(loaded), ...paths]
  return [...files.map((path) => resolve(loaded.cwd, path)), ...evidenceFiles(loaded, evidence)]
}
