const CODE_ENDINGS = ['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts']
const ENDINGS = ['', '.json', '.yaml', '.yml', ...CODE_ENDINGS]

/** A folder for configurations, which apply where the folder is. */
export const CONFIG_FOLDER = '.config'

/** A file of other programs that may have a configuration under a key. */
export const MANIFEST = 'package.json'

/** Where a configuration may be in the folder that it is for, apart from the manifests. */
export const CONFIG_PLACES: readonly string[] = [
  ...ENDINGS.map((ending) => `.geolintrc${ending}`),
  ...ENDINGS.map((ending) => `${CONFIG_FOLDER}/.geolintrc${ending}`),
  ...ENDINGS.map((ending) => `${CONFIG_FOLDER}/geolintrc${ending}`),
  ...CODE_ENDINGS.map((ending) => `geolint.config${ending}`),
]

/** Every name that a configuration may have, whatever folder it is in. */
export const CONFIG_NAMES: readonly string[] = [
  ...CONFIG_PLACES.map((place) => place.replace(/^.*\//, '')),
  MANIFEST,
  'package.yaml',
]

/** How messages name a configuration, given its path as they show it. */
export function shownConfig(path: string): string {
  return path.replace(/.*[/\\]/s, '') === MANIFEST ? `${path}#geolint` : path
}

/** Whether a configuration or a plug-in has to be run to be read. */
export function isCode(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(file)
}
