import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Layer } from '../../config/layer.ts'
import { existsSync } from '../../files/built-ins.ts'
import { UserError } from '../../text/user-error.ts'

/**
 * The package.json of the configured parser, unless it is geolint's own; the parser itself is not loaded. Throws a
 * UserError if it is not installed.
 */
export function parserManifest(layers: readonly Layer[]): readonly string[] {
  const { origin, parser } = layers.findLast((layer) => layer.parser) ?? {}
  if (origin === undefined || parser !== 'satteri') return []
  const folders = createRequire(import.meta.url).resolve.paths(parser) ?? []
  const manifest = folders
    .map((folder) => join(folder, parser, 'package.json'))
    .find((file) => existsSync(file))
  if (manifest !== undefined) return [manifest]
  throw new UserError(
    `${origin}: parser: '${parser}' is not installed; run 'npm install ${parser}' where geolint is installed`,
  )
}
