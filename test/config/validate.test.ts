import { describe, expect, it } from 'vitest'
import { configSchema } from '../../src/config/schema.ts'
import { pathText, validate } from '../../src/config/validate.ts'
import { flag, number, object, text } from '../../src/rule/option.ts'
import { rules } from './rules.ts'

const schema = configSchema(rules)
const SETTINGS = 'allowed: off, warning, error, [severity, options]'

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
  [[], 'this list is not allowed; allowed: a mapping'],
  ['strict', "'strict' is not allowed; allowed: a mapping"],
  [
    { rule: {} },
    'rule: there is no such key; allowed: $schema, extends, plugins, house, parser, rules, overrides, ignore (nearest: rules)',
  ],
  [{ rules: null }, 'rules: an empty value is not allowed; allowed: a mapping'],
  [{ rules: [] }, 'rules: this list is not allowed; allowed: a mapping'],
  [
    { rules: { 'untagged-contries': 'error' } },
    "rules.untagged-contries: there is no such rule; did you mean 'untagged-countries'?",
  ],
  [
    { rules: { 'no-console': 'error' } },
    "rules.no-console: there is no such rule; 'geolint rules' lists them",
  ],
  [{ rules: { 'acme/x y': 'off' } }, `rules["acme/x y"]: there is no such rule; 'geolint rules' lists them`],
  [{ rules: { toString: 'off' } }, "rules.toString: there is no such rule; 'geolint rules' lists them"],
  [
    { rules: { 'untagged-countries': 'warn' } },
    `rules.untagged-countries: 'warn' is not allowed; ${SETTINGS} (nearest: warning)`,
  ],
  [{ rules: { 'untagged-countries': 2 } }, `rules.untagged-countries: 2 is not allowed; ${SETTINGS}`],
  [
    { rules: { 'untagged-countries': null } },
    `rules.untagged-countries: an empty value is not allowed; ${SETTINGS}`,
  ],
  [
    { rules: { 'untagged-countries': [] } },
    `rules.untagged-countries: this list is not allowed; ${SETTINGS}`,
  ],
  [
    { rules: { 'untagged-countries': ['error', {}, {}] } },
    `rules.untagged-countries: this list is not allowed; ${SETTINGS}`,
  ],
  [
    { rules: { 'untagged-countries': ['eror', { mentions: 'all', most: 10, least: 1 }] } },
    "rules.untagged-countries[0]: 'eror' is not allowed; allowed: off, warning, error (nearest: error)",
    "rules.untagged-countries[1].mentions: 'all' is not allowed; allowed: about, named",
    'rules.untagged-countries[1].most: 10 is not allowed; allowed: a whole number from 1 to 9',
    'rules.untagged-countries[1].least: there is no such option; allowed: mentions, most',
  ],
  [
    { rules: { 'duplicated-pull-quotes': ['error', { minDistance: -1 }] } },
    'rules.duplicated-pull-quotes[1].minDistance: -1 is not allowed; allowed: a whole number of at least 0',
  ],
  [
    { rules: { 'duplicated-pull-quotes': ['error', { minDistance: 1.5 }] } },
    'rules.duplicated-pull-quotes[1].minDistance: 1.5 is not allowed; allowed: a whole number of at least 0',
  ],
  [
    { rules: { 'duplicated-pull-quotes': ['error', { minDistance: '1' }] } },
    "rules.duplicated-pull-quotes[1].minDistance: '1' is not allowed; allowed: a whole number of at least 0",
  ],
  [
    { rules: { 'missing-disclaimer': ['error', { where: 'last' }] } },
    'rules.missing-disclaimer[1].where: there is no such option; there are none to set',
  ],
  [
    { house: { countryTgs: {} } },
    'house.countryTgs: there is no such key; allowed: language, disclaimers, countryTags, pullQuotes, sourceLabels (nearest: countryTags)',
  ],
  [
    { house: { countryTags: { style: 'alpha2' } } },
    "house.countryTags.style: 'alpha2' is not allowed; allowed: name, alpha-2, alpha-3, slug (nearest: alpha-2)",
  ],
  [
    { house: { countryTags: { keys: 'nations' } } },
    "house.countryTags.keys: 'nations' is not allowed; allowed: a list",
  ],
  [{ house: { countryTags: { keys: [7] } } }, 'house.countryTags.keys[0]: 7 is not allowed; allowed: a text'],
  [{ house: { language: undefined } }, 'house.language: an empty value is not allowed; allowed: a text'],
  [{ house: { disclaimers: [{ text: 'x' }] } }, 'house.disclaimers[0].id: is missing; allowed: a text'],
  [
    { house: { disclaimers: [{ id: 'legal', last: 'yes' }] } },
    "house.disclaimers[0].last: 'yes' is not allowed; allowed: true, false",
  ],
  [
    { house: { disclaimers: [{ id: 'legal', when: { type: ['analysis'] } }] } },
    'house.disclaimers[0].when.type: this list is not allowed; allowed: a text, a number, true, false',
  ],
  [{ extends: 3 }, 'extends: 3 is not allowed; allowed: a text, a list'],
  [{ extends: ['strict', 3] }, 'extends[1]: 3 is not allowed; allowed: a text'],
  [{ plugins: [() => 1] }, 'plugins[0]: a function is not allowed; allowed: a text, a mapping'],
  [{ overrides: [{ rules: {} }] }, 'overrides[0].files: is missing; allowed: a list'],
  [
    { overrides: [{ files: ['x'], rules: { 'missing-disclamer': 'off' } }] },
    "overrides[0].rules.missing-disclamer: there is no such rule; did you mean 'missing-disclaimer'?",
  ],
  [{ ignore: 'x'.repeat(50) }, `ignore: '${'x'.repeat(40)}…' is not allowed; allowed: a list`],
]

describe('a configuration', () => {
  it.each(valid)('%j is valid', (value) => {
    expect(validate(schema, value)).toEqual([])
  })

  it.each(invalid)('%j is not', (value, ...messages) => {
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
      ['2 is not allowed; allowed: a number of at most 1', '1 is not allowed; allowed: true, false'],
    ],
    [{ share: Number.NaN, any: 1, name: 'x' }, ['NaN is not allowed; allowed: a number of at most 1']],
    [{ share: 0, name: 'x' }, ['is missing; allowed: any value']],
  ])('%j', (value, messages) => {
    expect(validate(kinds, value).map(({ message }) => message)).toEqual(messages)
  })
})
