import { UserError } from '../text/user-error.ts'

/** A `--rule` from the command line, not yet validated. */
export interface RuleFlag {
  readonly id: string
  readonly setting: unknown
}

const SEVERITY_ONLY = /^\s*([\w@/.-]+):\s+(\w+)\s*$/

/** Reads `id: setting` as YAML: `untagged-countries: [error, { mentions: named }]`. */
export async function parseRuleFlag(text: string): Promise<RuleFlag> {
  const [, id, severity] = SEVERITY_ONLY.exec(text) ?? []
  if (id !== undefined) return { id, setting: severity }
  const { parseYaml } = await import('./parse-yaml.ts')
  const result = parseYaml(text)
  const content = 'value' in result ? result.value : undefined
  const settings =
    typeof content === 'object' && content !== null && !Array.isArray(content) ? Object.entries(content) : []
  const [first] = settings
  if (first && settings.length === 1) return { id: first[0], setting: first[1] }
  throw new UserError(
    `--rule '${text}' is not a rule and its setting; write it like 'untagged-countries: off'`,
  )
}
