import type { Concurrency, ConfigRequest, ProjectOptions } from '../project/requests.ts'

/** The options of the command line that choose the configuration; `false` for `--no-config`. */
export interface ConfigFlags {
  readonly config?: string | boolean
  readonly rule?: readonly string[]
}

/** The options of every command that lints; `false` for `--no-…`. */
export interface RunFlags extends ConfigFlags {
  readonly baseline?: string | boolean
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly concurrency?: Concurrency
}

export function configRequest({ config, rule = [] }: ConfigFlags): ConfigRequest {
  return { file: typeof config === 'string' ? config : undefined, none: config === false, ruleFlags: rule }
}

/** The project in the current folder, for one run of a command. */
export function projectOptions(flags: RunFlags): ProjectOptions {
  const { baseline, cache, cacheLocation, concurrency } = flags
  return {
    cwd: process.cwd(),
    config: configRequest(flags),
    baseline: baseline === true ? undefined : baseline,
    cache: { on: cache, location: cacheLocation },
    concurrency,
    isBrief: true,
  }
}
