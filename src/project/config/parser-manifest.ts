import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Config } from '../../config/schema.ts'
import { existsSync } from '../../files/built-ins.ts'
import { failAt, type NamedConfig } from './config-problem.ts'

/**
 * The package.json of the configured parser, unless it is geolint's own; the parser itself is not loaded. Rejects with
 * a UserError if it is not installed. Of several configurations the last one that names a parser counts.
 */
export async function parserManifest(
  configs: readonly (readonly [NamedConfig, Config])[],
): Promise<readonly string[]> {
  const [config, { parser }] = configs.findLast(([, one]) => one.parser !== undefined) ?? [undefined, {}]
  if (!config || parser !== 'satteri') return []
  const folders = createRequire(import.meta.url).resolve.paths(parser) ?? []
  const manifest = folders
    .map((folder) => join(folder, parser, 'package.json'))
    .find((file) => existsSync(file))
  if (manifest !== undefined) return [manifest]
  return failAt(
    config,
    ['parser'],
    `'${parser}' is not installed; run 'npm install ${parser}' where geolint is installed`,
  )
}
