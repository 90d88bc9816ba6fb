import fc from 'fast-check'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { heads } from '../../../rules/heads.ts'
import { configSchema } from '../../../src/config/schema.ts'
import { validate } from '../../../src/config/validate.ts'
import { configurationText } from '../../../src/project/first-config/configuration-text.ts'
import type { HouseProposal } from '../../../src/project/first-config/propose-house.ts'

const NOTHING: HouseProposal = {
  articles: 12,
  tagKey: undefined,
  tagStyle: undefined,
  tagLanguage: undefined,
  disclaimers: [],
  labelPattern: undefined,
  knownLabels: [],
  missingHead: undefined,
}

const one = <T>(value: T) => ({ value, count: 1_500, of: 2_000 })

function saying(text: string): HouseProposal {
  return {
    ...NOTHING,
    tagKey: one(text),
    disclaimers: [
      one({ text, heading: text, when: { key: text, value: text } }),
      one({ text, heading: undefined, when: undefined }),
    ],
    knownLabels: [{ label: text, count: 7, aliases: [text, `${text}, Peru`] }],
  }
}

it('reads as a person would write it', () => {
  const proposal: HouseProposal = {
    ...NOTHING,
    tagKey: one('countries'),
    tagStyle: one('name'),
    tagLanguage: one('fr'),
    disclaimers: [
      one({
        text: 'Opinions are their authors’.',
        heading: undefined,
        when: { key: 'kind', value: 'opinion' },
      }),
      one({ text: 'No liability is accepted.\n\nNone at all.', heading: 'Notice', when: undefined }),
    ],
    labelPattern: { value: '{role}, {country}', count: 34, of: 40 },
    knownLabels: [{ label: 'Ministry of Trade', count: 7, aliases: ['Trade Ministry'] }],
  }
  const except = [{ country: 'Peru', reason: 'not tagged in 10 of the 10 articles about it' }]
  const severities = [
    { rule: 'missing-disclaimer', severity: 'off', reason: 'no article has one' },
    { rule: 'untagged-countries', severity: 'error', except },
  ] as const
  const text = configurationText(proposal, severities, undefined)
  expect(text.slice(text.indexOf('house:'), text.indexOf('\n\n# Settings'))).toBe(`house:
  countryTags:
    keys: [countries] # in 1,500 of 2,000 articles
    style: name # in 1,500 of 2,000 articles, mostly in French
  disclaimers:
    - id: legal-2 # the closing words of 1,500 of 2,000 articles
      when: { kind: opinion }
      text: |
        Opinions are their authors’.
    - id: legal # the closing words of 1,500 of 2,000 articles
      heading: Notice
      text: |
        No liability is accepted.

        None at all.
  sourceLabels:
    pattern: '{role}, {country}' # 34 of 40 labels
    known:
      - label: Ministry of Trade # 7 times
        aliases: [Trade Ministry]

# off, warning, error or [severity, options].
rules:
  missing-disclaimer: off # no article has one
  untagged-countries:
    - error
    - except:
        - Peru # not tagged in 10 of the 10 articles about it`)
  expect(validate(configSchema(heads), parse(text))).toEqual([])
})

describe('keeps the words of articles', () => {
  const HOSTILE = [
    'views: our own # really',
    '"quoted" and ‘quoted’',
    "it's",
    '---\ntitle: x\n---',
    '\tindented\n\tby tabs',
    'one\u2028two\u2029three\u0085four',
    '- item\n  more',
    '%YAML 1.2\n...\n&anchor *alias !!tag {a: [b',
    'null',
    '\0\u001B[31m\uFEFF\uD800',
  ]
  it.each(HOSTILE)('%j', (text) => {
    keeps(text)
  })

  it('whatever they are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), keeps))
  })

  function keeps(written: string): void {
    const text = written.replaceAll('\r', '').trim()
    const value: unknown = parse(configurationText(saying(text), [], undefined))
    expect(validate(configSchema(heads), value)).toEqual([])
    const shown = (part: string) => part.replaceAll(/^[^\S\n]+$/gm, '').trim()
    const same: unknown = expect.toSatisfy((part: string) => shown(part) === shown(text))
    expect(value).toMatchObject({
      house: {
        countryTags: { keys: [text] },
        disclaimers: [
          { heading: text, when: { [text]: text }, text: same },
          { id: 'legal', text: same },
        ],
        sourceLabels: { known: [{ label: text, aliases: [text, `${text}, Peru`] }] },
      },
    })
  }
})

it.each([
  ['a title: with a colon', '# title: "a title: with a colon"'],
  ['one\nrules: off', '# title: "one\\nrules: off"'],
  ['one\u2028two', '# title: "one\\u2028two"'],
])('shows a missing front matter in comments: %j', (title, line) => {
  const missingHead = { path: 'a.md\nb: c', title, standfirst: undefined, countries: ['Peru', 'Chile'] }
  const text = configurationText({ ...NOTHING, missingHead }, [], undefined)
  expect(text).toContain(`    ${line}\n    # countries: [Peru, Chile]\n`)
  expect(parse(text)).toEqual({
    extends: 'recommended',
    house: { countryTags: { keys: ['countries'], style: 'name' } },
  })
})
