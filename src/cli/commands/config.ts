import { Chalk } from 'chalk'
import { settingRows } from '../../config/setting-rows.ts'
import { plainLine } from '../../report/text/plain-text.ts'
import { textWidth } from '../../report/text/text-width.ts'
import { hang, indent, unbroken } from '../../report/text/wrap.ts'
import { EXIT } from '../exit.ts'
import type { ConfigFlags } from '../flags.ts'
import { openConfigHere } from '../open-project.ts'
import { print } from '../output.ts'
import { wantsColour, wrapWidth } from '../terminal.ts'

const GAP = '  '
/** Before a value that is too wide for its column. */
const BELOW = ' '.repeat(4)

/** `geolint config <path>`: every setting that applies to an article, and where it comes from. */
export async function showConfig(path: string, flags: ConfigFlags): Promise<number> {
  const open = await openConfigHere(flags)
  const colour = wantsColour(undefined, 'stdout')
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const rows = settingRows(open.resolved(path)).map(({ key, origin, value }) => [key, value, origin])
  const shown = rows.map((row) => row.map(plainLine))
  const width = Math.max(...shown.map(([key = '']) => key.length))
  const margin = ' '.repeat(width + GAP.length)
  const wide = wrapWidth('stdout')
  const lines = shown.flatMap(([key = '', value = '', origin = '']) => {
    const words = [unbroken(value), unbroken(origin, { gap: GAP.length, style: chalk.dim })]
    if (textWidth(value) > wide - margin.length) return [key, ...indent(words, BELOW, wide)]
    return hang(words, { head: key.padEnd(margin.length), margin }, wide)
  })
  await print(`${lines.join('\n')}\n`, { colour })
  return EXIT.clean
}
