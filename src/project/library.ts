import { nearestName } from '../text/nearest-name.ts'
import { UserError } from '../text/user-error.ts'
import type { ArticleRecord } from '../facts/inspection.ts'
import type { LintResult, LintRun } from './lint-run.ts'
import { openWorkingProject, type WorkingProject } from './open-project.ts'
import type { LintInput, LintRequest, ProjectOptions } from './requests.ts'
import type { Survey } from './survey.ts'

/** A folder of articles, opened once and linted many times. */
export interface Project {
  /** Lints as the command line does; an article that cannot be linted is among `failures`. Rejects with a UserError. */
  readonly lint: (input: LintInput, request?: LintRequest) => Promise<LintResult>
  /** What geolint sees in each article. Rejects with a UserError. */
  readonly inspect: (input: LintInput) => Promise<Survey<ArticleRecord>>
  /** Waits for what is still being linted; after it, nothing more is linted or read. */
  readonly close: () => Promise<void>
}

/**
 * Opens a project: its configuration and its plug-ins are read once. A second text costs what reading and comparing
 * that one text costs; articles that have changed on disk are noticed. Rejects with a UserError, whose `lines` say what
 * is wrong, if something cannot be read.
 */
export async function openProject(options: ProjectOptions = {}): Promise<Project> {
  requireKnown(options, PROJECT_OPTIONS)
  const { close, inspect, lint: lintWorking } = await openWorkingProject(options)
  return { lint: lintOf(lintWorking), inspect, close }
}

/** Lints once, as the command line does, and gives what it would report. Rejects with a UserError. */
export async function lint(
  input: LintInput,
  options: LintRequest & ProjectOptions = {},
): Promise<LintResult> {
  requireKnown(options, [...PROJECT_OPTIONS, ...REQUEST_OPTIONS])
  const project = await openWorkingProject({ ...options, isBrief: true })
  const { fix, since, staged } = options
  return lintOf(project.lint)(input, { fix, since, staged }).finally(project.close)
}

function lintOf(lintWorking: WorkingProject['lint']): Project['lint'] {
  return async (input, request = {}) => {
    requireKnown(request, REQUEST_OPTIONS)
    return resultOf(await lintWorking(input, request))
  }
}

function resultOf(run: LintRun): LintResult {
  const { articles, failures, notes, others, rules, unchangedLines } = run
  return { articles, failures, others, unchangedLines, notes, rules }
}

const PROJECT_OPTIONS = keysOf<ProjectOptions>({
  cwd: true,
  config: true,
  rules: true,
  baseline: true,
  cache: true,
  concurrency: true,
})
const REQUEST_OPTIONS = keysOf<LintRequest>({ fix: true, staged: true, since: true })

/** The compiler sees to it that no option is missing. */
function keysOf<T>(keys: Readonly<Record<keyof T, true>>): readonly string[] {
  return Object.keys(keys)
}

/** Plain JavaScript has no compiler to check this. */
function requireKnown(options: object, known: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    const nearest = nearestName(name, known)
    const hint = nearest === undefined ? `options: ${known.join(', ')}` : `did you mean '${nearest}'?`
    throw new UserError(`there is no option '${name}'; ${hint}`)
  }
}
