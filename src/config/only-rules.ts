import { usualSeverity } from '../rule/head.ts'
import type { ResolvedRule, Settings } from './resolve.ts'

/** Settings in which only some rules are on: as they are set or, if they are off, as they usually are. */
export function onlyRules(settings: Settings, ids: ReadonlySet<string>): Settings {
  const rules = [...settings.rules].map(([id, set]) => {
    const severity = ids.has(id) ? severityOf(set) : 'off'
    return [id, { ...set, severity }] as const
  })
  return { ...settings, rules: new Map(rules) }
}

function severityOf({ rule, severity }: ResolvedRule): ResolvedRule['severity'] {
  return severity === 'off' ? usualSeverity(rule) : severity
}
