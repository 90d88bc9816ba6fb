import { dirname, join } from 'node:path'
import { accessSync, constants, existsSync, readFileSync } from '../../files/built-ins.ts'

const ENDINGS = ['', '.json', '.yaml', '.yml', '.js', '.cjs', '.mjs']

const FILES = [
  ...ENDINGS.map((ending) => `.geolintrc${ending}`),
  ...ENDINGS.map((ending) => `.config/geolintrc${ending}`),
  ...['.js', '.cjs', '.mjs'].map((ending) => `geolint.config${ending}`),
]

/** Where a configuration may stand in a folder; the first one counts. */
export const SEARCH_PLACES = ['package.json', ...FILES]

/** The first file that may hold the configuration of a project: cheap, so that nothing is loaded where none does. */
export function likelyConfigFile(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    const hasManifest = existsSync(manifest)
    if (hasManifest && mayConfigure(manifest)) return manifest
    const file = FILES.map((place) => join(folder, place)).find((place) => existsSync(place))
    if (file !== undefined) return file
    if (hasManifest || existsSync(join(folder, 'package.yaml')) || dirname(folder) === folder)
      return undefined
  }
}

/** A manifest that cannot be read or parsed may do so; whoever loads it will say what is wrong with it. */
function mayConfigure(manifest: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
    return typeof content === 'object' && content !== null && 'geolint' in content
  } catch {
    return true
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
