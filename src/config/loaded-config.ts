import type { Rule } from '../rule/rule.ts'
import type { Layer } from './layer.ts'

/** All that is configured, before it is known for which article. */
export interface LoadedConfig {
  readonly cwd: string
  /** The rules of geolint and of the plug-ins. */
  readonly rules: readonly Rule[]
  /** Later ones win. */
  readonly layers: readonly Layer[]
  readonly ignore: readonly IgnoreGlobs[]
  /** The configurations that were read, the project's own one last; absolute. */
  readonly files: readonly string[]
  /** The files of plug-ins and of configurations that are code, and what tells a parser's version; absolute. */
  readonly modules: readonly string[]
}

/** What a configuration leaves out, in the syntax of .gitignore, relative to a folder. */
export interface IgnoreGlobs {
  readonly folder: string
  readonly globs: readonly string[]
  readonly origin: string
}
