import { RE2JS } from 're2js'
import { FORMATS } from './formats.ts'
import { isObject } from './plain-object.ts'

/** What a keyword of JSON Schema (draft 2020-12) may have as its value; `undefined` if it is all right. */
type Check = (value: unknown) => string | undefined

const TYPES: readonly unknown[] = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string']

const isType: Check = (value) => {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  const isSound = all.length > 0 && all.every((one) => TYPES.includes(one))
  return isSound ? undefined : `must be ${TYPES.join(', ')}, or a list of these`
}
const isCount: Check = (value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : 'must be a whole number of at least 0'
const isNumber: Check = (value) => (Number.isFinite(value) ? undefined : 'must be a number')
const isDivisor: Check = (value) =>
  Number.isFinite(value) && Number(value) > 0 ? undefined : 'must be a number above 0'
const isFlag: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false')
const isText: Check = (value) => (typeof value === 'string' ? undefined : 'must be a string')
const isKeys: Check = (value) =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? undefined : 'must be a list of keys'
const isChoice: Check = (value) =>
  Array.isArray(value) && value.length > 0 ? undefined : 'must be a list of values'
const isKeysByKey: Check = (value) =>
  isObject(value) && Object.values(value).every((one) => isKeys(one) === undefined)
    ? undefined
    : 'must give a list of keys for each key'
const isFormat: Check = (value) =>
  typeof value === 'string' && Object.hasOwn(FORMATS, value)
    ? undefined
    : `must be ${Object.keys(FORMATS).join(', ')}`

/** A pattern must be one that RE2 can match in linear time: no look-around, no reference to a group. */
const isPattern: Check = (value) => {
  if (typeof value !== 'string' || value.length > LONGEST_PATTERN)
    return `must be a pattern of at most ${LONGEST_PATTERN} characters`
  try {
    RE2JS.compile(RE2JS.translateRegExp(value))
    return undefined
  } catch {
    return 'must be a pattern without look-around or back-references (RE2)'
  }
}

const LONGEST_PATTERN = 500

/** Keywords whose values are plain. Annotations are not checked. */
export const PLAIN: Readonly<Record<string, Check>> = {
  type: isType,
  enum: isChoice,
  const: () => undefined,
  required: isKeys,
  dependentRequired: isKeysByKey,
  format: isFormat,
  pattern: isPattern,
  multipleOf: isDivisor,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isNumber,
  exclusiveMaximum: isNumber,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  minContains: isCount,
  maxContains: isCount,
  minProperties: isCount,
  maxProperties: isCount,
  uniqueItems: isFlag,
  $ref: isText,
  title: isText,
  description: isText,
  $schema: isText,
  $comment: isText,
}

/** Keywords whose value is a schema, a list of schemas or a schema for each key. */
export const ONE_SCHEMA: readonly string[] = [
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
]
export const SCHEMA_LISTS: readonly string[] = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
export const SCHEMAS_BY_KEY: readonly string[] = ['$defs', 'definitions', 'dependentSchemas', 'properties']

/** Keywords that describe a schema and ask for nothing. */
export const ANNOTATIONS: readonly string[] = ['default', 'deprecated', 'examples', 'readOnly', 'writeOnly']

/** Keywords that geolint does not follow, and what to write instead. */
export const REFUSED: Readonly<Record<string, string>> = {
  $anchor: "name it under '$defs'",
  $dynamicAnchor: "name it under '$defs'",
  $dynamicRef: "use '$ref' with a path in this schema",
  $id: 'leave it out',
  $recursiveRef: "use '$ref' with a path in this schema",
  additionalItems: "use 'items'",
  dependencies: "use 'dependentRequired' or 'dependentSchemas'",
  patternProperties: "list the keys under 'properties', or use 'propertyNames'",
  unevaluatedItems: "use 'items'",
  unevaluatedProperties: "use 'additionalProperties'",
}
