import { isRecord } from '../../rule/option.ts'

/** A configuration without the settings for rules that are not known, which a plug-in that is left out may have. */
export function withoutUnknownRules(content: unknown, isUnknown: (id: string) => boolean): unknown {
  if (!isRecord(content)) return content
  const { overrides, rules } = content
  return {
    ...content,
    ...(isRecord(rules) && {
      rules: Object.fromEntries(Object.entries(rules).filter(([id]) => !isUnknown(id))),
    }),
    ...(Array.isArray(overrides) && {
      overrides: overrides.map((one) => withoutUnknownRules(one, isUnknown)),
    }),
  }
}
