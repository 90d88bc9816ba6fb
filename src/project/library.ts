import type { LintRun } from './lint-run.ts'
import { type Project, openProject as openForAll } from './open-project.ts'
import type { LintInput, LintRequest, ProjectOptions } from './requests.ts'

/**
 * Opens a project: its configuration and its plug-ins are read once. A second text is linted for what reading and
 * comparing that one text costs; articles that have changed on disk are noticed. Rejects with a UserError, whose
 * `lines` say what is wrong, where something cannot be read.
 */
export const openProject: (options?: ProjectOptions) => Promise<Project> = openForAll

/** Lints once, as the command line does, and gives what it would report. Rejects with a UserError. */
export async function lint(input: LintInput, options: ProjectOptions & LintRequest = {}): Promise<LintRun> {
  const project = await openForAll({ ...options, isBrief: true })
  return project.lint(input, options).finally(project.close)
}
