import { resolve } from 'node:path'
import type { HouseDisclaimer } from '../../article/house-style.ts'
import type { HouseLayer } from '../../config/layer.ts'
import type { WrittenHouse } from '../../config/schema.ts'
import type { Keys } from '../../config/validate.ts'
import { type Bounds, boundsProblem } from '../../files/bounds.ts'
import { fileProblem } from '../../files/file-problem.ts'
import { readTextFile } from '../../files/read-text-file.ts'
import { failAt, type NamedConfig } from './config-problem.ts'

/** The folder that paths are relative to, and what may be read. */
interface HousePlace {
  readonly folder: string
  readonly bounds: Bounds
}

type WrittenDisclaimer = NonNullable<WrittenHouse['disclaimers']>[number]

/** The house style that is written under `keys` in a configuration, with the files of its disclaimers read. */
export async function houseLayer(
  house: WrittenHouse,
  { bounds, folder }: HousePlace,
  config: NamedConfig,
  keys: Keys,
): Promise<HouseLayer> {
  const { disclaimers, sourceLabels, ...rest } = house
  return {
    ...rest,
    ...(disclaimers && {
      disclaimers: await Promise.all(
        disclaimers.map((one, at) =>
          readDisclaimer(one, { bounds, folder }, config, [...keys, 'disclaimers', at]),
        ),
      ),
    }),
    ...(sourceLabels && { sourceLabels: withAliases(sourceLabels) }),
  }
}

async function readDisclaimer(
  written: WrittenDisclaimer,
  { bounds, folder }: HousePlace,
  config: NamedConfig,
  keys: Keys,
): Promise<HouseDisclaimer> {
  const { file, text, ...rest } = written
  if (file !== undefined && text !== undefined)
    return failAt(config, keys, "has both 'text' and 'file'; remove one of them")
  if (text !== undefined) return { ...rest, text }
  if (file === undefined) return failAt(config, keys, "has neither 'text' nor 'file'; add one of them")
  const path = resolve(folder, file)
  const problem = boundsProblem(path, bounds)
  if (problem !== undefined) return failAt(config, [...keys, 'file'], `'${file}' ${problem}`)
  try {
    return { ...rest, file: path, text: readTextFile(path).trim() }
  } catch (error) {
    return failAt(config, [...keys, 'file'], `'${file}' ${fileProblem(error, path)}`)
  }
}

function withAliases({
  known,
  ...rest
}: NonNullable<WrittenHouse['sourceLabels']>): NonNullable<HouseLayer['sourceLabels']> {
  return { ...rest, ...(known && { known: known.map(({ aliases = [], label }) => ({ label, aliases })) }) }
}
