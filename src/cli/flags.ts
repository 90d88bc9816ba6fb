import type { Concurrency, ProjectOptions, WorkingOptions } from '../project/requests.ts'

/** The options of commands that read articles; one is `false` for `--no-…`. */
export interface ConfigFlags {
  readonly config?: string | boolean
  readonly rule?: readonly string[]
  readonly only?: readonly string[]
  readonly safe?: boolean
  readonly evidence?: readonly string[]
  readonly now?: string | undefined
  readonly cache?: boolean
  readonly cacheLocation?: string
}

/** The options of every command that lints. */
export interface RunFlags extends ConfigFlags {
  readonly baseline?: string | boolean
  readonly concurrency?: Concurrency
}

export function configOptions({
  config,
  only,
  rule,
  safe,
}: ConfigFlags): Pick<ProjectOptions, 'config' | 'only' | 'rules' | 'safe'> {
  return { config: config === true ? undefined : config, only, rules: rule, safe }
}

/** The project in the current folder, for one run of a command. */
export function projectOptions(flags: RunFlags): WorkingOptions {
  const { baseline, cache, cacheLocation, concurrency, evidence, now } = flags
  return {
    cwd: process.cwd(),
    ...configOptions(flags),
    baseline: baseline === true ? undefined : baseline,
    cache: cache === false ? false : (cacheLocation ?? cache),
    concurrency,
    evidence,
    now,
    isBrief: true,
  }
}
