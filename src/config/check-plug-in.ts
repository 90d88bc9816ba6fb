import { PRESETS, ruleHead } from '../rule/head.ts'
import { isRecord } from '../rule/option.ts'
import { messageOf } from '../text/failure.ts'
import type { PlugIn, PlugInRule } from '../rule/plug-in.ts'
import type { ArticleRule } from '../rule/rule.ts'

/** What is wrong with a module that is loaded as a plug-in: a line for each problem, to follow the plug-in's name. */
export function plugInProblems(content: unknown): readonly string[] {
  try {
    return problemsIn(content)
  } catch (error) {
    return [`cannot be read: ${messageOf(error)}`]
  }
}

function problemsIn(content: unknown): readonly string[] {
  const { name, rules } = members(content)
  if (!Array.isArray(rules) || rules.length === 0)
    return ['has no rules; its default export must be { name, rules }']
  if (typeof name !== 'string' || !NAME.test(name) || name === 'geolint')
    return [
      "needs a 'name' such as 'our-desk' or '@our/desk', in lower-case letters, digits, hyphens, dots and underscores; 'geolint' is taken",
    ]
  return Array.from(rules).flatMap((rule: unknown, at) =>
    ruleProblems(rule, name).map((problem) => `rules[${at}]${idText(rule)}: ${problem}`),
  )
}

/** The rules of a sound plug-in. One that is made without defineRule() does not say of which kind it is. */
export function plugInRules({ rules }: PlugIn): readonly PlugInRule[] {
  return rules.map((written) => {
    const head = { ...ruleHead(written), fixable: written.fixable ?? false, options: written.options ?? {} }
    const check: ArticleRule['check'] = (article, options, clock) =>
      written.check?.(article, options, clock) ?? []
    if (!('compare' in written)) return { ...head, kind: 'article', check }
    return {
      ...head,
      kind: 'corpus',
      check,
      collect: (article, options) => written.collect(article, options),
      compare: (all, options) => written.compare(all, options),
    }
  })
}

const NAME = /^(?:@[a-z\d][a-z\d._-]*\/)?[a-z\d][a-z\d._-]*$/
const RULE_NAME = /^[a-z\d]+(?:-[a-z\d]+)*$/
const SEVERITIES: readonly unknown[] = ['off', 'warning', 'error']

function ruleProblems(rule: unknown, plugIn: string): readonly string[] {
  if (!isRecord(rule)) return ['is not a rule; create it with defineRule()']
  const { category, fixable, gather, id, messages, needsDay, options = {}, page, severity, summary } = rule
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
    [hasFunctions(rule), "needs a 'check' function, or 'collect' and 'compare'"],
    [
      isRecord(options) && Object.values(options).every(isSchema),
      "needs 'options' that are made with integer(), choice() and the like",
    ],
    [needsDay === undefined || needsDay === true, "'needsDay' must be true, or left out"],
    [fixable === undefined || typeof fixable === 'boolean', "'fixable' must be true or false"],
    [
      page === undefined || isPage(page),
      "'page' must be markdown of more than one word, or an address that begins with https:// or http://",
    ],
    [isRecord(messages), "needs 'messages'"],
    [
      'compare' in rule ||
        !(Array.isArray(gather) && gather.some((one) => members(one)['bySubject'] !== undefined)),
      "'bySubject' works only in a rule with 'collect' and 'compare'; remove it",
    ],
    [
      gather === undefined || (Array.isArray(gather) && gather.every((one) => isGathering(one, messages))),
      "'gather' must be a list such as [{ of: ['long'], message: 'mostLong', share: 0.5 }] that names messages; 'mostLong' may use {found} and {judged}",
    ],
  ]
  return [
    ...checks.flatMap(([isSound, problem]) => (isSound ? [] : [problem])),
    ...Object.entries(members(messages)).flatMap(([name, text]) => messageProblems(name, text)),
  ]
}

function hasFunctions({ check, collect, compare }: Readonly<Record<string, unknown>>): boolean {
  const isFunction = (value: unknown) => typeof value === 'function'
  const areBoth = isFunction(collect) && isFunction(compare)
  const isNeither = collect === undefined && compare === undefined
  return (areBoth && (check === undefined || isFunction(check))) || (isNeither && isFunction(check))
}

/** A message without a value for one of its placeholders would stop the whole run. */
function isGathering(gathering: unknown, messages: unknown): boolean {
  const { bySubject, from = 1, message, of, share } = members(gathering)
  const texts = new Map(Object.entries(members(messages)))
  if (!Array.isArray(of) || of.length === 0 || ![...of, message].every((name) => texts.has(name)))
    return false
  const gathered = of.map((name) => placeholders(texts.get(name)))
  const isGiven = (name: string) =>
    name === 'found' ||
    name === 'judged' ||
    (bySubject !== undefined && gathered.every((names) => names.includes(name)))
  return (
    placeholders(texts.get(String(message))).every(isGiven) &&
    (bySubject === undefined || isText(bySubject)) &&
    Number.isInteger(from) &&
    typeof share === 'number' &&
    share > 0 &&
    share <= 1
  )
}

function placeholders(text: unknown): readonly string[] {
  return Array.from(String(text).matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
}

function isSchema(value: unknown): boolean {
  return isRecord(value) && (typeof value['type'] === 'string' || Array.isArray(value['anyOf']))
}

/** An address has no white space; markdown of one word is more likely a mistyped address. */
function isPage(value: unknown): boolean {
  return isText(value) && (/\s/.test(value.trim()) || /^https?:\/\/./.test(value.trim()))
}

function messageProblems(name: string, text: unknown): readonly string[] {
  if (!isText(text)) return [`the message '${name}' must be a non-empty string`]
  const isSound = !/[{}]/.test(text.replace(/\{\w+\}/g, ''))
  return isSound ? [] : [`has a brace in the message '${name}' that is not a placeholder such as {count}`]
}

function idText(rule: unknown): string {
  const { id } = members(rule)
  return typeof id === 'string' ? ` ('${id}')` : ''
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
