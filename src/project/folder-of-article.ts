import { projectRoot } from '../files/project-root.ts'
import { configuredFolder, likelyConfigFile } from './config/config-places.ts'

/** The folder in which the command line would be run on an article. */
export interface ArticleFolder {
  /** Absolute. */
  readonly folder: string
  /** The configuration that applies there, absolute; undefined if there is none. */
  readonly config: string | undefined
}

/**
 * The folder of the nearest configuration, there or above; without one, the root of the project. Throws a UserError if one
 * folder has several configurations. `place` is the absolute path of the folder that an article is in.
 */
export function folderOfArticle(place: string): ArticleFolder {
  const config = likelyConfigFile(place)
  return { folder: config === undefined ? projectRoot(place) : configuredFolder(config), config }
}
