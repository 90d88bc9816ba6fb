import { describe, expect, expectTypeOf, it } from 'vitest'
import { DEFAULT_HOUSE_STYLE } from '../../src/article/house-style.ts'
import { type Config, configSchema, publishedSchema } from '../../src/config/schema.ts'
import { withDefaults } from '../../src/rule/option.ts'
import { rules } from './rules.ts'

describe('the schema of a configuration', () => {
  it('has the defaults of the house style', () => {
    expect(withDefaults(configSchema([]).properties ?? {}, {})['house']).toEqual(DEFAULT_HOUSE_STYLE)
  })

  it('gives a configuration its type', () => {
    expectTypeOf<{ extends: 'strict'; rules: { x: 'off'; y: ['error', { z: 1 }] } }>().toExtend<Config>()
    expectTypeOf<{ house: { countryTags: { style: 'slug' } } }>().toExtend<Config>()
    expectTypeOf<{ rules: { x: 'warn' } }>().not.toExtend<Config>()
    expectTypeOf<{ overrides: [{ rules: Record<never, never> }] }>().not.toExtend<Config>()
  })
})

describe('the published schema', () => {
  const published: unknown = JSON.parse(JSON.stringify(publishedSchema(rules)))

  it('is JSON Schema with the options of each rule', () => {
    expect(published).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Configuration of geolint',
      type: 'object',
      additionalProperties: false,
      properties: {
        rules: {
          additionalProperties: false,
          patternProperties: { '/': {} },
          properties: {
            'duplicated-pull-quotes': {
              description: 'The summary of duplicated-pull-quotes.',
              anyOf: [
                { type: 'string', enum: ['off', 'warning', 'error'] },
                {
                  type: 'array',
                  items: false,
                  prefixItems: [
                    { enum: ['off', 'warning', 'error'] },
                    { properties: { minDistance: { type: 'integer', default: 1, minimum: 0 } } },
                  ],
                },
              ],
            },
          },
        },
      },
    })
  })

  it('describes every key', () => {
    const { properties = {} } = configSchema(rules)
    const undescribed = Object.entries(properties).filter(([, { description }]) => !description)
    expect(undescribed).toEqual([])
  })
})
