import { Chalk } from 'chalk'
import { isAddress, rulePageText } from '../../project/rule-page.ts'
import { pageHead, pageOptions } from '../../rule/page.ts'
import type { RuleHead } from '../../rule/head.ts'
import { EXIT } from '../exit.ts'
import type { ConfigFlags } from '../flags.ts'
import { openConfigHere } from '../open-project.ts'
import { print } from '../output.ts'
import { terminalOf, wantsColour, widthOf } from '../terminal.ts'
import { findRule } from '../../config/find-rule.ts'

/** `geolint explain <id>`: the page of a rule. */
export async function explain(id: string, flags: ConfigFlags): Promise<number> {
  const { loaded } = await openConfigHere(flags)
  const rule = findRule(id, loaded.rules)
  const page = rulePageText(loaded.rules, id)
  const text = page === undefined || rule.page !== undefined ? plugInPage(rule, page) : page
  const markdown = text.replace(/^<!-- \/?(?:head|options) -->\n/gm, '')
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

/** The page of a plug-in's rule: what its definition says, then the page that it brings, or where that is. */
function plugInPage(rule: RuleHead, page: string | undefined): string {
  const more = page ?? (rule.page !== undefined && isAddress(rule.page) ? `See ${rule.page.trim()}` : '')
  const options = Object.keys(rule.options).length > 0 ? `\n## Options\n\n${pageOptions(rule)}\n` : ''
  return `# ${rule.id}\n\n${pageHead(rule)}\n${options}${more === '' ? '' : `\n${more.trim()}\n`}`
}
