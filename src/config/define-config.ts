import type { Config } from './schema.ts'

/** Gives a configuration written as code its type, for editors, and returns it unchanged. */
export function defineConfig(config: Config): Config {
  return config
}
