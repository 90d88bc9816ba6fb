import type { Measure } from '../engine/measure.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { JudgedRun } from './judge-run.ts'

export interface LintRequest {
  /** The folder from which paths are read and a configuration is looked for; absolute. */
  readonly cwd: string
  readonly input: PathInput | TextInput
  readonly config?: ConfigRequest
  /** Whether the safe fixes are made; nothing is written. */
  readonly fix?: boolean
  /** The file of the baseline, whose findings are left out; `false` for none. Without it, the one that is found. */
  readonly baseline?: string | false | undefined
  readonly cache?: CacheRequest
  /** In how many threads articles are linted; without it, `auto`. */
  readonly concurrency?: Concurrency | undefined
  readonly onProgress?: ((done: number, all: number) => void) | undefined
  readonly measure?: Measure
}

export interface PathInput {
  /** Files, folders and globs. */
  readonly patterns: readonly string[]
  readonly changes?: ChangeRequest | undefined
}

/** One text with the path that it would have. */
export interface TextInput {
  readonly text: string
  readonly path: string
}

export interface LintRun extends JudgedRun {
  readonly failures: readonly PathFailure[]
  /** The articles beside those of the run that findings refer to. */
  readonly others: readonly SourceFile[]
  /** Whether folders were looked through, rather than files named. */
  readonly isWhole: boolean
  /** What whoever reads the findings needs to know of the run. */
  readonly notes: readonly string[]
}

export interface ConfigRequest {
  readonly file?: string | undefined
  readonly none?: boolean | undefined
  /** Settings of the command line, such as `untagged-countries: off`. */
  readonly ruleFlags?: readonly string[]
}

/** Articles on disk; of them those that changed since a commit; or those in git's index that are not committed. */
export type ChangeRequest = { readonly since: string } | { readonly staged: true }

export interface CacheRequest {
  /** Whether there is one; without it, in a git repository. */
  readonly on?: boolean | undefined
  /** The folder that it is in. */
  readonly location?: string | undefined
}

/** The number of threads at most; `auto` for as many as pay. */
export type Concurrency = number | 'auto'

export interface PathFailure {
  readonly path: string
  readonly message: string
}
