import { UserError } from '../../text/user-error.ts'
import { CONFIG_PLACES, MANIFEST } from './config-names.ts'

/** What a folder has of what may configure geolint. */
export interface ConfigListing {
  /** Whether a file is at a place in the folder, such as `.config/geolintrc.yaml`. */
  readonly has: (place: string) => boolean
  /** The text of `package.json`; undefined if it is not there or cannot be read. */
  readonly manifest: string | undefined
}

/** The places of the configurations in a folder. */
export function configsIn({ has, manifest }: ConfigListing): readonly string[] {
  const found = CONFIG_PLACES.filter(has)
  const content = has(MANIFEST) ? manifestContent(manifest) : undefined
  return content && 'geolint' in content ? [MANIFEST, ...found] : found
}

/**
 * The place of the configuration in a folder, `shown` in messages. A manifest that is not JSON may configure geolint, so it
 * counts if nothing else does; loading it reports the error. Throws a UserError if there are several.
 */
export function chooseConfig(listing: ConfigListing, shown: (place: string) => string): string | undefined {
  const [first, second] = configsIn(listing)
  if (first !== undefined && second !== undefined)
    throw new UserError(`${shown(first)} and ${shown(second)} both configure geolint here; keep one of them`)
  if (first !== undefined) return first
  return listing.has(MANIFEST) && !manifestContent(listing.manifest) ? MANIFEST : undefined
}

/** Undefined if it cannot be read or is not a JSON object; an empty file says nothing. */
function manifestContent(manifest: string | undefined): object | undefined {
  if (manifest === undefined) return undefined
  try {
    const content: unknown = manifest.trim() === '' ? {} : JSON.parse(manifest)
    return typeof content === 'object' && content !== null ? content : undefined
  } catch {
    return undefined
  }
}
