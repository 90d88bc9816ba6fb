import { type Preset, PRESETS } from '../../rule/head.ts'
import { nearestName } from '../../text/nearest-name.ts'
import { isPreset } from '../presets.ts'
import type { baseSchema } from '../schema.ts'
import type { InferWritten } from '../../rule/option.ts'
import type { Keys } from '../validate.ts'

/** A configuration in a chain in which each extends the ones before it. Places are absolute. */
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

/** How configurations are found and read. */
export interface ChainFiles {
  /** How messages name a configuration. */
  readonly shown: (file: string) => string
  /** The content of a configuration, as it was written; rejects with a UserError. */
  readonly read: (file: string) => Promise<unknown>
  /** What decides which rules there are; rejects with a UserError if it is not valid. */
  readonly readBase: (
    content: unknown,
    config: Pick<ChainedConfig, 'file' | 'shown'>,
  ) => Promise<InferWritten<typeof baseSchema>>
  /** The folder that a file is in. */
  readonly folder: (file: string) => string
  /** The folder that a configuration is for. */
  readonly configuredFolder: (file: string) => string
  /** Whether a reference is a path, not the name of a package. */
  readonly isPath: (reference: string) => boolean
  /** The file that a reference leads to from a folder, or why it leads to none, to follow the reference. */
  readonly locate: (
    reference: string,
    folder: string,
  ) => Promise<{ readonly file: string } | { readonly problem: string }>
  /** Rejects with a UserError about what is written under some keys. */
  readonly fail: (config: ChainedConfig, keys: Keys, message: string) => Promise<never>
}

/** Everything that a configuration extends, then the configuration itself, in the order in which they apply. */
export function configChain(main: string, files: ChainFiles): Promise<readonly ChainLink[]> {
  return links(main, files.configuredFolder(main), [])

  async function links(file: string, base: string, above: readonly string[]): Promise<readonly ChainLink[]> {
    const shown = files.shown(file)
    const isMain = above.length === 0
    const content = await files.read(file)
    const written = await files.readBase(content, { file, shown })
    const config = { file, shown, content, folder: files.folder(file), base, plugins: written?.plugins ?? [] }
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
    keys: Keys,
    from: ChainedConfig,
    above: readonly string[],
  ): Promise<readonly ChainLink[]> {
    if (isPreset(reference)) return [{ preset: reference }]
    const isPath = files.isPath(reference)
    const located = await files.locate(reference, from.folder)
    if ('problem' in located) return files.fail(from, keys, `'${reference}' ${located.problem}`)
    const { file } = located
    if (above.includes(file)) {
      const circle = [...above.slice(above.indexOf(file)), file].map(files.shown)
      return files.fail(
        from,
        keys,
        `'${reference}' extends itself: ${circle.join(' → ')}; remove one of these`,
      )
    }
    return links(file, isPath ? files.configuredFolder(file) : from.base, above)
  }
}

/** The problem with a missing reference that looks like a misspelt preset. */
export function misspeltPreset(reference: string): string | undefined {
  const preset = nearestName(reference, PRESETS)
  return preset === undefined ? undefined : `does not exist; did you mean '${preset}'?`
}
