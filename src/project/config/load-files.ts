import { resolve } from 'node:path'
import type { Layer } from '../../config/layer.ts'
import { presetLayer } from '../../config/presets.ts'
import { parseRuleFlag } from '../../config/rule-flag.ts'
import { type Config, configSchema } from '../../config/schema.ts'
import { displayPath } from '../../files/paths.ts'
import { UserError } from '../../text/user-error.ts'
import { isReadable } from './config-places.ts'
import { validated } from './config-problem.ts'
import { configChain, type ChainLink, type ChainedConfig } from './extends.ts'
import { houseLayer } from './house-layer.ts'
import { isCode } from './import-module.ts'
import type { LoadedConfig, LoadRequest } from './loaded-config.ts'
import { parserManifest } from './parser-manifest.ts'
import { loadPlugIns } from './plug-ins.ts'
import { configReader } from './read-config.ts'

/** Loads the configuration that is named or found, everything that it extends, and the command line's settings. */
export async function loadFiles(request: LoadRequest, likely: string | undefined): Promise<LoadedConfig> {
  const { cwd, ruleFlags = [] } = request
  const links = likely === undefined ? NO_FILES : await openChain(request, likely)
  const chain = links.flatMap((link) => ('config' in link ? [link.config] : []))
  const references = chain.flatMap(({ file, plugins, shown }) =>
    plugins.map((plugIn, at) => ({ plugIn, config: { file, shown }, at })),
  )
  const plugIns = await loadPlugIns(references, cwd)
  const rules = [...request.rules, ...plugIns.rules]
  const schema = configSchema(rules)
  const configs = new Map<ChainedConfig, Config>()
  for (const one of chain) configs.set(one, (await validated(schema, one.content, one)) ?? {})
  const layers: Layer[] = []
  for (const link of links) {
    if ('preset' in link) layers.push(presetLayer(link.preset, rules))
    else layers.push(...(await configLayers(link.config, configs.get(link.config) ?? {})))
  }
  for (const text of ruleFlags) {
    const { id, setting } = await parseRuleFlag(text)
    const written = await validated(schema, { rules: { [id]: setting } }, { shown: '--rule' })
    layers.push({ origin: '--rule', rules: written?.rules })
  }
  return {
    cwd,
    rules,
    plugIns,
    layers,
    ignore: [...configs].map(([{ base, shown }, { ignore = [] }]) => ({
      folder: base,
      globs: ignore,
      origin: shown,
    })),
    files: chain.map(({ file }) => file),
    modules: [
      ...chain.map(({ file }) => file).filter(isCode),
      ...plugIns.modules.flatMap(({ at, file }) => (at === undefined ? [file] : [])),
      ...(await parserManifest([...configs])),
    ],
  }
}

const NO_FILES: readonly ChainLink[] = [{ preset: 'recommended' }]

async function openChain({ cwd, file }: LoadRequest, likely: string): Promise<readonly ChainLink[]> {
  if (!isReadable(likely) && file === undefined)
    throw new UserError(`${displayPath(cwd, likely)}: is not readable; change its permissions`)
  const reader = configReader(cwd)
  return configChain(await reader.read(resolve(cwd, file ?? likely)), reader, cwd)
}

async function configLayers(
  { base, file, folder, shown }: ChainedConfig,
  config: Config,
): Promise<readonly Layer[]> {
  const { house = {}, overrides = [], parser, rules } = config
  const { globMatcher } =
    overrides.length > 0 ? await import('./globs.ts') : { globMatcher: () => () => false }
  const own: Layer = {
    origin: shown,
    rules,
    house: await houseLayer(house, folder, { file, shown }, ['house']),
    parser,
  }
  const layers = [own]
  for (const [at, { files, house: changed = {}, rules: set }] of overrides.entries()) {
    layers.push({
      origin: `${shown}: overrides[${at}]`,
      rules: set,
      house: await houseLayer(changed, folder, { file, shown }, ['overrides', at, 'house']),
      appliesTo: globMatcher(files, base),
    })
  }
  return layers
}
