import { Chalk } from 'chalk'
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
  const { house, houseOrigins, parser, parserOrigin, rules } = open.resolved(path)
  const rows: (readonly [key: string, value: string, origin: string])[] = [['parser', parser, parserOrigin]]
  for (const [id, { severity, options, origin, optionOrigins }] of rules) {
    rows.push([`rules.${id}`, severity, origin])
    for (const [name, value] of Object.entries(options)) {
      rows.push([`rules.${id}.${name}`, JSON.stringify(value), optionOrigins.get(name) ?? 'default'])
    }
  }
  for (const [key, value] of Object.entries(house)) {
    const members =
      typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [['', value] as const]
    for (const [name, member] of members) {
      const full = name === '' ? key : `${key}.${name}`
      rows.push([`house.${full}`, JSON.stringify(member) ?? 'not set', houseOrigins.get(full) ?? 'default'])
    }
  }
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
