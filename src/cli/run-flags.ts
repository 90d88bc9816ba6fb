import { type ConfigFlags, configRequest } from './config-flags.ts'
import type { Concurrency, LintRequest } from '../project/lint-request.ts'

/** The options of the command line that every command takes which lints; `false` for `--no-…`. */
export interface RunFlags {
  readonly baseline?: string | boolean
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly concurrency?: Concurrency
}

export function runRequest(cwd: string, flags: ConfigFlags & RunFlags): Omit<LintRequest, 'input'> {
  const { baseline, cache, cacheLocation, concurrency } = flags
  return {
    cwd,
    config: configRequest(flags),
    baseline: baseline === true ? undefined : baseline,
    cache: { on: cache, location: cacheLocation },
    concurrency,
  }
}
