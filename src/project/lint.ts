import type { LintRun } from './lint-run.ts'
import { openProject } from './open-project.ts'
import type { LintInput, LintRequest, ProjectOptions } from './requests.ts'

/** Lints once, as the command line does, and gives what it would report. Rejects with a UserError. */
export async function lint(input: LintInput, options: ProjectOptions & LintRequest = {}): Promise<LintRun> {
  const project = await openProject({ ...options, isBrief: true })
  return project.lint(input, options).finally(project.close)
}
