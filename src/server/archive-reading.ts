import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { articleSources, type ArticleSources } from '../facts/sources/article-sources.ts'
import { sourceLedger, type SourceLedger } from '../facts/sources/source-ledger.ts'
import { existsSync } from '../files/built-ins.ts'
import { isArticleName } from '../files/walk-folder.ts'
import type { WorkingProject } from '../project/open-project.ts'
import { UserError } from '../text/user-error.ts'

export interface ArchiveOptions {
  /** Resolves when nobody is typing. */
  readonly idle: () => Promise<void>
  /** Told when more is known than before. */
  readonly onRead: () => void
}

/** Reads the archive of a project in the background: first to compare articles with, then for who is quoted in it. */
export class ArchiveReading {
  readonly project: WorkingProject
  private readonly options: ArchiveOptions
  /** By absolute path. */
  private readonly sources = new Map<string, ArticleSources>()
  private made: Promise<SourceLedger> | undefined
  private isComplete = false
  /** Articles that have changed since they were read; absolute. */
  private readonly stale = new Set<string>()
  private work: Promise<void>

  constructor(project: WorkingProject, options: ArchiveOptions) {
    this.project = project
    this.options = options
    this.work = this.read(['.'])
  }

  /** Who is quoted in the archive; undefined until it has been read. */
  ledger(): Promise<SourceLedger> | undefined {
    if (!this.isComplete) return undefined
    this.made ??= sourceLedger([...this.sources.values()])
    return this.made
  }

  /** Reads articles again that have changed; paths are absolute. */
  changed(paths: readonly string[]): void {
    const articles = paths.filter(isArticleName)
    if (articles.length === 0) return
    for (const path of articles) this.stale.add(path)
    this.work = this.work.then(() => this.readStale())
  }

  private async readStale(): Promise<void> {
    const paths = [...this.stale]
    this.stale.clear()
    const there = paths.filter((path) => existsSync(path))
    for (const path of paths) if (!there.includes(path)) this.sources.delete(path)
    const areKnown = paths.every((path) => this.sources.has(path))
    if (there.length > 0 || !areKnown) await this.read(areKnown ? there : ['.'], there)
  }

  /** Lints `patterns`, so that the archive is known, and reads who is quoted in `changed`. */
  private async read(patterns: readonly string[], changed: readonly string[] = patterns): Promise<void> {
    try {
      if (patterns.includes('.')) {
        await this.project.lint(patterns, { isInBackground: true })
        this.options.onRead()
      }
      const { results } = await this.project.survey(changed, articleSources)
      for await (const one of results) {
        this.sources.set(resolve(this.project.config.loaded.cwd, one.path), one)
        await setImmediate()
        await this.options.idle()
      }
      this.isComplete = true
      this.made = undefined
      this.options.onRead()
    } catch (error) {
      // The project has been closed, or its folder is gone.
      if (!(error instanceof UserError)) throw error
    }
  }
}
