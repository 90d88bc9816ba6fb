import type { Article } from '../article/article.ts'
import type { Inspection } from '../facts/inspection.ts'
import { type OpenConfig, openConfig } from './config/open-config.ts'
import { lintProject } from './lint-project.ts'
import { openParts, type ProjectParts } from './project-parts.ts'
import type { LintInput, LintRequest, LintRun, ProjectOptions } from './requests.ts'
import { type Survey, type SurveyOptions, survey } from './survey.ts'

/** A folder of articles, opened once and linted many times. */
export interface Project {
  readonly config: OpenConfig
  readonly lint: (input: LintInput, request?: LintRequest) => Promise<LintRun>
  /** What geolint sees in each article. */
  readonly inspect: (input: LintInput, options?: SurveyOptions) => Promise<Survey<Inspection>>
  /** What `take` makes of each article. */
  readonly survey: <T>(
    input: LintInput,
    take: (article: Article) => T,
    options?: SurveyOptions,
  ) => Promise<Survey<T>>
  /** Waits for what is still being linted; after it, nothing is linted any more. */
  readonly close: () => Promise<void>
}

/**
 * Opens a project: its configuration, the code of its plug-ins, its cache and its baseline are read once. A
 * configuration, a baseline or a plug-in that cannot be read is a UserError.
 */
export async function openProject(options: ProjectOptions): Promise<Project> {
  return projectOf(await openConfig(options.cwd, options.config ?? {}), options)
}

/** A project with a configuration that is open already. */
export function projectOf(config: OpenConfig, options: ProjectOptions): Project {
  let opening: Promise<ProjectParts> | undefined
  const running = new Set<Promise<unknown>>()
  let isClosed = false
  return {
    config,
    lint: (input, request = {}) =>
      run(async () => lintProject(await (opening ??= openParts(config, options)), input, request)),
    async inspect(input, surveyOptions) {
      const { inspectArticle } = await import('../facts/inspection.ts')
      return run(() => survey(config, input, inspectArticle, surveyOptions))
    },
    survey: (input, take, surveyOptions) => run(() => survey(config, input, take, surveyOptions)),
    async close() {
      isClosed = true
      await Promise.allSettled(running)
    },
  }

  async function run<T>(begin: () => Promise<T>): Promise<T> {
    if (isClosed) throw new Error('the project is closed; open it again')
    const result = begin()
    running.add(result)
    return result.finally(() => running.delete(result))
  }
}
