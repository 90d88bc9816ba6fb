import { format, type OutputUnit, type Schema, Validator } from '@cfworker/json-schema'
import { RE2JS } from 're2js'
import { ONE_SCHEMA, SCHEMA_LISTS, SCHEMAS_BY_KEY } from './keywords.ts'
import { isObject } from './plain-object.ts'
import { type ResolvedSchema, resolveSchema } from './resolve-schema.ts'

/** Where a value is not what a schema asks for: the keyword that it fails, and what that keyword says. */
export interface SchemaFault {
  /** Keys and indexes from the top. */
  readonly path: readonly string[]
  readonly keyword: string
  readonly wanted: unknown
}

/** What is wrong with a value; `too-large` if it would take too long to say. */
export type FaultsOf = (value: unknown) => readonly SchemaFault[] | 'too-large'

/** Schemas times values; about a second's work. */
const MOST_WORK = 2_000_000
/** Comparing the items of a list with each other takes the square of this. */
const LONGEST_LIST = 2000

/** Throws an Error if the schema has problems. */
export function schemaFaults(top: unknown): FaultsOf {
  const { problems, schema, size } = resolveSchema(top)
  const [problem] = problems
  if (problem) throw new Error(`${problem.keys.join('.')} ${problem.message}`)
  const validated = asValidated(schema)
  const validator = new Validator(validated, '2020-12', false)
  return (value) => {
    const { longest, values } = measured(value)
    if (values * size > MOST_WORK || longest > LONGEST_LIST) return 'too-large'
    const errors = errorsOf(validator, value)
    if (!errors) return 'too-large'
    // A key that is missing is an error of its own; the fault names the list of keys.
    const places = new Map(
      errors.map((error) => [`${error.instanceLocation} ${error.keywordLocation}`, error]),
    )
    return [...places.values()].flatMap((error) => faultOf(error, validated) ?? [])
  }
}

/** Undefined if there are more errors than the validator can hold. */
function errorsOf(validator: Validator, value: unknown): readonly OutputUnit[] | undefined {
  try {
    return validator.validate(value).errors
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function measured(value: unknown): { readonly longest: number; readonly values: number } {
  let [longest, values] = [0, 0]
  const waiting = [value]
  while (waiting.length > 0) {
    const one = waiting.pop()
    values += 1
    if (Array.isArray(one)) longest = Math.max(longest, one.length)
    if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) waiting.push(inner)
  }
  return { longest, values }
}

/** Keywords that fail only because a schema inside them fails, which has an error of its own. */
const CONTAINERS = new Set([
  'additionalProperties',
  'allOf',
  'dependentSchemas',
  'else',
  'if',
  'items',
  'prefixItems',
  'properties',
  'propertyNames',
  'then',
])
/** Keywords inside which a schema may fail although the value is all right. */
const BRANCHES = new Set(['anyOf', 'contains', 'if', 'not', 'oneOf'])

function faultOf(
  { instanceLocation, keyword, keywordLocation }: OutputUnit,
  top: Schema,
): SchemaFault | undefined {
  if (CONTAINERS.has(keyword)) return undefined
  const path = partsOf(instanceLocation)
  const parts = partsOf(keywordLocation)
  let schema: unknown = top
  for (let at = 0; at < parts.length - 1; at += 1) {
    const part = parts[at] ?? ''
    if (!isObject(schema) || BRANCHES.has(part)) return undefined
    schema = schema[part]
    if (part === 'properties' || part === 'dependentSchemas' || Array.isArray(schema)) {
      at += 1
      schema = memberOf(schema, parts[at] ?? '')
    }
  }
  if (!isObject(schema)) return undefined
  if (schema['$comment'] === NOTHING) return { path, keyword: 'unexpected', wanted: undefined }
  const wanted = schema[keyword]
  return typeof wanted === 'string' && wanted.startsWith(PATTERN)
    ? { path, keyword: 'pattern', wanted: wanted.slice(PATTERN.length) }
    : { path, keyword, wanted }
}

function memberOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)]
  return isObject(value) ? value[key] : undefined
}

function partsOf(location: string): readonly string[] {
  return location
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Marks what `false` becomes, so that its failure can be told from that of another `not`. */
const NOTHING = 'nothing is allowed'
/** The beginning of the name of a format that stands for a pattern. */
const PATTERN = 'pattern '

/**
 * Patterns become formats that RE2 matches, because `RegExp` may take for ever. The validator has one table of formats for
 * all schemas, so a format is named by its pattern.
 */
function asValidated(schema: ResolvedSchema): Schema {
  if (typeof schema === 'boolean') return schema ? {} : { not: {}, $comment: NOTHING }
  const members = Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'pattern' ? [] : [[keyword, insideValidated(keyword, value)] as const],
  )
  const { pattern } = schema
  const validated: Schema = Object.fromEntries(members)
  if (typeof pattern !== 'string') return validated
  const name = `${PATTERN}${pattern}`
  const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern))
  format[name] = (text) => compiled.matcher(text).find()
  return { ...validated, allOf: [...(validated.allOf ?? []), { format: name }] }
}

function insideValidated(keyword: string, value: unknown): unknown {
  if (ONE_SCHEMA.includes(keyword)) return isSchema(value) ? asValidated(value) : value
  if (SCHEMA_LISTS.includes(keyword) && Array.isArray(value))
    return value.map((one: unknown) => (isSchema(one) ? asValidated(one) : one))
  if (SCHEMAS_BY_KEY.includes(keyword) && isObject(value)) {
    const members = Object.entries(value).map(([key, one]) => [key, isSchema(one) ? asValidated(one) : one])
    return Object.fromEntries(members)
  }
  return value
}

function isSchema(value: unknown): value is ResolvedSchema {
  return typeof value === 'boolean' || isObject(value)
}
