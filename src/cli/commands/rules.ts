import { Chalk } from 'chalk'
import { plainLine } from '../../report/text/plain-text.ts'
import { EXIT } from '../exit.ts'
import type { ConfigFlags } from '../flags.ts'
import { openConfigHere } from '../open-project.ts'
import { print } from '../output.ts'
import { wantsColour } from '../terminal.ts'

/** `geolint rules`: every rule, how it is set here, and what it finds. */
export async function listRules(flags: ConfigFlags): Promise<number> {
  const open = await openConfigHere(flags)
  const colour = wantsColour(undefined, 'stdout')
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const colours = { error: chalk.red, off: chalk.dim, warning: chalk.yellow }
  const rows = [...open.resolved('article.md').rules.values()].map(({ rule, severity }) => ({
    id: plainLine(rule.id),
    severity,
    fix: rule.fixable ? 'fix' : '',
    summary: plainLine(rule.summary),
  }))
  const width = Math.max(...rows.map(({ id }) => id.length))
  const lines = rows.map(({ fix, id, severity, summary }) =>
    [
      id.padEnd(width),
      colours[severity](severity.padEnd('warning'.length)),
      fix.padEnd('fix'.length),
      summary,
    ].join('  '),
  )
  await print(`${lines.join('\n')}\n`, { colour })
  return EXIT.clean
}
