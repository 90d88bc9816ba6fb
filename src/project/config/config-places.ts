import { basename, dirname, join } from 'node:path'
import { CONFIG_FOLDER, CONFIG_PLACES } from '../../config/reading/config-names.ts'
import { accessSync, constants, statSync } from '../../files/built-ins.ts'
import { displayPath } from '../../files/paths.ts'
import { projectRoot } from '../../files/project-root.ts'
import { readTextFile } from '../../files/read-text-file.ts'
import { UserError } from '../../text/user-error.ts'

/**
 * The file that configures geolint in a folder: there or above, up to the root of the project. The search is cheap, so
 * that nothing is loaded if there is none.
 * Throws a UserError if one folder has several.
 */
export function likelyConfigFile(cwd: string): string | undefined {
  const root = projectRoot(cwd)
  for (let folder = cwd; ; folder = dirname(folder)) {
    const [first, second] = configFilesIn(folder)
    if (first !== undefined && second !== undefined)
      throw new UserError(
        `${displayPath(cwd, first)} and ${displayPath(cwd, second)} both configure geolint here; keep one of them`,
      )
    const found = first ?? brokenManifest(folder)
    if (found !== undefined) return found
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
  const files = CONFIG_PLACES.map((place) => join(folder, place)).filter(isFile)
  const manifest = join(folder, 'package.json')
  const content = isFile(manifest) ? manifestContent(manifest) : undefined
  return content && 'geolint' in content ? [manifest, ...files] : files
}

/** A manifest that cannot be read may configure geolint; whoever loads it says what is wrong with it. */
function brokenManifest(folder: string): string | undefined {
  const manifest = join(folder, 'package.json')
  return isFile(manifest) && !manifestContent(manifest) ? manifest : undefined
}

/** Undefined if it cannot be read or is not a JSON object; an empty file says nothing. */
function manifestContent(manifest: string): object | undefined {
  try {
    const text = readTextFile(manifest)
    const content: unknown = text.trim() === '' ? {} : JSON.parse(text)
    return typeof content === 'object' && content !== null ? content : undefined
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
