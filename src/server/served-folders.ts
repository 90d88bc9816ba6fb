import { dirname } from 'node:path'
import { existsSync } from '../files/built-ins.ts'
import { folderOfArticle } from '../project/folder-of-article.ts'
import { UserError } from '../text/user-error.ts'
import { type FolderState, ServedFolder, type ServingOptions } from './served-folder.ts'

/** The folders of articles that a server has been asked about. */
export interface ServedFolders {
  /**
   * Runs a function on the folder in which the command line would be run on an article. Rejects with a UserError if a
   * folder has several configurations, unless one of them was used before. All paths are absolute; `open` are the folders
   * in which the client works.
   */
  readonly use: <T>(
    article: string,
    open: readonly string[],
    run: (served: FolderState) => Promise<T>,
  ) => Promise<T>
  readonly close: () => Promise<void>
}

interface FolderAndProblem {
  readonly folder: ServedFolder
  readonly problem: UserError | undefined
}

/** Opens each folder when it is first asked about. */
export function serveFolders(options: ServingOptions): ServedFolders {
  const known = new Map<string, ServedFolder>()
  /** The one used last for the articles in a folder, by that folder. */
  const last = new Map<string, ServedFolder>()
  return {
    async use(article, open, run) {
      const { folder, problem } = folderOrLast(dirname(article), open)
      return folder.use((state) => run(problem ? { ...state, problem } : state))
    },
    async close() {
      await Promise.all([...known.values()].map((folder) => folder.close()))
    },
  }

  /** The folder for the articles in another one. If it cannot be told, that of the last time, and why. */
  function folderOrLast(from: string, open: readonly string[]): FolderAndProblem {
    const before = last.get(from)
    try {
      const folder = folderFor(from, open)
      if (before && before !== folder) retire(before)
      last.set(from, folder)
      return { folder, problem: undefined }
    } catch (error) {
      if (!(error instanceof UserError) || !before?.isOpen) throw error
      return { folder: before, problem: error }
    }
  }

  function folderFor(from: string, open: readonly string[]): ServedFolder {
    const place = folderOfArticle(from, open)
    const isQuiet = place.config === undefined && !options.lintsUnconfigured
    // A configuration may appear anywhere between an article and the top.
    const key = isQuiet ? `${from} quiet` : place.folder
    const folder = known.get(key) ?? new ServedFolder(place, from, options)
    known.set(key, folder)
    folder.configureBy(place.config)
    return folder
  }

  /** Closes a folder whose configuration is gone, because it will not be asked for again. */
  function retire(folder: ServedFolder): void {
    const { config } = folder.place
    if (config !== undefined && existsSync(config)) return
    for (const [key, one] of known) if (one === folder) known.delete(key)
    void folder.close()
  }
}
