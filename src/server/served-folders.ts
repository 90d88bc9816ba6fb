import { dirname } from 'node:path'
import { folderOfArticle } from '../project/folder-of-article.ts'
import { type Served, ServedFolder, type ServingOptions } from './served-folder.ts'

/** The folders of articles that a server has been asked about. */
export interface ServedFolders {
  /**
   * Runs a function on the folder in which the command line would be run on an article, given by its absolute path. Rejects
   * with a UserError if a folder has several configurations.
   */
  readonly use: <T>(article: string, run: (served: Served) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** Opens each folder when it is first asked about. */
export function serveFolders(options: ServingOptions): ServedFolders {
  const open = new Map<string, ServedFolder>()
  return {
    async use(article, run) {
      const place = folderOfArticle(dirname(article))
      const key = JSON.stringify([place.folder, place.config])
      const stale = [...open].filter(([other]) => other !== key && JSON.parse(other)[0] === place.folder)
      for (const [other, folder] of stale) {
        open.delete(other)
        void folder.close()
      }
      let folder = open.get(key)
      if (!folder) open.set(key, (folder = new ServedFolder(place, options)))
      return folder.use(run)
    },
    async close() {
      await Promise.all([...open.values()].map((folder) => folder.close()))
    },
  }
}
