/** The scheme of the addresses at which an editor shows the pages of rules. */
export const RULE_PAGES = 'geolint-rule'

export function rulePage(ruleId: string): string {
  return `${RULE_PAGES}:/${ruleId}.md`
}
