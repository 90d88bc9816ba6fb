import type { EvidenceStyle, HouseDisclaimer } from '../../article/house-style.ts'
import type { HouseLayer } from '../layer.ts'
import type { WrittenHouse } from '../schema.ts'
import type { Keys } from '../validate.ts'

/** What a house style needs of the files beside its configuration. Places are absolute. */
export interface HouseFiles {
  /** The words of a file, or what is wrong with it, to follow its name. */
  readonly read: (
    file: string,
  ) => Promise<{ readonly place: string; readonly text: string } | { readonly problem: string }>
  /** Where a folder of evidence is, or why it cannot be one, to follow its name. */
  readonly folder: (written: string) => { readonly place: string } | { readonly problem: string }
  /** Rejects with a UserError about what is written under some keys. */
  readonly fail: (keys: Keys, message: string) => Promise<never>
}

type WrittenEvidenceStyle = NonNullable<WrittenHouse['evidence']>
type WrittenDisclaimer = NonNullable<WrittenHouse['disclaimers']>[number]

/** The house style that is written under `keys` in a configuration, with the files of its disclaimers read. */
export async function houseLayer(house: WrittenHouse, files: HouseFiles, keys: Keys): Promise<HouseLayer> {
  const { disclaimers, evidence, sourceLabels, ...rest } = house
  if (rest.frontMatter) {
    const { resolveSchema } = await import('../../article/schema/resolve-schema.ts')
    const [problem] = resolveSchema(rest.frontMatter).problems
    if (problem) await files.fail([...keys, 'frontMatter', ...problem.keys], problem.message)
  }
  return {
    ...rest,
    ...(disclaimers && {
      disclaimers: await Promise.all(
        disclaimers.map((one, at) => readDisclaimer(one, files, [...keys, 'disclaimers', at])),
      ),
    }),
    ...(sourceLabels && { sourceLabels: withAliases(sourceLabels) }),
    ...(evidence && { evidence: await withFolders(evidence, files, [...keys, 'evidence']) }),
  }
}

async function readDisclaimer(
  { file, text, ...rest }: WrittenDisclaimer,
  { fail, read }: HouseFiles,
  keys: Keys,
): Promise<HouseDisclaimer> {
  if (file !== undefined && text !== undefined)
    return fail(keys, "has both 'text' and 'file'; remove one of them")
  if (text !== undefined) return { ...rest, text }
  if (file === undefined) return fail(keys, "has neither 'text' nor 'file'; add one of them")
  const found = await read(file)
  if ('problem' in found) return fail([...keys, 'file'], `'${file}' ${found.problem}`)
  return { ...rest, file: found.place, text: found.text.trim() }
}

async function withFolders(
  { folders, ...rest }: WrittenEvidenceStyle,
  { fail, folder }: HouseFiles,
  keys: Keys,
): Promise<Partial<EvidenceStyle>> {
  if (!folders) return rest
  const places: string[] = []
  for (const [at, written] of folders.entries()) {
    const found = folder(written)
    if ('problem' in found) return fail([...keys, 'folders', at], `'${written}' ${found.problem}`)
    places.push(found.place)
  }
  return { ...rest, folders: places }
}

function withAliases({
  known,
  ...rest
}: NonNullable<WrittenHouse['sourceLabels']>): NonNullable<HouseLayer['sourceLabels']> {
  return { ...rest, ...(known && { known: known.map(({ aliases = [], label }) => ({ label, aliases })) }) }
}
