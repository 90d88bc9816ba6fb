import { basename, dirname } from 'node:path'
import { nearestName } from '../../config/nearest-name.ts'
import { isPreset, type Preset, PRESETS } from '../../config/presets.ts'
import { baseSchema } from '../../config/schema.ts'
import { validated } from '../../config/validate.ts'
import { existsSync } from '../../files/built-ins.ts'
import { displayPath } from '../../files/paths.ts'
import { UserError } from '../../text/user-error.ts'
import { isPath, resolveModule } from './import-module.ts'
import type { ConfigFile, ConfigReader } from './read-config.ts'

/** One configuration of a chain of those that build on one another. */
export interface ChainedConfig {
  readonly file: string
  /** How messages and origins name it. */
  readonly shown: string
  readonly content: unknown
  /** Where its paths start. */
  readonly folder: string
  /** Where its globs start; those of a package start where the configuration does that extends it. */
  readonly base: string
  readonly plugins: readonly (object | string)[]
}

export type ChainLink = { readonly preset: Preset } | { readonly source: ChainedConfig }

/** A configuration after all that it builds on, in the order in which they hold. */
export async function configChain(
  main: ConfigFile,
  reader: ConfigReader,
  cwd: string,
): Promise<readonly ChainLink[]> {
  return links(main, baseOf(main.file), [])

  async function links(
    { content, file }: ConfigFile,
    base: string,
    above: readonly string[],
  ): Promise<readonly ChainLink[]> {
    const shown = shownName(file)
    const isMain = above.length === 0
    const written = validated(baseSchema, content, shown)
    const source = { file, shown, content, folder: dirname(file), base, plugins: written?.plugins ?? [] }
    const { extends: named = isMain ? ['recommended'] : [] } = written ?? {}
    const references = typeof named === 'string' ? [named] : named
    const extended: ChainLink[] = []
    for (const [at, reference] of references.entries()) {
      const place = `${shown}: extends${typeof named === 'string' ? '' : `[${at}]`}`
      extended.push(...(await linksTo(reference, place, source, [...above, file])))
    }
    return [...extended, { source }]
  }

  async function linksTo(
    reference: string,
    place: string,
    from: ChainedConfig,
    above: readonly string[],
  ): Promise<readonly ChainLink[]> {
    if (isPreset(reference)) return [{ preset: reference }]
    const file = resolveModule(reference, from.folder)
    if (file === undefined || !existsSync(file))
      throw new UserError(`${place}: '${reference}' ${notThere(reference)}`)
    if (above.includes(file)) {
      const circle = [...above.slice(above.indexOf(file)), file].map((one) => displayPath(cwd, one))
      throw new UserError(`${place}: '${reference}' leads back to where it started: ${circle.join(' → ')}`)
    }
    return links(await reader.read(file), isPath(reference) ? baseOf(file) : from.base, above)
  }

  function shownName(file: string): string {
    return basename(file) === 'package.json' ? `${displayPath(cwd, file)}#geolint` : displayPath(cwd, file)
  }
}

function baseOf(file: string): string {
  const folder = dirname(file)
  return basename(folder) === '.config' ? dirname(folder) : folder
}

function notThere(reference: string): string {
  if (isPath(reference)) return 'does not exist; check the spelling'
  const preset = nearestName(reference, PRESETS)
  return preset === undefined
    ? 'is not there; install the package, or begin a path with ./'
    : `is not there; did you mean '${preset}'?`
}
