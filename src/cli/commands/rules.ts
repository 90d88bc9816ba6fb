import { Chalk } from 'chalk'
import { EXIT } from '../exit.ts'
import type { ConfigFlags } from '../flags.ts'
import { openConfigHere } from '../open-project.ts'
import { print } from '../output.ts'
import { wantsColour } from '../terminal.ts'

/** `geolint rules`: every rule, how it is set here, and what it finds. */
export async function listRules(flags: ConfigFlags): Promise<number> {
  const open = await openConfigHere(flags)
  const chalk = new Chalk({ level: wantsColour(undefined, 'stdout') ? 1 : 0 })
  const colours = { error: chalk.red, off: chalk.dim, warning: chalk.yellow }
  const settings = [...open.resolved('article.md').rules.values()]
  const width = Math.max(...settings.map(({ rule }) => rule.id.length))
  const lines = settings.map(({ rule, severity }) =>
    [
      rule.id.padEnd(width),
      colours[severity](severity.padEnd('warning'.length)),
      (rule.fixable ? 'fix' : '').padEnd(3),
      rule.summary,
    ].join('  '),
  )
  await print(`${lines.join('\n')}\n`)
  return EXIT.clean
}
