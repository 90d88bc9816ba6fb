import type { ConfigRequest } from '../project/lint-request.ts'

/** The options of the command line that choose the configuration; `false` for `--no-config`. */
export interface ConfigFlags {
  readonly config?: string | boolean
  readonly rule?: readonly string[]
}

export function configRequest({ config, rule = [] }: ConfigFlags): ConfigRequest {
  return { file: typeof config === 'string' ? config : undefined, none: config === false, ruleFlags: rule }
}
