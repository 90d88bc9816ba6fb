import type { RuleHead } from '../rule/head.ts'
import { nearestName } from '../text/nearest-name.ts'
import { UserError } from '../text/user-error.ts'

/** The rule with an id; throws a UserError with the nearest id if there is none. */
export function findRule(id: string, rules: readonly RuleHead[]): RuleHead {
  const rule = rules.find((one) => one.id === id)
  if (rule) return rule
  const nearest = nearestName(
    id,
    rules.map((one) => one.id),
  )
  const hint = nearest === undefined ? "run 'geolint rules' for a list" : `did you mean '${nearest}'?`
  throw new UserError(`there is no rule '${id}'; ${hint}`)
}
