import { resolve } from 'node:path'
import { openProject } from './open-project.ts'
import type { LintRun, ProjectOptions, TextInput } from './requests.ts'

/** Files, folders and globs; or one text with the path that it would have. */
export type LintInput = string | readonly string[] | TextInput

export interface LintOptions {
  /** The folder from which paths are read and a configuration is looked for; the current folder. */
  readonly cwd?: string
  /** The file of the configuration, or `false` for none. */
  readonly config?: string | false
  /** Settings such as `untagged-countries: off`, as `--rule` takes them. */
  readonly rules?: readonly string[]
  /** Whether the safe fixes are made in the articles that come back; no file is written. */
  readonly fix?: boolean
  /** Only what is in the git index and not committed yet, as it is there. */
  readonly staged?: boolean
  /** Only what has changed since a commit, branch or tag. */
  readonly since?: string
  /** The file of the baseline, or `false` for none. */
  readonly baseline?: string | false
  /** Whether to remember what was found, or the folder to remember it in; without it, in a git repository. */
  readonly cache?: boolean | string
  /** In how many threads at most; `auto`, as it is without it, for as many as pay. */
  readonly concurrency?: number | 'auto'
}

/**
 * Lints as the command line does, and gives what it would report. Throws a UserError, whose `lines` say what is wrong,
 * where it cannot begin; an article that cannot be linted is among `failures`.
 */
export async function lint(input: LintInput, options: LintOptions = {}): Promise<LintRun> {
  const { fix = false, since, staged = false } = options
  const changes = since === undefined ? (staged ? { staged } : undefined) : { since }
  const patterns = typeof input === 'string' ? [input] : input
  const project = await openProject({ ...projectOptions(options), isBrief: true })
  return project.lint('text' in patterns ? patterns : { patterns, changes }, { fix }).finally(project.close)
}

function projectOptions({
  baseline,
  cache,
  concurrency,
  config,
  cwd = '.',
  rules = [],
}: LintOptions): ProjectOptions {
  return {
    cwd: resolve(cwd),
    config: { file: config === false ? undefined : config, none: config === false, ruleFlags: rules },
    baseline,
    cache: typeof cache === 'string' ? { location: cache } : { on: cache },
    concurrency,
  }
}
