import { dirname } from 'node:path'
import { folderOfArticle } from '../project/folder-of-article.ts'
import { type FolderState, ServedFolder, type ServingOptions } from './served-folder.ts'

/** The folders of articles that a server has been asked about. */
export interface ServedFolders {
  /**
   * Runs a function on the folder in which the command line would be run on an article. Rejects with a UserError if a
   * folder has several configurations. All paths are absolute; `open` are the folders in which the client works.
   */
  readonly use: <T>(
    article: string,
    open: readonly string[],
    run: (served: FolderState) => Promise<T>,
  ) => Promise<T>
  readonly close: () => Promise<void>
}

/** Opens each folder when it is first asked about. */
export function serveFolders(options: ServingOptions): ServedFolders {
  /** By folder. */
  const known = new Map<string, ServedFolder>()
  return {
    async use(article, open, run) {
      const place = folderOfArticle(dirname(article), open)
      const before = known.get(place.folder)
      if (before && before.place.config === place.config) return before.use(run)
      void before?.close()
      const folder = new ServedFolder(place, options)
      known.set(place.folder, folder)
      return folder.use(run)
    },
    async close() {
      await Promise.all([...known.values()].map((folder) => folder.close()))
    },
  }
}
