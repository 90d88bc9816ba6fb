import { resolve } from 'node:path'
import { heads } from '../../../rules/heads.ts'
import { type Settings, settingsResolver } from '../../config/resolve.ts'
import type { ArticleSettings } from '../../engine/article-settings.ts'
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

/** Loads the configuration that applies in a folder, given by its absolute path. */
export async function openConfig(
  cwd: string,
  { config, rules = [], safe = false }: Pick<ProjectOptions, 'config' | 'rules' | 'safe'>,
): Promise<OpenConfig> {
  const file = config === false ? undefined : config
  return openLoaded(
    await loadConfig({ cwd, rules: heads, file, none: config === false, safe, ruleFlags: rules }),
  )
}

export function openLoaded(loaded: LoadedConfig): OpenConfig {
  const settingsOf = settingsResolver(loaded.rules, loaded.layers)
  const known = new Map<Settings, ArticleSettings>()
  const resolved = (path: string) => settingsOf(resolve(loaded.cwd, path))
  return {
    loaded,
    resolved,
    settings(path) {
      const settings = resolved(path)
      const forArticle = known.get(settings) ?? articleSettings(settings)
      known.set(settings, forArticle)
      return forArticle
    },
  }
}

function articleSettings({ house, parser, rules }: Settings): ArticleSettings {
  return {
    house,
    parser,
    rules: [...rules.values()].flatMap(({ rule, severity, options }) =>
      severity === 'off' ? [] : [{ rule, severity, options }],
    ),
  }
}
