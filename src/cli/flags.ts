import type { Concurrency, ProjectOptions, WorkingOptions } from '../project/requests.ts'

/** The options that choose the configuration; `config` is `false` for `--no-config`. */
export interface ConfigFlags {
  readonly config?: string | boolean
  readonly rule?: readonly string[]
  readonly safe?: boolean
}

/** The options of every command that lints; one is `false` for `--no-…`. */
export interface RunFlags extends ConfigFlags {
  readonly baseline?: string | boolean
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly concurrency?: Concurrency
}

export function configOptions({
  config,
  rule,
  safe,
}: ConfigFlags): Pick<ProjectOptions, 'config' | 'rules' | 'safe'> {
  return { config: config === true ? undefined : config, rules: rule, safe }
}

/** The project in the current folder, for one run of a command. */
export function projectOptions(flags: RunFlags): WorkingOptions {
  const { baseline, cache, cacheLocation, concurrency } = flags
  return {
    cwd: process.cwd(),
    ...configOptions(flags),
    baseline: baseline === true ? undefined : baseline,
    cache: cache === false ? false : (cacheLocation ?? cache),
    concurrency,
    isBrief: true,
  }
}
