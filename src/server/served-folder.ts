import { statSync } from '../files/built-ins.ts'
import { displayPath } from '../files/paths.ts'
import { type Watch, watchFiles } from '../files/watch-files.ts'
import type { ArticleFolder } from '../project/folder-of-article.ts'
import { openWorkingProject, type WorkingProject } from '../project/open-project.ts'
import type { ProjectOptions } from '../project/requests.ts'
import {
  filesOfProject,
  isRelevant,
  isSetting,
  type KnownFiles,
  mayBeSetting,
  withEvidence,
} from '../project/watching/known-files.ts'
import { placesToWatch, settingPlaces } from '../project/watching/watched-places.ts'
import { UserError } from '../text/user-error.ts'

/** How a server opens folders. */
export interface ServingOptions extends Pick<ProjectOptions, 'now' | 'safe'> {
  /** Whether the articles of a folder without a configuration are linted, by the recommended rules. */
  readonly lintsUnconfigured: boolean
  /** Told what has changed on disk that findings may depend on; absolute. */
  readonly onChange: (paths: readonly string[]) => void
}

/** A folder of articles as a server knows it at a moment. */
export interface FolderState extends ArticleFolder {
  /** With the last configuration that could be read; undefined if none could, or there is none. */
  readonly project: WorkingProject | undefined
  /** Why the configuration cannot be used as it is now. */
  readonly problem: UserError | undefined
  /** Why changes on disk are noticed only when an article is linted. */
  readonly unwatched: UserError | undefined
  /** Code that has been loaded and has changed since, which this process cannot load again. */
  readonly changedCode: readonly string[]
}

interface Opened {
  readonly project: WorkingProject
  /** What is being done with it. */
  readonly uses: Set<Promise<unknown>>
}

/** A folder that a server keeps open. What its configuration says is read again when that changes. */
export class ServedFolder {
  place: ArticleFolder
  /** The folder of the article that was asked about first. */
  private readonly from: string
  private readonly options: ServingOptions
  private opened: Opened | undefined
  private known: KnownFiles | undefined
  private problem: UserError | undefined
  private unwatched: UserError | undefined
  private readonly changedCode = new Set<string>()
  /** How the settings were on disk when they were last read. */
  private stamps: ReadonlyMap<string, string> = new Map()
  private rereading: Promise<void> | undefined
  private watch: Watch | undefined
  private isClosed = false
  private readonly opening: Promise<void>

  constructor(place: ArticleFolder, from: string, options: ServingOptions) {
    this.place = place
    this.from = from
    this.options = options
    this.opening = this.open().then(() => void this.watchOver())
  }

  get isOpen(): boolean {
    return !this.isClosed && this.opened !== undefined
  }

  /** Says which file configures the folder now, which may have another name than before. */
  configureBy(config: string | undefined): void {
    if (config === this.place.config) return
    this.place = { ...this.place, config }
    this.stamps = new Map([[config ?? this.place.folder, NO_STAMP]])
  }

  /** Runs a function on the project, which is not closed until it has finished. */
  async use<T>(run: (served: FolderState) => Promise<T>): Promise<T> {
    await this.opening
    if (this.isBehind()) await (this.rereading ??= this.open().finally(() => (this.rereading = undefined)))
    const { opened } = this
    const result = run(this.served())
    opened?.uses.add(result)
    try {
      return await result
    } finally {
      opened?.uses.delete(result)
      if (opened && opened === this.opened) this.noteEvidence(opened.project)
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    await this.opening
    await this.watch?.close()
    await closeUnused(this.opened)
  }

  private served(): FolderState {
    const { opened, place, problem, unwatched } = this
    return { ...place, project: opened?.project, problem, unwatched, changedCode: [...this.changedCode] }
  }

  /** Takes the configuration as it is now, or keeps the last one if that cannot be read. */
  private async open(): Promise<void> {
    const { folder } = this.place
    if (this.place.config === undefined && !this.options.lintsUnconfigured) return
    try {
      const { now, safe } = this.options
      const project = await openWorkingProject({ cwd: folder, now, safe })
      const before = this.opened
      this.opened = { project, uses: new Set() }
      this.known = filesOfProject(project, {}, [])
      this.problem = undefined
      void closeUnused(before)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      this.problem = error
    } finally {
      this.stamps = new Map(this.settingFiles().map((file) => [file, stampOf(file)]))
    }
  }

  /** Whether a setting has changed since it was read. The watch says so only after a while, or may not have begun yet. */
  private isBehind(): boolean {
    return [...this.stamps].some(([file, stamp]) => stampOf(file) !== stamp)
  }

  /** The files that can be read again, which code cannot. */
  private settingFiles(): readonly string[] {
    const { code, settings } = this.known ?? NOTHING_KNOWN
    const { config } = this.place
    const all = new Set(config === undefined ? settings : [...settings, config])
    return [...all].filter((file) => !code.has(file))
  }

  private async watchOver(): Promise<void> {
    try {
      const { config, folder } = this.place
      const places =
        config === undefined ? settingPlaces(this.from, folder) : await placesToWatch(folder, ['.'], [])
      this.watch = await watchFiles(places, (path, isNew) => this.concerns(path, isNew))
      if (this.isClosed) return await this.watch.close()
      // Something may have changed before the watch began.
      this.options.onChange([])
      for (;;) {
        this.watch.add(this.watchedBesides())
        const changed = await this.watch.next()
        if (this.isClosed) return
        await this.take(changed)
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      this.unwatched = error
      this.options.onChange([])
    }
  }

  private async take(changed: readonly string[]): Promise<void> {
    const { known } = this
    for (const path of changed) {
      if (known?.code.has(path)) this.changedCode.add(displayPath(this.place.folder, path))
    }
    if (changed.some((path) => this.decides(path))) await this.open()
    this.options.onChange(changed)
  }

  private concerns(path: string, isNew: boolean): boolean {
    const { known } = this
    return (
      path === this.place.folder || this.decides(path) || (known ? isRelevant(path, isNew, known) : false)
    )
  }

  /** Whether a file decides how articles are linted. While a configuration is broken, it may name any. */
  private decides(path: string): boolean {
    const { known = NOTHING_KNOWN, problem } = this
    return isSetting(path, known) || (problem !== undefined && mayBeSetting(path))
  }

  private noteEvidence(project: WorkingProject): void {
    if (!this.known) return
    this.known = withEvidence(this.known, project)
    this.watch?.add(this.known.evidence)
  }

  private watchedBesides(): readonly string[] {
    const { code, evidence, settings } = this.known ?? NOTHING_KNOWN
    return [...settings, ...code, ...evidence]
  }
}

const NOTHING_KNOWN: KnownFiles = { settings: new Set(), code: new Set(), evidence: [], lacksEvidence: false }

/** Differs from that of any file. */
const NO_STAMP = 'unread'

/** Differs once a file has changed; empty if there is none. */
function stampOf(file: string): string {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    return stats ? `${stats.size} ${stats.mtimeMs} ${stats.ino}` : ''
  } catch {
    return ''
  }
}

async function closeUnused(opened: Opened | undefined): Promise<void> {
  if (!opened) return
  await Promise.allSettled(opened.uses)
  await opened.project.close()
}
