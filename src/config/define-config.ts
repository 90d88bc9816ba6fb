import type { Config } from './schema.ts'

/** Gives a configuration that is written as code its type, for editors; the configuration is returned as it is. */
export function defineConfig(config: Config): Config {
  return config
}
