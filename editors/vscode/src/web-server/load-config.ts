import { NOT_AN_ARTICLE } from '../../../../src/server/lsp/status.ts'
import ignore from 'ignore'
import { heads } from '../../../../rules/heads.ts'
import { articleSettings } from '../../../../src/config/article-settings.ts'
import {
  type ChainedConfig,
  type ChainFiles,
  configChain,
  misspeltPreset,
} from '../../../../src/config/reading/chain.ts'
import { configLayers } from '../../../../src/config/reading/config-layers.ts'
import { globMatcher } from '../../../../src/config/reading/globs.ts'
import { shownConfig } from '../../../../src/config/reading/config-names.ts'
import { houseLayer } from '../../../../src/config/reading/house-layer.ts'
import type { Layer } from '../../../../src/config/layer.ts'
import { presetLayer } from '../../../../src/config/presets.ts'
import { settingsResolver } from '../../../../src/config/resolve.ts'
import { baseSchema, type Config, configSchema } from '../../../../src/config/schema.ts'
import { withoutUnknownRules } from '../../../../src/config/reading/without-unknown-rules.ts'
import type { ArticleSettings } from '../../../../src/engine/article-settings.ts'
import { isOfPlugIn } from '../../../../src/rule/plug-in.ts'
import { remembered } from '../../../../src/text/remembered.ts'
import { UserError } from '../../../../src/text/user-error.ts'
import { addressFrom, folderAddress, folderOf, pathFrom } from './addresses.ts'
import { configuredFolder, type OpenFiles } from './find-config.ts'
import { contentOf, problemsIn, type ReadConfig, validated } from './read-config.ts'

/** A configuration that has been read, with all that it extends. */
export interface LoadedConfig {
  readonly file: string
  /** The folder that it is for. */
  readonly folder: string
  readonly settings: (address: string) => ArticleSettings
  /** Why an article is not checked, to follow its name; undefined if it is. */
  readonly notChecked: (address: string) => string | undefined
  /** What a browser does not run, each in one line. */
  readonly leftOut: readonly string[]
}

/** Reads a configuration. Rejects with a UserError. */
export async function loadConfig(files: OpenFiles, main: string, root: string): Promise<LoadedConfig> {
  const read = new Map<string, ReadConfig>()
  const links = await configChain(main, chainFiles())
  const chain = links.flatMap((link) => ('config' in link ? [link.config] : []))
  const leftOut = chain.flatMap(leftOutOf)
  const schema = configSchema(heads)
  const layers: Layer[] = []
  const ignored: ((address: string) => string | undefined)[] = []
  for (const link of links) {
    if ('preset' in link) layers.push(presetLayer(link.preset, heads))
    else {
      const content =
        leftOut.length > 0 ? withoutUnknownRules(link.config.content, isOfPlugIn) : link.config.content
      const config = validated(schema, content, textOf(link.config)) ?? {}
      layers.push(...(await layersOf(link.config, config)))
      ignored.push(ignoring(link.config, config))
    }
  }
  const settingsOf = settingsResolver(heads, layers)
  const forArticle = remembered(articleSettings)
  const houseTexts = new Set(
    layers.flatMap((one) => (one.house?.disclaimers ?? []).flatMap(({ file }) => file ?? [])),
  )
  const evidence = layers.flatMap((one) => one.house?.evidence?.folders ?? [])
  return {
    file: main,
    folder: configuredFolder(main),
    settings: (address) => forArticle(settingsOf(address)),
    notChecked: (address) =>
      houseTexts.has(address) || evidence.some((folder) => address.startsWith(folder))
        ? NOT_AN_ARTICLE
        : ignored.map((reasonFor) => reasonFor(address)).find((reason) => reason !== undefined),
    leftOut,
  }

  function chainFiles(): ChainFiles {
    return {
      shown: (file) => shownConfig(pathFrom(root, file)),
      async read(file) {
        const shown = pathFrom(root, file)
        const text = await files.read(file)
        if (text === undefined) throw new UserError(`${shown}: cannot be read`)
        const config = { file, shown, text: text.replace(/^\uFEFF/, '') }
        read.set(file, config)
        return contentOf(config)
      },
      readBase: async (content, config) => validated(baseSchema, content, textOf(config)),
      folder: (file) => folderOf(file) ?? file,
      configuredFolder,
      isPath,
      async locate(reference, folder) {
        if (!isPath(reference))
          return {
            problem: misspeltPreset(reference) ?? 'is a package, which a browser cannot read; extend a path',
          }
        const found = await readFrom(folder, reference)
        return 'problem' in found ? found : { file: found.place }
      },
      fail,
    }
  }

  /** What a path leads to from a folder, or why it leads nowhere, to follow the path. */
  async function readFrom(
    folder: string,
    path: string,
  ): Promise<{ readonly place: string; readonly text: string } | { readonly problem: string }> {
    const place = addressFrom(folder, path)
    if (!place.startsWith(root))
      return { problem: 'is outside the folder that is open; copy it into the folder' }
    const text = await files.read(place)
    return text === undefined ? { problem: 'does not exist; check the spelling' } : { place, text }
  }

  function textOf({ file, shown }: Pick<ChainedConfig, 'file' | 'shown'>): ReadConfig {
    return { file, shown, text: read.get(file)?.text ?? '' }
  }

  async function fail(
    config: ChainedConfig,
    keys: readonly (number | string)[],
    message: string,
  ): Promise<never> {
    throw new UserError(...problemsIn(textOf(config), [{ keys, message }]))
  }

  function leftOutOf(config: ChainedConfig): readonly string[] {
    const problems = config.plugins.map((plugIn, at) => ({
      keys: ['plugins', at],
      message: `${typeof plugIn === 'string' ? `'${plugIn}'` : 'a plug-in'} is left out, because a browser runs no plug-ins`,
    }))
    return problemsIn(textOf(config), problems)
  }

  function layersOf(chained: ChainedConfig, config: Config): Promise<readonly Layer[]> {
    const { base, folder, shown } = chained
    const houseFiles = {
      read: (file: string) => readFrom(folder, file),
      // Nothing in it is read.
      folder: (written: string) => ({ place: folderAddress(addressFrom(folder, written)) }),
      fail: (keys: readonly (number | string)[], message: string) => fail(chained, keys, message),
    }
    return configLayers(config, {
      shown,
      // Another parser is a package that is not here; it reads the same.
      parser: undefined,
      houseLayer: (written, keys) => houseLayer(written, houseFiles, keys),
      matcher(globs) {
        const matches = globMatcher(globs)
        return (address) => address.startsWith(base) && matches(pathFrom(base, address))
      },
    })
  }
}

/** Whether a reference is a path, not the name of a package. */
function isPath(reference: string): boolean {
  return /^(?:\.{1,2}(?:[/\\]|$)|[/\\])/.test(reference)
}

/** Why the globs of a configuration leave an article out. */
function ignoring(
  { base, shown }: ChainedConfig,
  { ignore: globs = [] }: Config,
): (address: string) => string | undefined {
  const rules = ignore({ allowRelativePaths: true }).add([...globs])
  return (address) =>
    address.startsWith(base) && rules.ignores(pathFrom(base, address)) ? `is ignored by ${shown}` : undefined
}
