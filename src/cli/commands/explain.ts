import { Chalk } from 'chalk'
import { explanation } from '../../project/rule-page.ts'
import { EXIT } from '../exit.ts'
import type { ConfigFlags } from '../flags.ts'
import { openConfigHere } from '../open-project.ts'
import { print } from '../output.ts'
import { terminalOf, wantsColour, widthOf } from '../terminal.ts'
import { findRule } from '../../config/find-rule.ts'

/** `geolint explain <id>`: the page of a rule. */
export async function explain(id: string, flags: ConfigFlags): Promise<number> {
  const { loaded } = await openConfigHere(flags)
  const markdown = explanation(findRule(id, loaded.rules), loaded.rules)
  if (terminalOf('stdout') === undefined) await print(markdown)
  else await printPage(markdown)
  return EXIT.clean
}

/** Prints a page formatted for the terminal. */
async function printPage(markdown: string): Promise<void> {
  const { openParser } = await import('../../markdown/parse.ts')
  const { terminalPage } = await import('../../report/text/terminal-page.ts')
  const colour = wantsColour(undefined, 'stdout')
  const { parse } = await openParser('remark')
  const lines = terminalPage(parse(markdown), {
    chalk: new Chalk({ level: colour ? 1 : 0 }),
    width: widthOf('stdout'),
  })
  await print(`${lines.join('\n')}\n`, { colour })
}
