import { resolve } from 'node:path'
import { evidenceFolders, type LoadedConfig } from '../config/loaded-config.ts'
import { openPlaces } from './evidence-places.ts'

/** The files in the folders of evidence that a configuration and the user name; absolute. */
export function evidenceFiles(loaded: LoadedConfig, named: readonly string[] = []): readonly string[] {
  const { bounds, cwd } = loaded
  const places = openPlaces({ bounds, cwd, named: named.map((path) => resolve(cwd, path)) })
  const folders = evidenceFolders(loaded)
  return [...places.ofUser(), ...places.ofHouse({ folders, find: 'all', allow: [] })]
}
