import { basename, dirname, relative, resolve, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { messageOf } from '../text/failure.ts'
import { UserError } from '../text/user-error.ts'
import { errorCode } from './file-problem.ts'
import { isWithin } from './paths.ts'

/** What is watched; all paths are absolute. */
export interface WatchedPlaces {
  /** Watched with everything below them except node_modules and what is hidden. */
  readonly folders: readonly string[]
  /** Names that are watched although they are hidden. */
  readonly names: readonly string[]
  /** Folders in which only these names are watched. */
  readonly above: readonly string[]
  /** Files and folders that are not watched, because geolint writes them. */
  readonly except: readonly string[]
}

/** Files that are being watched. */
export interface Watch {
  /** Watches more files and folders. */
  readonly add: (places: readonly string[]) => void
  /**
   * The paths that have changed since the last call, absolute, as soon as there are any and no more follow at once; after
   * `patience` milliseconds none.
   */
  readonly next: (patience?: number) => Promise<readonly string[]>
  /** After that, nothing changes any more: whoever waits for a change is given none. */
  readonly close: () => Promise<void>
}

/** In milliseconds: the longest time that a timer of Node can run. */
const LONGEST_TIMER = 2 ** 31 - 1

/** In milliseconds: how long nothing may change until changes are reported, and after how long they are anyway. */
const QUIET = 60
const PATIENCE = 600

/**
 * Resolves once every place is watched. Only relevant changes are reported; `isNew` if a file has come or gone. Rejects
 * with a UserError if the system cannot watch so many files.
 */
export async function watchFiles(
  { above, except, folders, names }: WatchedPlaces,
  isRelevant: (path: string, isNew: boolean) => boolean,
): Promise<Watch> {
  const places = [...folders]
  const changed = new Set<string>()
  let problem: UserError | undefined
  let isClosed = false
  let tell: () => void = () => undefined
  // Chokidar reaches the others through the folder that they are in. If it is given one that is not there, it watches that
  // folder for it, and may then miss what else happens there.
  const roots = above.filter(
    (folder) => !(above.includes(dirname(folder)) && names.includes(basename(folder))),
  )
  const watcher = watch([...places, ...roots], {
    ignoreInitial: true,
    // How a file was saved makes no difference.
    atomic: false,
    // A link may lead out of the project, or in a circle.
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (path) => !isWatched(resolve(path)),
  })
  watcher.on('all', (event, path) => {
    const file = resolve(path)
    if (!isRelevant(file, event !== 'change')) return
    changed.add(file)
    tell()
  })
  watcher.on('error', (error) => {
    problem = new UserError(watchProblem(error))
    tell()
  })
  await isReady(watcher).catch(async (error: unknown) => {
    await watcher.close()
    throw error
  })
  return {
    add(more) {
      const added = more.filter((place) => !isWatched(place))
      places.push(...added)
      watcher.add(added)
    },
    async next(patience = Infinity) {
      await quiet(patience)
      if (problem) throw problem
      const paths = [...changed].toSorted()
      changed.clear()
      return paths
    },
    close() {
      isClosed = true
      tell()
      return watcher.close()
    },
  }

  function isReady(opened: FSWatcher): Promise<void> {
    return new Promise((ready, fail) => {
      tell = () => problem && fail(problem)
      opened.once('ready', ready)
    })
  }

  /** Waits for a change, and then until no more follow. A timer keeps the process alive if no file is left to watch. */
  function quiet(patience: number): Promise<void> {
    return new Promise((done) => {
      let first = 0
      let timer = setTimeout(done, Math.min(patience, LONGEST_TIMER))
      tell = () => {
        const isDue = problem !== undefined || isClosed
        if (changed.size === 0 && !isDue) return
        const now = performance.now()
        first ||= now
        clearTimeout(timer)
        timer = setTimeout(done, isDue ? 0 : Math.max(0, Math.min(QUIET, first + PATIENCE - now)))
      }
      tell()
    })
  }

  function isWatched(file: string): boolean {
    if (except.some((one) => file === one || isWithin(file, one))) return false
    if (above.includes(file) || (above.includes(dirname(file)) && names.includes(basename(file)))) return true
    return places.some((place) => isBelow(file, place))
  }

  function isBelow(file: string, place: string): boolean {
    return file === place || (isWithin(file, place) && relative(place, file).split(sep).every(isShown))
  }

  function isShown(name: string): boolean {
    return names.includes(name) || !(name.startsWith('.') || name === 'node_modules')
  }
}

/** Systems limit how many files can be watched at once. */
const LIMITS: readonly string[] = ['EMFILE', 'ENFILE', 'ENOSPC']

function watchProblem(error: unknown): string {
  return LIMITS.includes(errorCode(error))
    ? 'there are too many files here to watch; run geolint in the folder that you are working in, or raise the limit of the system (on Linux, fs.inotify.max_user_watches)'
    : `cannot watch the files: ${messageOf(error)}`
}
