import { resolve } from 'node:path'
import type { EvidenceStyle, HouseDisclaimer } from '../../article/house-style.ts'
import type { HouseLayer } from '../../config/layer.ts'
import type { WrittenHouse } from '../../config/schema.ts'
import type { Keys } from '../../config/validate.ts'
import { type Bounds, boundsProblem, realPlace } from '../../files/bounds.ts'
import { statSync } from '../../files/built-ins.ts'
import { fileProblem } from '../../files/file-problem.ts'
import { isWithin } from '../../files/paths.ts'
import { readTextFile } from '../../files/read-text-file.ts'
import { failAt, type NamedConfig } from './config-problem.ts'

/** The folder that paths are relative to, and what may be read. */
interface HousePlace {
  readonly folder: string
  readonly bounds: Bounds
}

type WrittenEvidenceStyle = NonNullable<WrittenHouse['evidence']>
type WrittenDisclaimer = NonNullable<WrittenHouse['disclaimers']>[number]

/** The house style that is written under `keys` in a configuration, with the files of its disclaimers read. */
export async function houseLayer(
  house: WrittenHouse,
  { bounds, folder }: HousePlace,
  config: NamedConfig,
  keys: Keys,
): Promise<HouseLayer> {
  const { disclaimers, evidence, sourceLabels, ...rest } = house
  if (rest.frontMatter) await requireSchema(rest.frontMatter, config, [...keys, 'frontMatter'])
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
    ...(evidence && {
      evidence: await withFolders(evidence, { bounds, folder }, config, [...keys, 'evidence']),
    }),
  }
}

async function requireSchema(schema: object, config: NamedConfig, keys: Keys): Promise<void> {
  const { resolveSchema } = await import('../../article/schema/resolve-schema.ts')
  const [problem] = resolveSchema(schema).problems
  if (problem) await failAt(config, [...keys, ...problem.keys], problem.message)
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

async function withFolders(
  { folders, ...rest }: WrittenEvidenceStyle,
  { bounds, folder }: HousePlace,
  config: NamedConfig,
  keys: Keys,
): Promise<Partial<EvidenceStyle>> {
  if (!folders) return rest
  for (const [at, written] of folders.entries()) {
    const problem = folderProblem(resolve(folder, written), { folder, bounds })
    if (problem !== undefined) return failAt(config, [...keys, 'folders', at], `'${written}' ${problem}`)
  }
  return { ...rest, folders: folders.map((written) => resolve(folder, written)) }
}

/** A folder that is not there is no mistake: recordings are often kept out of the repository. */
function folderProblem(path: string, { bounds: { root }, folder }: HousePlace): string | undefined {
  const problem = boundsProblem(path, { root })
  if (problem !== undefined) return `${problem}, or name it with --evidence`
  const real = realPlace(path) ?? path
  if ([folder, root].some((place) => place === real || isWithin(place, real)))
    return 'contains this configuration; name a folder that holds evidence and no articles'
  return isFile(path) ? 'is not a folder; name the folder that it is in' : undefined
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false
  } catch {
    return false
  }
}

function withAliases({
  known,
  ...rest
}: NonNullable<WrittenHouse['sourceLabels']>): NonNullable<HouseLayer['sourceLabels']> {
  return { ...rest, ...(known && { known: known.map(({ aliases = [], label }) => ({ label, aliases })) }) }
}
