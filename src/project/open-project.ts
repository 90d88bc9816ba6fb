import { resolve } from 'node:path'
import type { Article } from '../article/article.ts'
import { wantedTags } from '../config/article-settings.ts'
import type { ArticleSettings } from '../engine/article-settings.ts'
import type { ArticleRecord } from '../facts/inspection.ts'
import { hiddenFolder, sweepHidden } from '../files/writing/temporary-files.ts'
import type { CachePlace } from './cache/cache-file.ts'
import { type OpenConfig, openConfig } from './config/open-config.ts'
import { namedEvidence, openEvidenceShelf, type SeenEvidence } from './evidence/evidence-shelf.ts'
import { lintProject } from './lint-project.ts'
import type { LintRun } from './lint-run.ts'
import {
  evidenceStore,
  modulesVersion,
  openParts,
  projectCachePlace,
  type ProjectParts,
} from './project-parts.ts'
import type { LintInput, OnProgress, WorkingOptions, WorkingRequest } from './requests.ts'
import { type Survey, survey } from './survey.ts'
import { UserError } from '../text/user-error.ts'
import { requireConcurrency } from './threads/lint-queue.ts'

/** A project as geolint itself uses it. */
export interface WorkingProject {
  readonly config: OpenConfig
  /** An article that cannot be linted is among `failures`. Rejects with a UserError. */
  readonly lint: (input: LintInput, request?: WorkingRequest) => Promise<LintRun>
  /** The evidence that has been looked at. */
  readonly evidence: () => SeenEvidence
  /** What geolint sees in each article. */
  readonly inspect: (input: LintInput) => Promise<Survey<ArticleRecord>>
  /** Waits for what is still being linted; after that, nothing more is linted or read. */
  readonly close: () => Promise<void>
  /** What `take` returns for each article. */
  readonly survey: <T>(
    input: LintInput,
    take: (article: Article, settings: ArticleSettings) => T,
    onProgress?: OnProgress,
  ) => Promise<Survey<T>>
}

/**
 * Opens a project: its configuration and the code of its plug-ins are read now, its cache and its baseline at the first
 * lint, each once. Rejects with a UserError if something cannot be read.
 */
export async function openWorkingProject(options: WorkingOptions = {}): Promise<WorkingProject> {
  return openProjectWith(await openConfig(resolve(options.cwd ?? '.'), options), options)
}

/** A project with a configuration that is already open. */
export function openProjectWith(config: OpenConfig, options: WorkingOptions): WorkingProject {
  requireConcurrency(options.concurrency ?? 'auto')
  const hidden = hiddenFolder(config.loaded.cwd)
  if (hidden !== undefined) sweepHidden(hidden)
  const { bounds, cwd } = config.loaded
  const named = namedEvidence(options.evidence ?? [], { bounds, cwd })
  let placing: Promise<CachePlace | undefined> | undefined
  const place = () => (placing ??= projectCachePlace(cwd, options))
  const evidence = openEvidenceShelf({ bounds, cwd, named }, async () => evidenceStore(await place()))
  const version = modulesVersion(config.loaded)
  let opening: Promise<ProjectParts> | undefined
  const running = new Set<Promise<unknown>>()
  let isClosed = false
  return {
    config,
    lint: (input, request = {}) =>
      run(async () => lintProject(await (opening ??= openAll()), input, request)),
    evidence: evidence.seen,
    async inspect(input) {
      const { inspectArticle } = await import('../facts/inspection.ts')
      return surveyWhileOpen(input, (article, settings) => inspectArticle(article, wantedTags(settings)))
    },
    survey: surveyWhileOpen,
    async close() {
      isClosed = true
      await Promise.allSettled(running)
    },
  }

  async function openAll(): Promise<ProjectParts> {
    return openParts(config, options, evidence, await place(), version)
  }

  async function run<T>(begin: () => Promise<T>): Promise<T> {
    requireOpen()
    const result = begin()
    running.add(result)
    return result.finally(() => running.delete(result))
  }

  async function surveyWhileOpen<T>(
    input: LintInput,
    take: (article: Article, settings: ArticleSettings) => T,
    onProgress?: OnProgress,
  ): Promise<Survey<T>> {
    const takeWhileOpen = (article: Article, settings: ArticleSettings) => {
      requireOpen()
      return take(article, settings)
    }
    return run(() => survey({ config, evidence }, input, takeWhileOpen, onProgress))
  }

  function requireOpen(): void {
    if (isClosed) throw new UserError('the project is closed; open it again')
  }
}
