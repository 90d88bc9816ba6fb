import { basename, extname, resolve } from 'node:path'
import { displayPath } from '../../files/paths.ts'
import { watchFiles } from '../../files/watch-files.ts'
import { UserError } from '../../text/user-error.ts'
import { isCode } from '../config/import-module.ts'
import { evidenceFolders } from '../config/loaded-config.ts'
import type { LintRun } from '../lint-run.ts'
import { openWorkingProject, type WorkingProject } from '../open-project.ts'
import type { WorkingOptions, WorkingRequest } from '../requests.ts'
import { placesToWatch, settingFiles, SETTING_NAMES } from './watched-places.ts'

/** A project after a change, or at the beginning. */
export type Sight = {
  /** The paths that have changed since the last one, relative to the project's folder. */
  readonly changed: readonly string[]
} & (
  | { readonly kind: 'run'; readonly project: WorkingProject; readonly run: LintRun }
  /** The project cannot be opened or linted as it is. */
  | { readonly kind: 'problem'; readonly problem: UserError }
  /** Code that has been loaded has changed. It is the last sight, since a process cannot load code again. */
  | { readonly kind: 'code' }
)

export interface WatchOptions extends WorkingOptions {
  /** Files and folders that geolint writes itself; absolute. */
  readonly except: readonly string[]
  /** Whether code of the user is loaded even if no configuration names any. */
  readonly runsCode: boolean
}

/**
 * Lints files, folders and globs now and after every change of an article, of its evidence or of a setting. What has not
 * changed is not linted again. Each sight is what a fresh run would give. Rejects with a UserError if the files cannot be
 * watched.
 */
export async function* watchProject(
  patterns: readonly string[],
  { except, runsCode, ...options }: WatchOptions,
  request: WorkingRequest,
): AsyncGenerator<Sight, void> {
  const cwd = resolve(options.cwd ?? '.')
  const evidence = (options.evidence ?? []).map((path) => resolve(cwd, path))
  const watch = await watchFiles(await placesToWatch(cwd, patterns, except))
  let hasCode = runsCode
  let hasData = false
  /** Whether a path may be that of code that has been loaded, or of data for it. */
  const isLoaded = (path: string) => (hasCode && isCode(path)) || (hasData && extname(path) === '.json')
  let project: WorkingProject | undefined
  let settings: readonly string[] = []
  try {
    for (let changed: readonly string[] = []; ; changed = await watch.next()) {
      const shown = changed.map((path) => displayPath(cwd, path))
      if (changed.some(isLoaded)) {
        yield { kind: 'code', changed: shown }
        return
      }
      if (changed.some((path) => settings.includes(path) || SETTING_NAMES.includes(basename(path))))
        project = await closed(project)
      try {
        project ??= await openWorkingProject({ ...options, isBrief: false })
        const { loaded } = project.config
        settings = settingFiles(loaded, options)
        hasData ||= loaded.modules.length > 0
        hasCode ||= hasData
        watch.add([...settings, ...evidenceFolders(loaded), ...evidence])
        const run = await project.lint(patterns, request)
        watch.add(project.evidenceRead())
        yield { kind: 'run', changed: shown, project, run }
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        // A configuration that cannot be loaded may be code.
        hasCode ||= !project
        project = await closed(project)
        yield { kind: 'problem', changed: shown, problem: error }
      }
    }
  } finally {
    await closed(project)
    await watch.close()
  }
}

async function closed(project: WorkingProject | undefined): Promise<undefined> {
  await project?.close()
}
