import type { Rules } from '../engine/article-settings.ts'
import type { Rule } from '../rule/rule.ts'

/**
 * Loads the code of geolint's own rules and adds that of plug-ins. Together with the facts that rules use, it is most
 * of geolint, so a run that remembers every article does not load it.
 */
export async function loadRules(ofPlugIns: readonly Rule[]): Promise<Rules> {
  const { rules } = await import('../../rules/index.ts')
  return new Map([...rules, ...ofPlugIns].map((rule) => [rule.id, rule]))
}
