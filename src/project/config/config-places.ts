import { basename, dirname, join } from 'node:path'
import { chooseConfig, type ConfigListing, configsIn } from '../../config/reading/config-choice.ts'
import { CONFIG_FOLDER, MANIFEST } from '../../config/reading/config-names.ts'
import { accessSync, constants, statSync } from '../../files/built-ins.ts'
import { displayPath } from '../../files/paths.ts'
import { projectRoot } from '../../files/project-root.ts'
import { readTextFile } from '../../files/read-text-file.ts'

/**
 * The file that configures geolint in a folder: there or above, up to the root of the project. The search is cheap, so
 * that nothing is loaded if there is none.
 * Throws a UserError if one folder has several.
 */
export function likelyConfigFile(cwd: string): string | undefined {
  const root = projectRoot(cwd)
  for (let folder = cwd; ; folder = dirname(folder)) {
    const place = chooseConfig(listingOf(folder), (one) => displayPath(cwd, join(folder, one)))
    if (place !== undefined) return join(folder, place)
    if (folder === root || dirname(folder) === folder) return undefined
  }
}

/** The folder that a configuration is for. */
export function configuredFolder(file: string): string {
  const folder = dirname(file)
  return basename(folder) === CONFIG_FOLDER ? dirname(folder) : folder
}

/** The configurations in a folder. */
export function configFilesIn(folder: string): readonly string[] {
  return configsIn(listingOf(folder)).map((place) => join(folder, place))
}

function listingOf(folder: string): ConfigListing {
  return {
    has: (place) => isFile(join(folder, place)),
    manifest: textOf(join(folder, MANIFEST)),
  }
}

function textOf(file: string): string | undefined {
  try {
    return readTextFile(file)
  } catch {
    return undefined
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true
  } catch {
    // What cannot be reached, such as below a file that has the name of a folder, is not there.
    return false
  }
}

export function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}
