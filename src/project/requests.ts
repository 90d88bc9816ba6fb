import type { Measure } from '../engine/measure.ts'

/** What a project is opened with. */
export interface ProjectOptions {
  /** The folder from which paths are read and a configuration is looked for; the current folder. */
  readonly cwd?: string | undefined
  /** The file of the configuration, or `false` for none. */
  readonly config?: string | false | undefined
  /** Settings such as `untagged-countries: off`, as `--rule` takes them. */
  readonly rules?: readonly string[] | undefined
  /** The file of the baseline, whose findings are left out, or `false` for none; without it, the one that is found. */
  readonly baseline?: string | false | undefined
  /** Whether what was found is kept on disk, or the folder to keep it in; without it, in a git repository. */
  readonly cache?: boolean | string | undefined
  readonly concurrency?: Concurrency | undefined
}

/** How geolint itself opens one. */
export interface WorkingOptions extends ProjectOptions {
  /** Whether it is closed after one run, so that nothing needs to be kept for another. */
  readonly isBrief?: boolean
}

/** In how many threads at most; `auto`, as it is without it, for as many as pay. */
export type Concurrency = number | 'auto'

/** Files, folders and globs; or texts, each with the path that it would have. */
export type LintInput = string | readonly string[] | TextInput | readonly TextInput[]

export interface TextInput {
  readonly text: string
  readonly path: string
}

/** How one input of a project is linted. */
export interface LintRequest {
  /** Whether the safe fixes are made in the articles that come back; no file is written. */
  readonly fix?: boolean | undefined
  /** Only what is in the git index and not committed yet, as it is there. */
  readonly staged?: boolean | undefined
  /** Only what has changed since a commit, branch or tag. */
  readonly since?: string | undefined
}

/** What whoever waits for a run wants to hear meanwhile. */
export interface Watching {
  readonly onProgress?: OnProgress | undefined
  /** Measures each step of the run, in one thread. */
  readonly measure?: Measure | undefined
}

export type OnProgress = (done: number, all: number) => void
