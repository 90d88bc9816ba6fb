import { PRESETS } from '../rule/head.ts'
import type { PlugIn, PlugInRule } from '../rule/plug-in.ts'

/** What is wrong with a module loaded as a plug-in: a line for each problem, to follow the plug-in's name. */
export function plugInProblems(content: unknown): readonly string[] {
  const { name, rules } = members(content)
  if (!Array.isArray(rules) || rules.length === 0)
    return ['has no rules; a plug-in exports { name, rules } by default']
  if (typeof name !== 'string' || !NAME.test(name) || name === 'geolint')
    return ["needs a 'name' of its own, such as 'our-desk': lower-case letters, digits and hyphens"]
  return rules.flatMap((rule: unknown, at) =>
    ruleProblems(rule, name).map((problem) => `rules[${at}]${idText(rule)} ${problem}`),
  )
}

/** The rules of a valid plug-in. A rule made without defineRule() does not state its kind. */
export function plugInRules({ rules }: PlugIn): readonly PlugInRule[] {
  return rules.map((written) => {
    const { gather: _, ...rule } = {
      ...written,
      fixable: written.fixable ?? false,
      options: written.options ?? {},
    }
    return 'compare' in rule ? { ...rule, kind: 'corpus' } : { ...rule, kind: 'article' }
  })
}

const NAME = /^(?:@[a-z\d][a-z\d._-]*\/)?[a-z\d][a-z\d._-]*$/
const RULE_NAME = /^[a-z\d]+(?:-[a-z\d]+)*$/
const SEVERITIES: readonly unknown[] = ['off', 'warning', 'error']

function ruleProblems(rule: unknown, plugIn: string): readonly string[] {
  if (typeof rule !== 'object' || rule === null) return ['is not a rule; create it with defineRule()']
  const { category, collect, compare, check, id, messages, options, page, severity, summary } = members(rule)
  const isFunction = (value: unknown) => typeof value === 'function'
  const checks: readonly (readonly [boolean, string])[] = [
    [
      typeof id === 'string' && id.startsWith(`${plugIn}/`) && RULE_NAME.test(id.slice(plugIn.length + 1)),
      `needs an id that begins with '${plugIn}/', such as '${plugIn}/long-quotation'`,
    ],
    [isText(summary), "needs a 'summary' of one sentence"],
    [isText(category) && category !== 'engine', "needs a 'category'; 'engine' is reserved for geolint"],
    [
      PRESETS.every((preset) => SEVERITIES.includes(members(severity)[preset])),
      "needs a 'severity' such as { recommended: 'warning', strict: 'error' }; each is off, warning or error",
    ],
    [
      isFunction(collect) ? isFunction(compare) : isFunction(check),
      "needs a 'check' function, or 'collect' and 'compare'",
    ],
    [options === undefined || isObject(options), "needs 'options' to be an object"],
    [
      page === undefined || isText(page),
      "needs 'page' to be markdown, or an address that begins with https://",
    ],
    [isObject(messages), "needs 'messages'"],
  ]
  return [
    ...checks.flatMap(([isSound, problem]) => (isSound ? [] : [problem])),
    ...Object.entries(members(messages)).flatMap(([name, text]) => messageProblems(name, text)),
  ]
}

function messageProblems(name: string, text: unknown): readonly string[] {
  if (!isText(text)) return [`needs text for the message '${name}'`]
  const isSound = !/[{}]/.test(text.replace(/\{\w+\}/g, ''))
  return isSound ? [] : [`has a brace in the message '${name}' that is not a placeholder such as {count}`]
}

function idText(rule: unknown): string {
  const { id } = members(rule)
  return typeof id === 'string' ? ` ('${id}')` : ''
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? Object.fromEntries(Object.entries(value)) : {}
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
