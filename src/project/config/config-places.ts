import { dirname, join } from 'node:path'
import { accessSync, constants, existsSync, readFileSync, statSync } from '../../files/built-ins.ts'
import { displayPath } from '../../files/paths.ts'
import { UserError } from '../../text/user-error.ts'

const ENDINGS = ['', '.json', '.yaml', '.yml', '.js', '.cjs', '.mjs', '.ts', '.cts', '.mts']

const FILES = [
  ...ENDINGS.map((ending) => `.geolintrc${ending}`),
  ...ENDINGS.map((ending) => `.config/geolintrc${ending}`),
  ...['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts'].map((ending) => `geolint.config${ending}`),
]

/** Where the configuration of a folder may be. */
export const SEARCH_PLACES = ['package.json', ...FILES]

/**
 * The file that may hold the configuration of a project. The search is cheap, and loads nothing if there is none.
 * Throws a UserError if one folder has several.
 */
export function likelyConfigFile(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    const hasManifest = existsSync(manifest)
    const files = FILES.map((place) => join(folder, place)).filter(isFile)
    const found = hasManifest && mayConfigure(manifest) ? [manifest, ...files] : files
    const [first, second] = found
    if (first !== undefined && second !== undefined)
      throw new UserError(
        `${displayPath(cwd, first)} and ${displayPath(cwd, second)} both configure geolint here; keep one of them`,
      )
    if (first !== undefined) return first
    if (hasManifest || existsSync(join(folder, 'package.yaml')) || dirname(folder) === folder)
      return undefined
  }
}

/** True for a manifest that cannot be read or parsed, too; whoever loads it reports what is wrong with it. */
function mayConfigure(manifest: string): boolean {
  try {
    const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
    return typeof content === 'object' && content !== null && 'geolint' in content
  } catch {
    return true
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true
}

export function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}
