import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { HouseDisclaimer } from '../../article/house-style.ts'
import type { HouseLayer } from '../../config/layer.ts'
import type { WrittenHouse } from '../../config/schema.ts'
import { fileProblem } from '../../files/file-problem.ts'
import { UserError } from '../../text/user-error.ts'

type WrittenDisclaimer = NonNullable<WrittenHouse['disclaimers']>[number]

/** A written house style with the files of its disclaimers read; `place` is its key path with its file. */
export async function houseLayer(house: WrittenHouse, folder: string, place: string): Promise<HouseLayer> {
  const { disclaimers, sourceLabels, ...rest } = house
  return {
    ...rest,
    ...(disclaimers && {
      disclaimers: await Promise.all(
        disclaimers.map((one, at) => readDisclaimer(one, folder, `${place}.disclaimers[${at}]`)),
      ),
    }),
    ...(sourceLabels && { sourceLabels: withAliases(sourceLabels) }),
  }
}

async function readDisclaimer(
  written: WrittenDisclaimer,
  folder: string,
  place: string,
): Promise<HouseDisclaimer> {
  const { file, text, ...rest } = written
  if (file !== undefined && text !== undefined)
    throw new UserError(`${place}: has both text and file; allowed: one of them`)
  if (text !== undefined) return { ...rest, text }
  if (file === undefined) throw new UserError(`${place}: has no words; allowed: text, file`)
  const path = resolve(folder, file)
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UserError(`${place}.file: '${file}' ${fileProblem(error, path)}`)
  })
  return { ...rest, file: path, text: content.replace(/^\uFEFF/, '').trim() }
}

function withAliases({
  known,
  ...rest
}: NonNullable<WrittenHouse['sourceLabels']>): NonNullable<HouseLayer['sourceLabels']> {
  return { ...rest, ...(known && { known: known.map(({ aliases = [], label }) => ({ label, aliases })) }) }
}
