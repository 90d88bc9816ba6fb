import type { ParserName } from '../../markdown/parser-name.ts'
import type { HouseLayer, Layer } from '../layer.ts'
import type { Config, WrittenHouse } from '../schema.ts'
import type { Keys } from '../validate.ts'

/** How the layers of a configuration are made, apart from what is written in it. */
export interface LayerParts {
  /** The configuration as messages name it. */
  readonly shown: string
  readonly parser: ParserName | undefined
  readonly houseLayer: (house: WrittenHouse, keys: Keys) => Promise<HouseLayer>
  /** Tests whether the articles at absolute places match globs. */
  readonly matcher: (globs: readonly string[]) => (place: string) => boolean
}

/** The settings of a configuration and then its overrides, in the order in which they apply. */
export async function configLayers(
  { house = {}, overrides = [], rules }: Config,
  { houseLayer, matcher, parser, shown }: LayerParts,
): Promise<readonly Layer[]> {
  const layers: Layer[] = [{ origin: shown, rules, house: await houseLayer(house, ['house']), parser }]
  for (const [at, { files, house: changed = {}, rules: set }] of overrides.entries()) {
    layers.push({
      origin: `${shown}: overrides[${at}]`,
      rules: set,
      house: await houseLayer(changed, ['overrides', at, 'house']),
      appliesTo: matcher(files),
    })
  }
  return layers
}
