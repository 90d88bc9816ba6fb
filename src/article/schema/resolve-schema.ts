import { nearestName } from '../../text/nearest-name.ts'
import { grouped } from '../../text/numbered.ts'
import { ANNOTATIONS, ONE_SCHEMA, PLAIN, REFUSED, SCHEMA_LISTS, SCHEMAS_BY_KEY } from './keywords.ts'
import { isObject, type PlainObject } from './plain-object.ts'

/** A schema in which every `$ref` is replaced by what it refers to. */
export type ResolvedSchema = boolean | PlainObject

/** Something wrong in a schema: where, from its top, and what to do. */
export interface SchemaProblem {
  readonly keys: readonly (number | string)[]
  readonly message: string
}

export interface SchemaReading {
  readonly schema: ResolvedSchema
  /** How many schemas it consists of, once resolved: the most that a value can be checked against. */
  readonly size: number
  readonly problems: readonly SchemaProblem[]
}

/** A larger schema cannot be meant, and would take long to check a text against. */
const LARGEST = 50_000
const DEEPEST = 40
/** A longer list would not help the reader. */
const MOST_PROBLEMS = 20

/** Keywords that ask for nothing, and the one that is replaced. */
const UNRESOLVED = new Set(['$comment', '$ref', '$schema', 'description', 'title'])

const KEYWORDS = [
  ...Object.keys(PLAIN),
  ...ONE_SCHEMA,
  ...SCHEMA_LISTS,
  ...SCHEMAS_BY_KEY,
  ...ANNOTATIONS,
  ...Object.keys(REFUSED),
]

/**
 * Reads a JSON Schema (draft 2020-12) from an untrusted configuration: it must refer only to itself and not go round in circles,
 * so that checking a value against it comes to an end.
 */
export function resolveSchema(top: unknown): SchemaReading {
  const problems: SchemaProblem[] = []
  let size = 0

  const report = (keys: SchemaProblem['keys'], message: string): ResolvedSchema => {
    if (problems.length < MOST_PROBLEMS) problems.push({ keys, message })
    return true
  }
  const read = (value: unknown, keys: SchemaProblem['keys'], refs: readonly string[]): ResolvedSchema => {
    size += 1
    if (size > LARGEST) {
      if (size === LARGEST + 1)
        report(keys.slice(0, 2), `is too large; a schema may have at most ${grouped(LARGEST)} parts`)
      return true
    }
    if (typeof value === 'boolean') return value
    if (!isObject(value)) return report(keys, 'must be a schema: an object, true or false')
    if (keys.length > DEEPEST) return report(keys.slice(0, 3), 'is nested too deeply')
    const resolved = new Map<string, unknown>()
    for (const [keyword, inner] of Object.entries(value)) {
      const at = [...keys, keyword]
      const problem = problemOf(keyword, inner)
      if (keyword === 'enum' && Array.isArray(inner)) size += inner.length
      if (problem !== undefined) report(at, problem)
      else if (ONE_SCHEMA.includes(keyword)) resolved.set(keyword, read(inner, at, refs))
      else if (SCHEMA_LISTS.includes(keyword)) resolved.set(keyword, readList(inner, at, refs))
      else if (keyword === '$defs' || keyword === 'definitions') readMembers(inner, at, refs)
      else if (SCHEMAS_BY_KEY.includes(keyword)) resolved.set(keyword, readMembers(inner, at, refs))
      else if (!UNRESOLVED.has(keyword) && Object.hasOwn(PLAIN, keyword)) resolved.set(keyword, inner)
    }
    const { $ref } = value
    if (typeof $ref !== 'string' || problemOf('$ref', $ref) !== undefined) return Object.fromEntries(resolved)
    const referred = follow($ref, [...keys, '$ref'], refs)
    const { allOf = [], ...rest } = Object.fromEntries(resolved)
    return { ...rest, allOf: [...(Array.isArray(allOf) ? allOf : []), referred] }
  }
  const readList = (value: unknown, keys: SchemaProblem['keys'], refs: readonly string[]) =>
    Array.isArray(value) && value.length > 0
      ? value.map((one: unknown, at) => read(one, [...keys, at], refs))
      : [report(keys, 'must be a list of schemas')]
  const readMembers = (value: unknown, keys: SchemaProblem['keys'], refs: readonly string[]) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, read(one, [...keys, key], refs)]))
      : report(keys, 'must give a schema for each key')
  const follow = (ref: string, keys: SchemaProblem['keys'], refs: readonly string[]): ResolvedSchema => {
    if (!ref.startsWith('#'))
      return report(
        keys,
        `'${ref}' is not in this schema, and geolint does not fetch schemas; copy it to '$defs'`,
      )
    if (refs.includes(ref)) return report(keys, `'${ref}' refers to itself`)
    const target = ref === '#' || ref.startsWith('#/') ? memberAt(top, ref) : undefined
    if (target === undefined) return report(keys, `'${ref}' is not in this schema`)
    return refs.length > DEEPEST ? report(keys, 'is nested too deeply') : read(target, keys, [...refs, ref])
  }
  return { schema: read(top, [], []), size, problems }
}

function problemOf(keyword: string, value: unknown): string | undefined {
  if (Object.hasOwn(REFUSED, keyword)) return `is not supported; ${REFUSED[keyword]}`
  if (Object.hasOwn(PLAIN, keyword)) return PLAIN[keyword]?.(value)
  if (KEYWORDS.includes(keyword)) return undefined
  const nearest = nearestName(keyword, KEYWORDS)
  if (nearest !== undefined) return `is not a keyword; did you mean '${nearest}'?`
  return isObject(value)
    ? "is not a keyword; put what describes a key of the front matter under 'properties'"
    : undefined
}

/** What a reference such as `#/$defs/source` leads to. */
function memberAt(top: unknown, ref: string): unknown {
  let value: unknown = top
  for (const part of ref.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(value)) value = /^\d{1,6}$/.test(key) ? value[Number(key)] : undefined
    else value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  }
  return value
}
