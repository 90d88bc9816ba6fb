import type { Rules } from '../engine/article-settings.ts'
import type { Rule } from '../rule/rule.ts'

/**
 * Loads the code of geolint's own rules beside that of plug-ins. With all that the rules find out about an article it
 * is most of geolint, so that a run in which every article is remembered does without.
 */
export async function loadRules(ofPlugIns: readonly Rule[]): Promise<Rules> {
  const { rules } = await import('../../rules/index.ts')
  return new Map([...rules, ...ofPlugIns].map((rule) => [rule.id, rule]))
}
