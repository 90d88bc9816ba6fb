import { relative, resolve } from 'node:path'
import { type ChainedConfig, type ChainLink, configChain } from '../../config/reading/chain.ts'
import { configLayers } from '../../config/reading/config-layers.ts'
import { isCode } from '../../config/reading/config-names.ts'
import { houseLayer } from '../../config/reading/house-layer.ts'
import type { Layer } from '../../config/layer.ts'
import { presetLayer } from '../../config/presets.ts'
import { parseRuleFlag } from '../../config/rule-flag.ts'
import { type Config, configSchema } from '../../config/schema.ts'
import { withoutUnknownRules } from '../../config/reading/without-unknown-rules.ts'
import { boundsOfConfig, projectBounds } from '../../files/bounds.ts'
import { displayPath, slashed } from '../../files/paths.ts'
import { isOfPlugIn } from '../../rule/plug-in.ts'
import { UserError } from '../../text/user-error.ts'
import { isReadable } from './config-places.ts'
import { configProblem, validated } from './config-problem.ts'
import { chainFiles } from './chain-files.ts'
import { houseFiles } from './house-files.ts'
import type { LoadedConfig, LoadRequest } from './loaded-config.ts'
import { parserManifest } from './parser-manifest.ts'
import { configObstacle, type Permission } from './permission.ts'
import { loadPlugIns, type PlugInReference } from './plug-ins.ts'
import { configReader } from './read-config.ts'

/** Loads the configuration that is named or found, everything that it extends, and the command line's settings. */
export async function loadFiles(request: LoadRequest, likely: string | undefined): Promise<LoadedConfig> {
  const { cwd, ruleFlags = [], safe = false } = request
  const permission = { bounds: boundsOfConfig(cwd, request.file), safe }
  const { bounds } = permission
  const links = likely === undefined ? NO_FILES : await openChain(request, likely, permission)
  const chain = links.flatMap((link) => ('config' in link ? [link.config] : []))
  const references = chain.flatMap(({ file, plugins, shown }) =>
    plugins.map((plugIn, at): PlugInReference => ({ plugIn, config: { file, shown }, at })),
  )
  const named = safe ? references.filter(isNamed) : []
  const plugIns = await loadPlugIns(
    references.filter((one) => !(safe && isNamed(one))),
    bounds,
    cwd,
  )
  const leftOut = await leftOutLines(named)
  const rules = [...request.rules, ...plugIns.rules]
  const schema = configSchema(rules)
  const known = new Set(rules.map(({ id }) => id))
  const isUnknown = (id: string) => isOfPlugIn(id) && !known.has(id)
  const configs = new Map<ChainedConfig, Config>()
  for (const one of chain) {
    const content = leftOut.length > 0 ? withoutUnknownRules(one.content, isUnknown) : one.content
    configs.set(one, (await validated(schema, content, one)) ?? {})
  }
  const layers: Layer[] = []
  for (const link of links) {
    if ('preset' in link) layers.push(presetLayer(link.preset, rules))
    else layers.push(...(await layersOf(link.config, configs.get(link.config) ?? {}, permission)))
  }
  for (const text of ruleFlags) {
    const { id, setting } = await parseRuleFlag(text)
    if (leftOut.length > 0 && isUnknown(id)) continue
    const written = await validated(schema, { rules: { [id]: setting } }, { shown: '--rule' })
    layers.push({ origin: '--rule', rules: written?.rules })
  }
  return {
    cwd,
    bounds: projectBounds(cwd),
    rules,
    plugIns,
    layers,
    ignore: [...configs].map(([{ base, shown }, { ignore = [] }]) => ({
      folder: base,
      globs: ignore,
      origin: shown,
    })),
    files: chain.map(({ file }) => file),
    leftOut,
    modules: [
      ...chain.map(({ file }) => file).filter(isCode),
      ...plugIns.modules.flatMap(({ at, file }) => (at === undefined ? [file] : [])),
      ...(safe ? [] : await parserManifest([...configs])),
    ],
  }
}

/** Not one that a configuration contains, whose code has already run. */
type NamedPlugIn = PlugInReference & { readonly plugIn: string }

const NO_FILES: readonly ChainLink[] = [{ preset: 'recommended' }]

async function openChain(
  { cwd, file }: LoadRequest,
  likely: string,
  permission: Permission,
): Promise<readonly ChainLink[]> {
  if (!isReadable(likely) && file === undefined)
    throw new UserError(`${displayPath(cwd, likely)}: is not readable; change its permissions`)
  const main = resolve(cwd, file ?? likely)
  const obstacle = configObstacle(main, permission)
  if (obstacle !== undefined) throw new UserError(`${displayPath(cwd, main)}: ${obstacle}`)
  return configChain(main, chainFiles(configReader(cwd), permission, cwd))
}

function isNamed(reference: PlugInReference): reference is NamedPlugIn {
  return typeof reference.plugIn === 'string'
}

async function leftOutLines(references: readonly NamedPlugIn[]): Promise<readonly string[]> {
  const lines: string[] = []
  for (const { at, config, plugIn } of references) {
    const message = `'${plugIn}' is left out, because --safe runs no plug-ins`
    lines.push(await configProblem(config, { keys: ['plugins', at], message }))
  }
  return lines
}

async function layersOf(
  chained: ChainedConfig,
  config: Config,
  { bounds, safe }: Permission,
): Promise<readonly Layer[]> {
  const { base, folder, shown } = chained
  const { overrides = [] } = config
  const { globMatcher } =
    overrides.length > 0 ? await import('../../config/reading/globs.ts') : { globMatcher: () => () => false }
  const files = houseFiles({ bounds, folder }, chained)
  return configLayers(config, {
    shown,
    // Another parser is a package, which --safe does not load; it reads the same.
    parser: safe ? undefined : config.parser,
    houseLayer: (house, keys) => houseLayer(house, files, keys),
    matcher(globs) {
      const matches = globMatcher(globs)
      return (path) => matches(slashed(relative(base, path)))
    },
  })
}
