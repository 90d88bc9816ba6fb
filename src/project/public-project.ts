import { nameHint } from '../text/nearest-name.ts'
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
  requireOptions(options, PROJECT_OPTIONS)
  const { close, inspect, lint: lintWorking } = await openWorkingProject(options)
  return { lint: lintOf(lintWorking), inspect, close }
}

/** Lints once, as the command line does, and gives what it would report. Rejects with a UserError. */
export async function lint(
  input: LintInput,
  options: LintRequest & ProjectOptions = {},
): Promise<LintResult> {
  requireOptions(options, { ...PROJECT_OPTIONS, ...REQUEST_OPTIONS })
  const { fix = false, since, staged } = options
  const project = await openWorkingProject({ ...options, isBrief: !fix })
  return lintOf(project.lint)(input, { fix, since, staged }).finally(project.close)
}

/** A project at the beginning of a watch or after a change: linted, or with what keeps it from being linted. */
export type WatchedRun = {
  /** The paths that have changed since the last run. */
  readonly changed: readonly string[]
} & (
  | { readonly result: LintResult; readonly problem?: undefined }
  | { readonly problem: UserError; readonly result?: undefined }
)

/**
 * Lints files, folders and globs now and after every change, as `--watch` does. It ends when code that has been loaded
 * changes, since a process cannot load it again. Rejects with a UserError if the files cannot be watched.
 */
export async function* watch(
  input: string | readonly string[],
  options: Pick<LintRequest, 'since'> & ProjectOptions = {},
): AsyncGenerator<WatchedRun, void> {
  requireOptions(options, { ...PROJECT_OPTIONS, since: REQUEST_OPTIONS.since })
  const { watchProject } = await import('./watching/watch-project.ts')
  const { since, ...project } = options
  for await (const event of watchProject([input].flat(), project, { since })) {
    const { changed } = event
    if (event.kind === 'run') yield { changed, result: resultOf(event.run) }
    else if (event.kind === 'problem') yield { changed, problem: event.problem }
  }
}

function lintOf(lintWorking: WorkingProject['lint']): Project['lint'] {
  return async (input, request = {}) => {
    requireOptions(request, REQUEST_OPTIONS)
    return resultOf(await lintWorking(input, request))
  }
}

function resultOf(run: LintRun): LintResult {
  const { articles, failures, notes, others, rules, runFindings, unchangedLines } = run
  return { articles, runFindings, failures, others, unchangedLines, notes, rules }
}

/** What each option must be, in words, and the check of it. */
type OptionChecks<T> = Readonly<Record<keyof T, readonly [string, (value: unknown) => boolean]>>

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)
const isFlag = (value: unknown) => typeof value === 'boolean'

const PROJECT_OPTIONS: OptionChecks<ProjectOptions> = {
  cwd: ['a path', isText],
  config: ['a path or false', (value) => isText(value) || value === false],
  rules: ['a list of strings', isTexts],
  only: ['a list of rule ids', isTexts],
  baseline: ['a path or false', (value) => isText(value) || value === false],
  cache: ['true, false or a path', (value) => isText(value) || isFlag(value)],
  concurrency: [
    "'auto' or a whole number of at least 1",
    (value) => value === 'auto' || (Number.isInteger(value) && Number(value) >= 1),
  ],
  evidence: ['a list of paths', isTexts],
  now: ["a time such as '2026-12-01'", isText],
  safe: ['true or false', isFlag],
}
const REQUEST_OPTIONS: OptionChecks<LintRequest> = {
  fix: ['true or false', isFlag],
  staged: ['true or false', isFlag],
  since: ['a commit, branch or tag', isText],
}

/** Plain JavaScript has no compiler to check this. */
function requireOptions(options: object, checks: OptionChecks<object>): void {
  if (typeof options !== 'object' || options === null) throw new UserError('the options must be an object')
  const known = new Map<string, readonly [string, (value: unknown) => boolean]>(Object.entries(checks))
  for (const [name, value] of Object.entries(options)) {
    const [wanted, isSound] = known.get(name) ?? []
    if (!wanted || !isSound)
      throw new UserError(`there is no option '${name}'; ${nameHint(name, [...known.keys()])}`)
    if (value !== undefined && !isSound(value)) throw new UserError(`the option '${name}' must be ${wanted}`)
  }
}
