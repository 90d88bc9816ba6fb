import type { Measure } from '../engine/measure.ts'

/** What a project is opened with. */
export interface ProjectOptions {
  /** The folder that paths are relative to and a configuration is searched from; by default the current one. */
  readonly cwd?: string | undefined
  /** The configuration file, or `false` for none. */
  readonly config?: string | false | undefined
  /** Settings such as `untagged-countries: off`, as `--rule` takes them. */
  readonly rules?: readonly string[] | undefined
  /** The rules to run, by id, even if they are off; if none are named, all that are on. */
  readonly only?: readonly string[] | undefined
  /** The baseline file, whose findings are not reported, or `false` for none; by default the one that is found. */
  readonly baseline?: string | false | undefined
  /** Whether to keep results on disk, or the folder to keep them in; by default only in a git repository. */
  readonly cache?: boolean | string | undefined
  readonly concurrency?: Concurrency | undefined
  /**
   * Files and folders of transcripts and notes that the quotations of all articles are checked against, in addition to
   * what articles and the configuration name. They may be outside the project.
   */
  readonly evidence?: readonly string[] | undefined
  /**
   * The time to lint at instead of now, as `2026-12-01` or `2026-12-01T09:00`: for exceptions that expire and embargoes.
   */
  readonly now?: string | undefined
  /**
   * Whether to run no code but geolint's own, for articles and configurations of strangers: a configuration that is code
   * is refused, plug-ins are left out, and the cache is neither read nor written. No configuration can switch it off.
   */
  readonly safe?: boolean | undefined
}

/** How geolint itself opens a project. */
export interface WorkingOptions extends ProjectOptions {
  /** Whether the project is closed after one run without fixes, so that articles are compared only once. */
  readonly isBrief?: boolean
}

/** The most threads to use; `auto`, the default, uses as many as are worthwhile. */
export type Concurrency = number | 'auto'

/** Files, folders and globs; or texts, each with the path that it would have. */
export type LintInput = string | readonly string[] | TextInput | readonly TextInput[]

/** A text that may be saved nowhere, with the path that it would have. */
export interface TextInput {
  readonly text: string
  readonly path: string
}

/** How one input of a project is linted. */
export interface LintRequest {
  /** Whether to apply safe fixes to the articles that are returned; no file is written. */
  readonly fix?: boolean | undefined
  /** Lints only what is staged, as it is in the git index. */
  readonly staged?: boolean | undefined
  /** Lints only what has changed since a commit, branch or tag. */
  readonly since?: string | undefined
}

/** How geolint itself lints one input. */
export interface WorkingRequest extends LintRequest, Watching {
  /** Whether findings that say the same of most articles of a folder are gathered into one; unless given, they are. */
  readonly gather?: boolean | undefined
}

/** How a caller follows a run. */
export interface Watching {
  readonly onProgress?: OnProgress | undefined
  /** Measures each step of the run, in one thread. */
  readonly measure?: Measure | undefined
  /** Whether whatever else waits has its turn between any two articles. */
  readonly isInBackground?: boolean | undefined
  /** Ends the run between two articles, which are then linted in this thread; the run rejects with its reason. */
  readonly signal?: AbortSignal | undefined
}

export type OnProgress = (done: number, all: number) => void
