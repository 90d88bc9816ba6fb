import { Chalk } from 'chalk'
import { plainLine } from '../../report/text/plain-text.ts'
import { hang, indent, sizedWords } from '../../report/text/wrap.ts'
import { EXIT } from '../exit.ts'
import type { ConfigFlags } from '../flags.ts'
import { openConfigHere } from '../open-project.ts'
import { print } from '../output.ts'
import { wantsColour, wrapWidth } from '../terminal.ts'

const GAP = '  '
/** In columns: what a rule finds goes below its name where there is less room for it. */
const NARROWEST = 20
const BELOW = ' '.repeat(4)

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
  const before = width + GAP.length + 'warning'.length + GAP.length + 'fix'.length + GAP.length
  const wide = wrapWidth('stdout')
  const isBeside = wide - before >= NARROWEST
  const lines = rows.flatMap(({ fix, id, severity, summary }) => {
    const head = [
      id.padEnd(width),
      colours[severity](severity.padEnd('warning'.length)),
      fix.padEnd('fix'.length),
    ]
    const words = sizedWords(summary)
    if (!isBeside) return [head.join(GAP).trimEnd(), ...indent(words, BELOW, wide)]
    return hang(words, { head: head.join(GAP) + GAP, margin: ' '.repeat(before) }, wide)
  })
  await print(`${lines.join('\n')}\n`, { colour })
  return EXIT.clean
}
