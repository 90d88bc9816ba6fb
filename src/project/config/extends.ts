import { basename, dirname } from 'node:path'
import { isPreset } from '../../config/presets.ts'
import { baseSchema } from '../../config/schema.ts'
import { existsSync } from '../../files/built-ins.ts'
import { displayPath } from '../../files/paths.ts'
import { type Preset, PRESETS } from '../../rule/head.ts'
import { nearestName } from '../../text/nearest-name.ts'
import { configuredFolder } from './config-places.ts'
import { failAt, validated } from './config-problem.ts'
import { isCode, isPath, notThere, resolveModule } from './import-module.ts'
import { configObstacle, type Permission } from './permission.ts'
import type { ConfigFile, ConfigReader } from './read-config.ts'

/** A configuration in a chain in which each extends the ones before it. */
export interface ChainedConfig {
  readonly file: string
  /** How messages and origins name it. */
  readonly shown: string
  readonly content: unknown
  /** The folder that its paths are relative to. */
  readonly folder: string
  /** The folder that its globs are relative to; for a package, that of the configuration that extends it. */
  readonly base: string
  readonly plugins: readonly (object | string)[]
}

export type ChainLink = { readonly preset: Preset } | { readonly config: ChainedConfig }

/** Everything that a configuration extends, then the configuration itself, in the order in which they apply. */
export async function configChain(
  main: ConfigFile,
  reader: ConfigReader,
  permission: Permission,
  cwd: string,
): Promise<readonly ChainLink[]> {
  return links(main, configuredFolder(main.file), [])

  async function links(
    { content, file }: ConfigFile,
    base: string,
    above: readonly string[],
  ): Promise<readonly ChainLink[]> {
    const shown = shownName(file)
    const isMain = above.length === 0
    const written = await validated(baseSchema, content, { file, shown })
    const config = { file, shown, content, folder: dirname(file), base, plugins: written?.plugins ?? [] }
    const { extends: named = isMain ? ['recommended'] : [] } = written ?? {}
    const references = typeof named === 'string' ? [named] : named
    const extended: ChainLink[] = []
    for (const [at, reference] of references.entries()) {
      const keys = typeof named === 'string' ? ['extends'] : ['extends', at]
      extended.push(...(await linksTo(reference, keys, config, [...above, file])))
    }
    return [...extended, { config }]
  }

  async function linksTo(
    reference: string,
    keys: readonly (number | string)[],
    from: ChainedConfig,
    above: readonly string[],
  ): Promise<readonly ChainLink[]> {
    if (isPreset(reference)) return [{ preset: reference }]
    if (permission.safe && !isPath(reference))
      return failAt(from, keys, `'${reference}' is a package, which --safe does not read; extend a path`)
    const file = resolveModule(reference, from.folder)
    const obstacle = file === undefined ? undefined : extendsObstacle(reference, file)
    if (obstacle !== undefined) return failAt(from, keys, `'${reference}' ${obstacle}`)
    if (file === undefined || !existsSync(file))
      return failAt(from, keys, `'${reference}' ${notExtended(reference)}`)
    if (above.includes(file)) {
      const circle = [...above.slice(above.indexOf(file)), file].map((one) => displayPath(cwd, one))
      return failAt(from, keys, `'${reference}' extends itself: ${circle.join(' → ')}; remove one of these`)
    }
    return links(await reader.read(file), isPath(reference) ? configuredFolder(file) : from.base, above)
  }

  /** Node finds packages anywhere, and their code could read anything. */
  function extendsObstacle(reference: string, file: string): string | undefined {
    return !isPath(reference) && isCode(file) ? undefined : configObstacle(file, permission)
  }

  function shownName(file: string): string {
    return basename(file) === 'package.json' ? `${displayPath(cwd, file)}#geolint` : displayPath(cwd, file)
  }
}

/** The same for what is extended: it may be a preset, misspelt. */
function notExtended(reference: string): string {
  const preset = isPath(reference) ? undefined : nearestName(reference, PRESETS)
  return preset === undefined ? notThere(reference) : `does not exist; did you mean '${preset}'?`
}
