import { expect, it } from 'vitest'
import { resolveSchema } from '../../../src/article/schema/resolve-schema.ts'

const problemsOf = (schema: unknown) =>
  resolveSchema(schema).problems.map(({ keys, message }) => `${keys.join('.')}: ${message}`)

it.each([
  [5, ': must be a schema: an object, true or false'],
  [
    { type: 'strin' },
    'type: must be array, boolean, integer, null, number, object, string, or a list of these',
  ],
  [{ required: 'title' }, 'required: must be a list of keys'],
  [{ title: { type: 'string' } }, 'title: must be a string'],
  [
    { author: { type: 'string' } },
    "author: is not a keyword; put what describes a key of the front matter under 'properties'",
  ],
  [{ requird: ['title'] }, "requird: is not a keyword; did you mean 'required'?"],
  [{ properties: ['title'] }, 'properties: must give a schema for each key'],
  [{ properties: { a: 'string' } }, 'properties.a: must be a schema: an object, true or false'],
  [{ allOf: [] }, 'allOf: must be a list of schemas'],
  [{ enum: [] }, 'enum: must be a list of values'],
  [{ minLength: -1 }, 'minLength: must be a whole number of at least 0'],
  [{ multipleOf: 0 }, 'multipleOf: must be a number above 0'],
  [{ format: 'color' }, 'format: must be date, date-time, email, time, uri, uuid'],
  [{ pattern: '(?=a)' }, 'pattern: must be a pattern without look-around or back-references (RE2)'],
  [{ pattern: '[' }, 'pattern: must be a pattern without look-around or back-references (RE2)'],
  [
    { patternProperties: {} },
    "patternProperties: is not supported; list the keys under 'properties', or use 'propertyNames'",
  ],
  [{ $id: 'https://example.org/a' }, '$id: is not supported; leave it out'],
  [
    { $ref: 'https://example.org/a.json' },
    "$ref: 'https://example.org/a.json' is not in this schema, and geolint does not fetch schemas; copy it to '$defs'",
  ],
  [
    { $ref: 'file:///etc/passwd' },
    "$ref: 'file:///etc/passwd' is not in this schema, and geolint does not fetch schemas; copy it to '$defs'",
  ],
  [{ $ref: '#/$defs/none' }, "$ref: '#/$defs/none' is not in this schema"],
  [{ not: { $ref: '#' } }, "not.$ref.not.$ref: '#' refers to itself"],
])('says what is wrong with %j', (schema, problem) => {
  expect(problemsOf(schema)).toEqual([problem])
})

it('reads a schema whose references double', () => {
  const $defs = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `a${at}`,
      { allOf: [{ $ref: `#/$defs/a${at + 1}` }, { $ref: `#/$defs/a${at + 1}` }] },
    ]),
  )
  expect(problemsOf({ $ref: '#/$defs/a0', $defs: { ...$defs, a60: {} } })).not.toEqual([])
})

it('reads one that is deep, or contains itself', () => {
  const deep: Record<string, unknown> = {}
  deep['not'] = deep
  expect(problemsOf(deep)).toEqual(['not.not.not: is nested too deeply'])
})

it('replaces references by what they refer to', () => {
  const { problems, schema } = resolveSchema({
    properties: { a: { $ref: '#/$defs/a~1b', title: 'A', minLength: 2 } },
    $defs: { 'a/b': { type: 'string' } },
  })
  expect(problems).toEqual([])
  expect(schema).toEqual({ properties: { a: { minLength: 2, allOf: [{ type: 'string' }] } } })
})
