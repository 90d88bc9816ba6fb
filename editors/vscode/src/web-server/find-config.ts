import { chooseConfig, type ConfigListing } from '../../../../src/config/reading/config-choice.ts'
import { CONFIG_FOLDER, MANIFEST } from '../../../../src/config/reading/config-names.ts'
import { addressFrom, folderOf, pathFrom } from './addresses.ts'

/** The files of the folders that are open, by address. */
export interface OpenFiles {
  /** The names of what is in a folder, those of folders with a slash at the end; none if it is not there. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Undefined if it cannot be read. */
  readonly read: (file: string) => Promise<string | undefined>
}

/**
 * The file that configures geolint in a folder: there or above, up to `root`. Rejects with a UserError if one folder has
 * several.
 */
export async function findConfig(files: OpenFiles, place: string, root: string): Promise<string | undefined> {
  for (const folder of foldersUpTo(root, place)) {
    const at = (one: string) => addressFrom(folder, one)
    const found = chooseConfig(await listingOf(files, folder), (one) => pathFrom(root, at(one)))
    if (found !== undefined) return at(found)
  }
  return undefined
}

/** A folder and those above it, up to `root`. */
function foldersUpTo(root: string, place: string): readonly string[] {
  const above = place === root ? undefined : folderOf(place)
  return above === undefined ? [place] : [place, ...foldersUpTo(root, above)]
}

async function listingOf(files: OpenFiles, folder: string): Promise<ConfigListing> {
  const names = await files.list(folder)
  const nested = names.includes(`${CONFIG_FOLDER}/`) ? await files.list(`${folder}${CONFIG_FOLDER}/`) : []
  const there = new Set([...names, ...nested.map((name) => `${CONFIG_FOLDER}/${name}`)])
  return {
    has: (place) => there.has(place),
    manifest: there.has(MANIFEST) ? await files.read(addressFrom(folder, MANIFEST)) : undefined,
  }
}

/** The folder that a configuration is for. */
export function configuredFolder(file: string): string {
  const folder = folderOf(file) ?? file
  return folder.endsWith(`/${CONFIG_FOLDER}/`) ? (folderOf(folder) ?? folder) : folder
}
