import { dirname } from 'node:path'
import { isWithin } from '../files/paths.ts'
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
 * The folder of the nearest configuration, there or above; without one, the root of the project. `place` is the folder that
 * an article is in. The folders in `open` are where somebody works, so that a configuration is sought up to there even if
 * they are not in a repository. All paths are absolute. Throws a UserError if one folder has several configurations.
 */
export function folderOfArticle(place: string, open: readonly string[]): ArticleFolder {
  const config = likelyConfigFile(place)
  if (config !== undefined) return { folder: configuredFolder(config), config }
  const folder = projectRoot(place)
  return open.some((one) => isWithin(folder, one))
    ? folderOfArticle(dirname(folder), open)
    : { folder, config }
}
