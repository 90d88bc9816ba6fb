import { join, resolve } from 'node:path'
import { existsSync } from '../../files/built-ins.ts'
import { gitFolderOf } from '../../files/git/git-folder.ts'
import { displayPath, isWithin } from '../../files/paths.ts'
import { watchFiles } from '../../files/watch-files.ts'
import { UserError } from '../../text/user-error.ts'
import { codeOf } from '../cache/code-version.ts'
import { isCode } from '../../config/reading/config-names.ts'
import type { LintRun } from '../lint-run.ts'
import { openWorkingProject, type WorkingProject } from '../open-project.ts'
import type { WorkingOptions, WorkingRequest } from '../requests.ts'
import {
  filesOfProject,
  isRelevant,
  isSetting,
  type KnownFiles,
  mayBeSetting,
  withEvidence,
} from './known-files.ts'
import { placesToWatch } from './watched-places.ts'

/** A project at the beginning of a watch, or after a change. */
export type WatchEvent = {
  /** The paths that have changed since the last event, relative to the project's folder. */
  readonly changed: readonly string[]
} & (
  | { readonly kind: 'run'; readonly project: WorkingProject; readonly run: LintRun }
  /** The project cannot be opened or linted as it is. */
  | { readonly kind: 'problem'; readonly problem: UserError }
  /** Code that has been loaded has changed. It is the last event, since a process cannot load code again. */
  | { readonly kind: 'code' }
)

export interface WatchOptions extends WorkingOptions {
  /** Files and folders that geolint writes itself; absolute. */
  readonly except?: readonly string[]
  /** Modules that are loaded besides those of the configuration; absolute. */
  readonly modules?: readonly string[]
}

/** In milliseconds: how often to try again to lint a project, since what it lacks may appear where nothing is watched. */
const RETRY = 2000

/**
 * Lints files, folders and globs now and after every change of an article, its evidence or a setting. What has not changed
 * is not linted again. Each run is what a fresh one would be. Rejects with a UserError if the files cannot be watched.
 */
export async function* watchProject(
  patterns: readonly string[],
  { except = [], modules = [], ...options }: WatchOptions,
  request: WorkingRequest,
): AsyncGenerator<WatchEvent, void> {
  const cwd = resolve(options.cwd ?? '.')
  const git = request.since === undefined ? undefined : gitFolderOf(cwd)
  const refs = git === undefined ? [] : REFS.map((name) => join(git, name))
  const named = new Set([cwd, ...refs, ...patterns.map((pattern) => resolve(cwd, pattern))])
  let known: KnownFiles = {
    settings: new Set(),
    code: new Set(codeOf(modules).keys()),
    evidence: [],
    lacksEvidence: false,
  }
  /** Whether the project cannot be opened: what its configuration is and names is then unknown. */
  let isUnsure = false
  let problem: string | undefined
  const watch = await watchFiles(
    await placesToWatch(cwd, patterns, except),
    (path, isNew) =>
      named.has(path) ||
      isRelevant(path, isNew, known) ||
      (isUnsure && (isNew || mayBeSetting(path))) ||
      (refs.some((ref) => isWithin(path, ref)) && !path.endsWith('.lock')),
  )
  watch.add(refs)
  let project: WorkingProject | undefined
  try {
    for (
      let changed: readonly string[] = [];
      ;
      changed = await watch.next(problem === undefined ? undefined : RETRY)
    ) {
      if (!existsSync(cwd)) throw new UserError(`${cwd}: this folder has been moved or deleted; ${AGAIN}`)
      const shown = changed.map((path) => displayPath(cwd, path))
      if (changed.some((path) => known.code.has(path) || (isUnsure && isCode(path)))) {
        yield { kind: 'code', changed: shown }
        return
      }
      if (changed.some((path) => isSetting(path, known))) project = await closed(project)
      try {
        if (!project) {
          project = await openWorkingProject({ ...options, isBrief: false })
          known = filesOfProject(project, options, modules)
          isUnsure = false
          watch.add([...known.settings, ...known.code, ...known.evidence])
        }
        const run = await project.lint(patterns, request)
        problem = undefined
        known = withEvidence(known, project)
        watch.add(known.evidence)
        yield { kind: 'run', changed: shown, project, run }
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        isUnsure = !project
        project = await closed(project)
        const isKnown = changed.length === 0 && problem === error.message
        problem = error.message
        if (!isKnown) yield { kind: 'problem', changed: shown, problem: error }
      }
    }
  } finally {
    await closed(project)
    await watch.close()
  }
}

/** Where git records which commit a branch, a tag or HEAD means. */
const REFS = ['HEAD', 'packed-refs', 'refs']

const AGAIN = 'run geolint again where it is now'

async function closed(project: WorkingProject | undefined): Promise<undefined> {
  await project?.close()
}
