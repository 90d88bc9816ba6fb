import { loadConfig } from '../../../src/project/config/load.ts'
import type { LoadedConfig, LoadRequest } from '../../../src/project/config/loaded-config.ts'
import { rules } from '../../config/rules.ts'
import { temporaryProject } from './temporary-project.ts'

export type Files = Readonly<Record<string, string>>

/** Loads the configuration of a project that consists of these files. */
export function load(files: Files, request: Partial<LoadRequest> = {}): Promise<LoadedConfig> {
  return loadConfig({ cwd: temporaryProject({ 'package.json': '{}', ...files }), rules, ...request })
}

export const OFF = { 'missing-disclaimer': 'off' }
export const YAML = 'rules: { missing-disclaimer: off }'
export const JSON_TEXT = JSON.stringify({ rules: OFF })
export const ESM = `export default ${JSON_TEXT}`
export const CJS = `module.exports = ${JSON_TEXT}`

/** A plug-in with one rule. */
export const PLUG_IN = `export default { name: 'acme', rules: [
  { id: 'acme/shouting', category: 'style', summary: 'S.', severity: { recommended: 'error', strict: 'error' }, messages: {}, options: {}, check: () => [] },
] }`
