import type { ResolvedRule, Settings } from '../../config/resolve.ts'
import { usualSeverity } from '../../rule/head.ts'

/** Settings in which only some rules are on: as they are set or, if they are off, as they usually are. */
export function onlyRules(settings: Settings, ids: ReadonlySet<string>): Settings {
  const rules = [...settings.rules].map(
    ([id, set]) => [id, ids.has(id) ? switchedOn(set) : off(set)] as const,
  )
  return { ...settings, rules: new Map(rules) }
}

function switchedOn(set: ResolvedRule): ResolvedRule {
  return set.severity === 'off' ? { ...set, severity: usualSeverity(set.rule), origin: ORIGIN } : set
}

function off(set: ResolvedRule): ResolvedRule {
  return { ...set, severity: 'off', origin: ORIGIN }
}

const ORIGIN = '--only'
