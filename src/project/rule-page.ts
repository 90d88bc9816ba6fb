import { fileURLToPath } from 'node:url'
import { existsSync, readFileSync } from '../files/built-ins.ts'
import type { RuleHead } from '../rule/head.ts'
import { pageHead, pageOptions } from '../rule/page.ts'
import { isOfPlugIn } from '../rule/plug-in.ts'

/**
 * The address below which the pages of geolint's rules are published, with a slash at the end. It is empty as long as
 * they are not published: links then lead to the pages that are installed with geolint.
 */
const PUBLISHED_PAGES: string = ''

/** Finds the address of a rule's page, looking each up once: on the web, else the file that is installed. */
export function rulePages(rules: readonly RuleHead[]): (ruleId: string) => string | undefined {
  const addresses = new Map<string, string | undefined>()
  return (ruleId) => {
    if (!addresses.has(ruleId)) addresses.set(ruleId, addressOf(ruleId, rules))
    return addresses.get(ruleId)
  }
}

function addressOf(ruleId: string, rules: readonly RuleHead[]): string | undefined {
  const page = pageOf(rules, ruleId)
  if (page !== undefined) return isAddress(page) ? page : undefined
  const file = installedPage(ruleId)
  if (!file) return undefined
  return PUBLISHED_PAGES === '' ? file.href : `${PUBLISHED_PAGES}${ruleId}.md`
}

/** The text of a rule's page, as markdown; undefined if there is none here. */
export function rulePageText(rules: readonly RuleHead[], ruleId: string): string | undefined {
  const page = pageOf(rules, ruleId)
  if (page !== undefined) return isAddress(page) ? undefined : page
  const file = installedPage(ruleId)
  return file && readFileSync(file, 'utf8')
}

/** The page of a rule as `geolint explain` prints it: markdown, of a plug-in's rule with what its definition says. */
export function explanation(rule: RuleHead, rules: readonly RuleHead[]): string {
  const page = rulePageText(rules, rule.id)
  const text = page === undefined || rule.page !== undefined ? plugInPage(rule, page) : page
  return text.replace(/^<!-- \/?(?:head|options) -->\n/gm, '')
}

/** The page of a plug-in's rule: what its definition says, then the page that it brings, or where that is. */
function plugInPage(rule: RuleHead, page: string | undefined): string {
  const more = page ?? (rule.page !== undefined && isAddress(rule.page) ? `See ${rule.page.trim()}` : '')
  const options = Object.keys(rule.options).length > 0 ? `\n## Options\n\n${pageOptions(rule)}\n` : ''
  return `# ${rule.id}\n\n${pageHead(rule)}\n${options}${more === '' ? '' : `\n${more.trim()}\n`}`
}

/** Whether a plug-in gives the address of a page instead of the page. */
function isAddress(page: string): boolean {
  return /^https?:\/\/\S+$/.test(page.trim())
}

/** The page that the rule of a plug-in brings. */
function pageOf(rules: readonly RuleHead[], ruleId: string): string | undefined {
  return rules.find(({ id }) => id === ruleId)?.page
}

/** The page of a rule of geolint. */
function installedPage(ruleId: string): URL | undefined {
  if (isOfPlugIn(ruleId)) return undefined
  const file = new URL(`../rules/${encodeURIComponent(ruleId)}.md`, import.meta.url)
  return existsSync(fileURLToPath(file)) ? file : undefined
}
