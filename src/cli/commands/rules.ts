import { Chalk } from 'chalk'
import { type ConfigFlags, configRequest } from '../config-flags.ts'
import { EXIT } from '../exit.ts'
import { openConfig } from '../../project/open-config.ts'
import { print } from '../output.ts'
import { wantsColour } from '../terminal.ts'
import { settingsFor } from '../../config/resolve.ts'

/** `geolint rules`: every rule, how it is set here, and what it finds. */
export async function listRules(flags: ConfigFlags): Promise<number> {
  const { loaded } = await openConfig(process.cwd(), configRequest(flags))
  const chalk = new Chalk({ level: wantsColour(undefined, 'stdout') ? 1 : 0 })
  const colours = { error: chalk.red, off: chalk.dim, warning: chalk.yellow }
  const settings = [...settingsFor(loaded, 'article.md').rules.values()]
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
