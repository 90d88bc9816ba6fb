import { resolve } from 'node:path'
import { heads } from '../../../rules/heads.ts'
import { articleSettings } from '../../config/article-settings.ts'
import { findRule } from '../../config/find-rule.ts'
import { onlyRules } from '../../config/only-rules.ts'
import { type Settings, settingsResolver } from '../../config/resolve.ts'
import type { ArticleSettings } from '../../engine/article-settings.ts'
import { remembered } from '../../text/remembered.ts'
import type { ProjectOptions } from '../requests.ts'
import { loadConfig } from './load.ts'
import type { LoadedConfig } from './loaded-config.ts'

/** A configuration as a project uses it; paths are relative to the project's folder. */
export interface OpenConfig {
  readonly loaded: LoadedConfig
  /** The settings of an article, and where each comes from. */
  readonly resolved: (path: string) => Settings
  /** The settings that linting an article needs; articles with the same settings share one object. */
  readonly settings: (path: string) => ArticleSettings
}

type ConfigOptions = Pick<ProjectOptions, 'config' | 'only' | 'rules' | 'safe'>

/** Loads the configuration that applies in a folder, given by its absolute path. */
export async function openConfig(
  cwd: string,
  { config, only = [], rules = [], safe = false }: ConfigOptions,
): Promise<OpenConfig> {
  const file = config === false ? undefined : config
  return openLoaded(
    await loadConfig({ cwd, rules: heads, file, none: config === false, safe, ruleFlags: rules }),
    only,
  )
}

/** `only` are the ids of the rules to run; if there are none, all that are on. Throws a UserError if one is unknown. */
export function openLoaded(loaded: LoadedConfig, only: readonly string[] = []): OpenConfig {
  for (const id of only) findRule(id, loaded.rules)
  const settingsOf = settingsResolver(loaded.rules, loaded.layers)
  const ids = new Set(only)
  const narrowed = remembered((settings: Settings) => (ids.size === 0 ? settings : onlyRules(settings, ids)))
  const forArticle = remembered(articleSettings)
  const resolved = (path: string) => narrowed(settingsOf(resolve(loaded.cwd, path)))
  return {
    loaded,
    resolved,
    settings: (path) => forArticle(resolved(path)),
  }
}
