import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  choice,
  defaultsOf,
  flag,
  type Infer,
  type InferWritten,
  integer,
  list,
  number,
  object,
  optional,
  type OptionsOf,
  pair,
  mapping,
  text,
  union,
  withDefaults,
} from '../../src/rule/option.ts'

const options = {
  minDistance: integer({ default: 1, minimum: 0, description: 'How far apart.' }),
  likeness: number({ default: 0.9, minimum: 0, maximum: 1 }),
  mentions: choice(['about', 'named'], { default: 'about', description: 'Which ones.' }),
  strict: flag({ default: false }),
  label: text({ default: 'Notice' }),
  note: optional(text({})),
  words: list(text({}), { default: [], description: 'Words.' }),
  limits: object({ most: integer({ default: 3 }), least: optional(integer({})) }, {}),
  labels: list(object({ name: text({}), aliases: list(text({}), { default: [] }) }, {}), { default: [] }),
}

describe('the JSON Schema of options', () => {
  it.each([
    [
      'integer',
      options.minDistance,
      { type: 'integer', default: 1, minimum: 0, description: 'How far apart.' },
    ],
    ['number', options.likeness, { type: 'number', default: 0.9, minimum: 0, maximum: 1 }],
    ['flag', options.strict, { type: 'boolean', default: false }],
    [
      'choice',
      options.mentions,
      { type: 'string', enum: ['about', 'named'], default: 'about', description: 'Which ones.' },
    ],
    ['optional', options.note, { type: 'string' }],
    ['optional with a default', optional(flag({ default: true })), { type: 'boolean' }],
    ['list', options.words, { type: 'array', items: { type: 'string' }, default: [], description: 'Words.' }],
    ['record', mapping(flag({}), {}), { type: 'object', additionalProperties: { type: 'boolean' } }],
    ['union', union([text({}), flag({})], {}), { anyOf: [{ type: 'string' }, { type: 'boolean' }] }],
    [
      'pair',
      pair(text({}), flag({}), {}),
      { type: 'array', prefixItems: [{ type: 'string' }, { type: 'boolean' }], items: false, minItems: 1 },
    ],
    [
      'object that may be left out',
      options.limits,
      {
        type: 'object',
        properties: { most: { type: 'integer', default: 3 }, least: { type: 'integer' } },
        default: {},
        additionalProperties: false,
      },
    ],
    [
      'object that may not be left out',
      object({ id: text({}), last: optional(flag({})) }, {}),
      {
        type: 'object',
        properties: { id: { type: 'string' }, last: { type: 'boolean' } },
        required: ['id'],
        additionalProperties: false,
      },
    ],
  ])('%s', (_, schema, json) => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(json)
  })
})

describe('defaults', () => {
  it('are known without validation, even in nested objects', () => {
    expect(defaultsOf(options)).toEqual({
      minDistance: 1,
      likeness: 0.9,
      mentions: 'about',
      strict: false,
      label: 'Notice',
      words: [],
      limits: { most: 3 },
      labels: [],
    })
  })

  it('fill in only what is not given', () => {
    const given = { mentions: 'named', limits: { least: 1 }, labels: [{ name: 'a diplomat' }], words: ['x'] }
    expect(withDefaults(options, given)).toEqual({
      ...defaultsOf(options),
      mentions: 'named',
      words: ['x'],
      limits: { most: 3, least: 1 },
      labels: [{ name: 'a diplomat', aliases: [] }],
    })
  })
})

describe('the types of options', () => {
  it('have the defaults filled in', () => {
    expectTypeOf<OptionsOf<typeof options>>().toEqualTypeOf<{
      readonly minDistance: number
      readonly likeness: number
      readonly mentions: 'about' | 'named'
      readonly strict: boolean
      readonly label: string
      readonly note: string | undefined
      readonly words: readonly string[]
      readonly limits: Infer<typeof options.limits>
      readonly labels: Infer<typeof options.labels>
    }>()
    expectTypeOf<Infer<typeof options.limits>['most']>().toEqualTypeOf<number>()
  })

  it('allow values with a default to be left out when written', () => {
    type Written = InferWritten<typeof options.limits>
    expectTypeOf<Record<never, never>>().toExtend<Written>()
    expectTypeOf<{ most: string }>().not.toExtend<Written>()
    expectTypeOf<undefined>().toExtend<Written>()
  })
})
