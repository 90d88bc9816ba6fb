import { dirname, join, resolve } from 'node:path'
import { globOf } from '../../files/article-glob.ts'
import { IGNORE_FILES } from '../../files/ignore-rules.ts'
import { isWithin } from '../../files/paths.ts'
import { projectRoot } from '../../files/project-root.ts'
import type { WatchedPlaces } from '../../files/watch-files.ts'
import { BASELINE_NAME } from '../baseline-file.ts'
import { CONFIG_FOLDER, CONFIG_NAMES } from '../../config/reading/config-names.ts'

/** What a file that changes how articles are linted may be called, wherever it is. */
export const SETTING_NAMES: readonly string[] = [...CONFIG_NAMES, BASELINE_NAME]

/**
 * Where the articles of a run and its settings may be: the project's folder, what is named outside it, and the places
 * above it where a configuration, an ignore file or a baseline is sought. The articles beside those of the run are among
 * them, because they are compared with one another.
 */
export async function placesToWatch(
  cwd: string,
  patterns: readonly string[],
  except: readonly string[],
): Promise<WatchedPlaces> {
  const globs = await Promise.all(patterns.map(async (pattern) => (await globOf(pattern))?.base ?? pattern))
  const named = globs.map((path) => resolve(cwd, path)).filter((path) => path !== cwd && !isWithin(path, cwd))
  return {
    folders: [cwd, ...named],
    names: [...SETTING_NAMES, ...IGNORE_FILES, CONFIG_FOLDER],
    above: foldersAbove(cwd).flatMap((folder) => [folder, join(folder, CONFIG_FOLDER)]),
    except,
  }
}

/** Where a configuration for what is in a folder may appear: there, above it up to `top`, and above that. */
export function settingPlaces(from: string, top: string): WatchedPlaces {
  const folders = [...foldersBetween(from, top), top, ...foldersAbove(top)]
  const above = folders.flatMap((one) => [one, join(one, CONFIG_FOLDER)])
  return { folders: [], names: [...SETTING_NAMES, CONFIG_FOLDER], above, except: [] }
}

function foldersBetween(from: string, top: string): readonly string[] {
  return isWithin(from, top) ? [from, ...foldersBetween(dirname(from), top)] : []
}

/** The folders above one, up to the root of its project. */
function foldersAbove(folder: string): readonly string[] {
  if (folder === projectRoot(folder)) return []
  const above = dirname(folder)
  return [above, ...foldersAbove(above)]
}
