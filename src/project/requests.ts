import type { BaselineEntry } from '../engine/baseline.ts'
import type { RunFinding } from '../engine/gather.ts'
import type { Measure } from '../engine/measure.ts'
import type { JudgedArticle } from '../engine/run-article.ts'
import type { SourceFile } from '../text/source-file.ts'

/** What a project is opened with. */
export interface ProjectOptions {
  /** The folder from which paths are read and a configuration is looked for; absolute. */
  readonly cwd: string
  readonly config?: ConfigRequest
  /** The file of the baseline, whose findings are left out; `false` for none. Without it, the one that is found. */
  readonly baseline?: string | false | undefined
  readonly cache?: CacheRequest
  /** In how many threads articles are linted; without it, `auto`. */
  readonly concurrency?: Concurrency | undefined
  /** Whether it is closed after one run, so that nothing needs to be kept for another. */
  readonly isBrief?: boolean
}

export interface ConfigRequest {
  /** The only configuration to read, instead of a search. */
  readonly file?: string | undefined
  /** Whether no configuration is looked for. */
  readonly none?: boolean | undefined
  /** Settings of the command line, such as `untagged-countries: off`. */
  readonly ruleFlags?: readonly string[] | undefined
}

export interface CacheRequest {
  /** Whether there is one; without it, in a git repository. */
  readonly on?: boolean | undefined
  /** The folder that it is in. */
  readonly location?: string | undefined
}

/** The number of threads at most; `auto` for as many as pay. */
export type Concurrency = number | 'auto'

/** What is linted. */
export type LintInput = PathInput | TextInput

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

/** Articles on disk; of them those that changed since a commit; or those in git's index that are not committed. */
export type ChangeRequest = { readonly since: string } | { readonly staged: true }

/** How one input of a project is linted. */
export interface LintRequest {
  /** Whether the safe fixes are made; nothing is written. */
  readonly fix?: boolean
  readonly onProgress?: OnProgress | undefined
  readonly measure?: Measure
}

export type OnProgress = (done: number, all: number) => void

export interface LintRun {
  readonly articles: readonly LintedFile[]
  readonly failures: readonly PathFailure[]
  /** What is left of findings that most articles of the run have. */
  readonly runFindings: readonly RunFinding[]
  /** The articles beside those of the run that findings refer to. */
  readonly others: readonly SourceFile[]
  /** Whether folders were looked through, rather than files named. */
  readonly isWhole: boolean
  /** How many findings stand on lines that have not changed, where only changed ones were asked for. */
  readonly unchangedLines: number
  /** The entries of the baseline about these articles for which nothing is found any more. */
  readonly mended: readonly BaselineEntry[]
  /** The entries of the baseline that this run did not check: of other articles, and of rules that did not look. */
  readonly unjudged: readonly BaselineEntry[]
  /** What whoever reads the findings needs to know of the run. */
  readonly notes: readonly string[]
}

/** An article of a run with what is reported of it. */
export interface LintedFile extends Omit<JudgedArticle, 'linted'> {
  /** With the fixes made in it. */
  readonly source: SourceFile
}

export interface PathFailure {
  readonly path: string
  readonly message: string
}
