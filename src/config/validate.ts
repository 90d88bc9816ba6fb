import { isRecord, type Schema } from '../rule/option.ts'
import { either, nearestName } from '../text/nearest-name.ts'

/** Something wrong in a configuration, and where. */
export interface ConfigProblem {
  /** From the top; empty for the whole configuration. */
  readonly keys: Keys
  readonly message: string
}

/** Names of members and indexes of items, from the top of a configuration down. */
export type Keys = readonly (number | string)[]

/**
 * Validates against our own subset of JSON Schema. For a union, a general validator only says that no branch matches;
 * it cannot suggest the nearest name or say in words what is allowed.
 */
export function validate(schema: Schema, value: unknown): readonly ConfigProblem[] {
  return problemsAt(schema, value, [])
}

/** Whether a value is of the type that the schema describes. */
export function isValid<Written>(schema: Schema<unknown, Written>, value: unknown): value is Written {
  return problemsAt(schema, value, []).length === 0
}

/** No configuration is deeper; a list in YAML can contain itself. */
const DEEPEST = 50

function problemsAt(schema: Schema, value: unknown, keys: Keys): readonly ConfigProblem[] {
  if (keys.length > DEEPEST) return [{ keys: keys.slice(0, 3), message: 'is nested too deeply' }]
  if (schema.anyOf) return unionProblems(schema, schema.anyOf, value, keys)
  if (!hasType(schema, value) || !isInBounds(schema, value))
    return [{ keys, message: notAllowed(schema, value) }]
  if (Array.isArray(value))
    return value.flatMap((item, at) => problemsAt(itemSchema(schema, at), item, [...keys, at]))
  return isRecord(value) && schema.type === 'object' ? memberProblems(schema, value, keys) : []
}

/** The branch whose problems are all further inside is the one that was meant. */
function unionProblems(
  schema: Schema,
  branches: readonly Schema[],
  value: unknown,
  keys: Keys,
): readonly ConfigProblem[] {
  const all = branches.map((branch) => problemsAt(branch, value, keys))
  if (all.some((problems) => problems.length === 0)) return []
  const inside = all.find((problems) => problems.every((problem) => problem.keys.length > keys.length))
  return inside ?? [{ keys, message: notAllowed(schema, value) }]
}

function hasType({ type }: Schema, value: unknown): boolean {
  switch (type) {
    case undefined:
      return true
    case 'array':
      return Array.isArray(value)
    case 'object':
      return isRecord(value)
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    default:
      return typeof value === type
  }
}

function isInBounds(schema: Schema, value: unknown): boolean {
  if (typeof value === 'string') return schema.enum === undefined || schema.enum.includes(value)
  if (typeof value === 'number')
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity)
  if (!Array.isArray(value)) return true
  const most = schema.items === false ? (schema.prefixItems ?? []).length : Infinity
  return value.length >= (schema.minItems ?? 0) && value.length <= most
}

function itemSchema({ prefixItems, items }: Schema, at: number): Schema {
  return prefixItems?.[at] ?? (items || {})
}

function memberProblems(
  schema: Schema,
  value: Readonly<Record<string, unknown>>,
  keys: Keys,
): readonly ConfigProblem[] {
  const { properties = {}, required = [], additionalProperties = {} } = schema
  const given = Object.keys(value)
  const missing = required.filter((name) => !given.includes(name))
  return [
    ...missing.map((name) => ({ keys: [...keys, name], message: missingText(properties[name] ?? {}) })),
    ...given.flatMap((name) => {
      const member = Object.hasOwn(properties, name) ? properties[name] : additionalProperties
      if (member) return problemsAt(member, value[name], [...keys, name])
      return [{ keys: [...keys, name], message: unknownText(name, Object.keys(properties), nounFor(keys)) }]
    }),
  ]
}

/** What messages call a key directly below these keys. */
function nounFor(keys: Keys): 'key' | 'option' | 'rule' {
  if (keys.at(-1) === 'rules') return 'rule'
  return keys.at(-1) === 1 && keys.at(-3) === 'rules' ? 'option' : 'key'
}

function unknownText(name: string, known: readonly string[], noun: 'key' | 'option' | 'rule'): string {
  const nearest = nearestName(name, known)
  if (known.length === 0) return `there is no such ${noun}; this rule has no options`
  if (noun === 'rule' && nearest === undefined) return "there is no such rule; run 'geolint rules' for a list"
  return `there is no such ${noun}${hint('use', known, nearest)}`
}

function missingText(schema: Schema): string {
  return `is missing${hint('add', valuesOf(schema), undefined)}`
}

function notAllowed(schema: Schema, value: unknown): string {
  const names = (schema.anyOf ?? [schema]).flatMap((branch) => branch.enum ?? [])
  const nearest = typeof value === 'string' ? nearestName(value, names) : undefined
  return `${valueText(value)} is not allowed${hint('use', valuesOf(schema), nearest)}`
}

function hint(verb: 'add' | 'use', allowed: readonly string[], nearest: string | undefined): string {
  if (nearest !== undefined) return `; did you mean '${nearest}'?`
  return `; ${verb} ${either(allowed)}`
}

/** What a schema allows, in words. */
function valuesOf(schema: Schema): readonly string[] {
  const { anyOf, enum: words, prefixItems, type } = schema
  if (anyOf) return anyOf.flatMap(valuesOf)
  if (words) return words
  if (prefixItems) return [`[${prefixItems.map((item) => item.title ?? 'a value').join(', ')}]`]
  switch (type) {
    case 'array':
      return ['a list']
    case 'object':
      return ['a mapping']
    case 'string':
      return ['a string']
    case 'boolean':
      return ['true', 'false']
    case 'integer':
      return [`a whole number${boundsText(schema)}`]
    case 'number':
      return [`a number${boundsText(schema)}`]
    default:
      return ['any value']
  }
}

function boundsText({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`
  if (minimum !== undefined) return ` of at least ${minimum}`
  return maximum === undefined ? '' : ` of at most ${maximum}`
}

const LONGEST_VALUE = 40

function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'an empty value'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value === 'function') return 'a function'
  const text = typeof value === 'string' ? value : textOfScalar(value)
  const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
  return typeof value === 'string' ? `'${short}'` : short
}

const PLAIN_KEY = /^[\w$-]+$/

/** Keys as messages show them: `rules.duplicated-pull-quotes[1].minDistance`. */
export function pathText(keys: Keys): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    if (!PLAIN_KEY.test(key)) return `${path}[${JSON.stringify(key)}]`
    return path === '' ? key : `${path}.${key}`
  }, '')
}

function textOfScalar(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value)
  return `a ${typeof value}`
}
