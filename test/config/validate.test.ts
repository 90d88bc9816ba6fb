import { describe, expect, it } from 'vitest'
import { configSchema } from '../../src/config/schema.ts'
import { pathText, validate } from '../../src/config/validate.ts'
import { flag, number, object, text } from '../../src/rule/option.ts'
import { rules } from './rules.ts'

const schema = configSchema(rules)
const SETTINGS = 'use off, warning, error or [severity, options]'

const valid: readonly unknown[] = [
  {},
  { $schema: './node_modules/geolint/dist/schema.json' },
  { extends: 'strict' },
  { extends: ['recommended', './house.yaml'] },
  { plugins: ['./plug-in.js', { name: 'acme', rules: [] }] },
  { rules: { 'missing-disclaimer': 'off' } },
  { rules: { 'missing-disclaimer': ['error'] } },
  { rules: { 'untagged-countries': ['error', { mentions: 'named', most: 9 }] } },
  {
    overrides: [{ files: ['opinion/**'], rules: { 'missing-disclaimer': 'off' }, house: { language: 'es' } }],
  },
  { ignore: ['drafts/**'] },
  {
    house: {
      disclaimers: [{ id: 'legal', text: 'No liability.', when: { type: 'analysis', year: 1, own: true } }],
    },
  },
  { house: { sourceLabels: { pattern: '{role}, {country}', known: [{ label: 'a diplomat' }] } } },
]

const invalid: readonly (readonly [unknown, ...string[]])[] = [
  [[], 'a list is not allowed; use a mapping'],
  ['strict', "'strict' is not allowed; use a mapping"],
  [{ rule: {} }, "rule: there is no such key; did you mean 'rules'?"],
  [{ rules: null }, 'rules: an empty value is not allowed; use a mapping'],
  [{ rules: [] }, 'rules: a list is not allowed; use a mapping'],
  [
    { rules: { 'untagged-contries': 'error' } },
    "rules.untagged-contries: there is no such rule; did you mean 'untagged-countries'?",
  ],
  [
    { rules: { 'no-console': 'error' } },
    "rules.no-console: there is no such rule; run 'geolint rules' for a list",
  ],
  [
    { rules: { 'acme/x y': 'off' } },
    `rules["acme/x y"]: there is no such rule; run 'geolint rules' for a list`,
  ],
  [{ rules: { toString: 'off' } }, "rules.toString: there is no such rule; run 'geolint rules' for a list"],
  [
    { rules: { 'untagged-countries': 'warn' } },
    "rules.untagged-countries: 'warn' is not allowed; did you mean 'warning'?",
  ],
  [{ rules: { 'untagged-countries': 2 } }, `rules.untagged-countries: 2 is not allowed; ${SETTINGS}`],
  [
    { rules: { 'untagged-countries': null } },
    `rules.untagged-countries: an empty value is not allowed; ${SETTINGS}`,
  ],
  [{ rules: { 'untagged-countries': [] } }, `rules.untagged-countries: a list is not allowed; ${SETTINGS}`],
  [
    { rules: { 'untagged-countries': ['error', {}, {}] } },
    `rules.untagged-countries: a list is not allowed; ${SETTINGS}`,
  ],
  [
    { rules: { 'untagged-countries': ['eror', { mentions: 'all', most: 10, least: 1 }] } },
    "rules.untagged-countries[0]: 'eror' is not allowed; did you mean 'error'?",
    "rules.untagged-countries[1].mentions: 'all' is not allowed; use about or named",
    'rules.untagged-countries[1].most: 10 is not allowed; use a whole number from 1 to 9',
    'rules.untagged-countries[1].least: there is no such option; use mentions or most',
  ],
  [
    { rules: { 'duplicated-pull-quotes': ['error', { minDistance: -1 }] } },
    'rules.duplicated-pull-quotes[1].minDistance: -1 is not allowed; use a whole number of at least 0',
  ],
  [
    { rules: { 'duplicated-pull-quotes': ['error', { minDistance: 1.5 }] } },
    'rules.duplicated-pull-quotes[1].minDistance: 1.5 is not allowed; use a whole number of at least 0',
  ],
  [
    { rules: { 'duplicated-pull-quotes': ['error', { minDistance: '1' }] } },
    "rules.duplicated-pull-quotes[1].minDistance: '1' is not allowed; use a whole number of at least 0",
  ],
  [
    { rules: { 'missing-disclaimer': ['error', { where: 'last' }] } },
    'rules.missing-disclaimer[1].where: there is no such option; this rule has no options',
  ],
  [{ house: { countryTgs: {} } }, "house.countryTgs: there is no such key; did you mean 'countryTags'?"],
  [
    { house: { countryTags: { style: 'alpha2' } } },
    "house.countryTags.style: 'alpha2' is not allowed; did you mean 'alpha-2'?",
  ],
  [
    { house: { countryTags: { keys: 'nations' } } },
    "house.countryTags.keys: 'nations' is not allowed; use a list",
  ],
  [{ house: { countryTags: { keys: [7] } } }, 'house.countryTags.keys[0]: 7 is not allowed; use a string'],
  [{ house: { language: undefined } }, 'house.language: an empty value is not allowed; use a string'],
  [{ house: { disclaimers: [{ text: 'x' }] } }, 'house.disclaimers[0].id: is missing; add a string'],
  [
    { house: { disclaimers: [{ id: 'legal', last: 'yes' }] } },
    "house.disclaimers[0].last: 'yes' is not allowed; use true or false",
  ],
  [
    { house: { disclaimers: [{ id: 'legal', when: { type: ['analysis'] } }] } },
    'house.disclaimers[0].when.type: a list is not allowed; use a string, a number, true or false',
  ],
  [{ extends: 3 }, 'extends: 3 is not allowed; use a string or a list'],
  [{ extends: ['strict', 3] }, 'extends[1]: 3 is not allowed; use a string'],
  [{ plugins: [() => 1] }, 'plugins[0]: a function is not allowed; use a string or a mapping'],
  [{ overrides: [{ rules: {} }] }, 'overrides[0].files: is missing; add a list'],
  [
    { overrides: [{ files: ['x'], rules: { 'missing-disclamer': 'off' } }] },
    "overrides[0].rules.missing-disclamer: there is no such rule; did you mean 'missing-disclaimer'?",
  ],
  [{ ignore: 'x'.repeat(50) }, `ignore: '${'x'.repeat(40)}…' is not allowed; use a list`],
]

describe('a configuration', () => {
  it.each(valid)('%j is valid', (value) => {
    expect(validate(schema, value)).toEqual([])
  })

  it.each(invalid)('%j is not valid', (value, ...messages) => {
    const problems = validate(schema, value)
    expect(
      problems.map(({ keys, message }) => (keys.length === 0 ? message : `${pathText(keys)}: ${message}`)),
    ).toEqual(messages)
  })
})

describe('values of other kinds', () => {
  const kinds = object(
    {
      share: number({ maximum: 1 }),
      own: flag({ default: true }),
      any: { description: 'Anything.' },
      name: text({}),
    },
    {},
  )
  it.each([
    [{ share: 0.5, any: [null], name: '' }, []],
    [
      { share: 2, any: 1, name: 'x', own: 1 },
      ['2 is not allowed; use a number of at most 1', '1 is not allowed; use true or false'],
    ],
    [{ share: Number.NaN, any: 1, name: 'x' }, ['NaN is not allowed; use a number of at most 1']],
    [{ share: 0, name: 'x' }, ['is missing; add any value']],
  ])('%j', (value, messages) => {
    expect(validate(kinds, value).map(({ message }) => message)).toEqual(messages)
  })
})
