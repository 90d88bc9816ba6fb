import type { LoadedConfig } from '../config/loaded-config.ts'
import { loadConfig } from './config/load.ts'
import { type Settings, settingsFor } from '../config/resolve.ts'
import type { ArticleSettings } from '../engine/lint-article.ts'
import type { ConfigRequest } from './lint-request.ts'
import { rules } from '../../rules/index.ts'

/** A configuration as the commands use it. */
export interface OpenConfig {
  readonly loaded: LoadedConfig
  readonly ruleIds: ReadonlySet<string>
  readonly settings: (path: string) => ArticleSettings
}

/** Loads the configuration that holds in a folder. */
export async function openConfig(cwd: string, request: ConfigRequest): Promise<OpenConfig> {
  const loaded = await loadConfig({ ...request, cwd, rules })
  const known = new Map<Settings, ArticleSettings>()
  return {
    loaded,
    ruleIds: new Set(loaded.rules.map((rule) => rule.id)),
    settings(path) {
      const settings = settingsFor(loaded, path)
      const resolved = known.get(settings) ?? articleSettings(settings)
      known.set(settings, resolved)
      return resolved
    },
  }
}

function articleSettings({ house, parser, rules: resolved }: Settings): ArticleSettings {
  const unused = resolved.get('unused-directive')?.severity
  return {
    house,
    parser,
    rules: [...resolved.values()].flatMap(({ rule, severity, options }) =>
      severity === 'off' ? [] : [{ rule, severity, options }],
    ),
    unusedDirective: unused === 'off' ? undefined : unused,
  }
}
