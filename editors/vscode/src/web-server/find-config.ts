import { CONFIG_FOLDER, CONFIG_PLACES } from '../../../../src/config/reading/config-names.ts'
import { isRecord } from '../../../../src/rule/option.ts'
import { UserError } from '../../../../src/text/user-error.ts'
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
    const [first, second] = await configsIn(files, folder)
    if (first !== undefined && second !== undefined) {
      const [one, other] = [pathFrom(root, first), pathFrom(root, second)]
      throw new UserError(`${one} and ${other} both configure geolint here; keep one of them`)
    }
    if (first !== undefined) return first
  }
  return undefined
}

/** A folder and those above it, up to `root`. */
function foldersUpTo(root: string, place: string): readonly string[] {
  const above = place === root ? undefined : folderOf(place)
  return above === undefined ? [place] : [place, ...foldersUpTo(root, above)]
}

async function configsIn(files: OpenFiles, folder: string): Promise<readonly string[]> {
  const names = await files.list(folder)
  const nested = names.includes(`${CONFIG_FOLDER}/`) ? await files.list(`${folder}${CONFIG_FOLDER}/`) : []
  const there = new Set([...names, ...nested.map((name) => `${CONFIG_FOLDER}/${name}`)])
  const found = CONFIG_PLACES.filter((place) => there.has(place)).map((place) => addressFrom(folder, place))
  const manifest = `${folder}package.json`
  return there.has('package.json') && (await mayConfigure(files, manifest)) ? [manifest, ...found] : found
}

/** Whoever reads a manifest that is not JSON says what is wrong with it. */
async function mayConfigure(files: OpenFiles, manifest: string): Promise<boolean> {
  try {
    const content: unknown = JSON.parse((await files.read(manifest)) || '{}')
    return isRecord(content) && 'geolint' in content
  } catch {
    return true
  }
}

/** The folder that a configuration is for. */
export function configuredFolder(file: string): string {
  const folder = folderOf(file) ?? file
  return folder.endsWith(`/${CONFIG_FOLDER}/`) ? (folderOf(folder) ?? folder) : folder
}
