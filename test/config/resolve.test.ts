import { relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_HOUSE_STYLE } from '../../src/article/house-style.ts'
import { globMatcher } from '../../src/config/reading/globs.ts'
import type { Layer } from '../../src/config/layer.ts'
import { presetLayer } from '../../src/config/presets.ts'
import { type SettingsOf, settingsResolver } from '../../src/config/resolve.ts'
import { rules } from './rules.ts'

/** Settings by path relative to a folder. */
function loaded(...layers: readonly Layer[]): SettingsOf {
  const settings = settingsResolver(rules, layers)
  return (path) => settings(resolve('/site', path))
}

function ruleOf(settings: SettingsOf, id: string, path = 'a.md') {
  const { rule: _, ...resolved } = settings(path).rules.get(id) ?? {}
  return resolved
}

const inOpinion = globMatcher(['opinion/**'])
const opinion = (path: string) => inOpinion(relative('/site', path))

describe('the rules for an article', () => {
  it('are off, with their defaults, if nothing sets them', () => {
    expect(ruleOf(loaded(), 'untagged-countries')).toEqual({
      severity: 'off',
      options: { mentions: 'about', most: 5 },
      origin: 'default',
      optionOrigins: new Map(),
    })
  })

  it.each([
    [
      'recommended',
      { 'duplicated-pull-quotes': 'error', 'missing-disclaimer': 'error', 'untagged-countries': 'warning' },
    ],
    [
      'strict',
      { 'duplicated-pull-quotes': 'error', 'missing-disclaimer': 'error', 'untagged-countries': 'error' },
    ],
  ] as const)('%s', (preset, severities) => {
    const settings = loaded(presetLayer(preset, rules))('a.md')
    const entries = [...settings.rules].map(([id, { severity }]) => [id, severity])
    expect(Object.fromEntries(entries)).toEqual(severities)
  })

  it('are set by later layers option by option; a severity alone leaves the options unchanged', () => {
    const config = loaded(
      { origin: 'a', rules: { 'untagged-countries': ['error', { mentions: 'named' }] } },
      { origin: 'b', rules: { 'untagged-countries': ['error', { most: 7 }] } },
      { origin: 'c', rules: { 'untagged-countries': 'warning' } },
    )
    expect(ruleOf(config, 'untagged-countries')).toEqual({
      severity: 'warning',
      options: { mentions: 'named', most: 7 },
      origin: 'c',
      optionOrigins: new Map([
        ['mentions', 'a'],
        ['most', 'b'],
      ]),
    })
  })

  it('follow the overrides that apply to its path', () => {
    const config = loaded(
      { origin: 'a', rules: { 'missing-disclaimer': 'error' } },
      { origin: 'a: overrides[0]', rules: { 'missing-disclaimer': 'off' }, appliesTo: opinion },
    )
    const severity = (path: string) => config(path).rules.get('missing-disclaimer')?.severity
    expect(['news/a.md', 'opinion/a.md', '/site/opinion/2024/a.md', '../opinion/a.md'].map(severity)).toEqual(
      ['error', 'off', 'off', 'error'],
    )
  })

  it('are one object for all articles with the same overrides', () => {
    const config = loaded({ origin: 'a' }, { origin: 'a: overrides[0]', appliesTo: opinion })
    expect(config('opinion/a.md')).toBe(config('opinion/b.md'))
    expect(config('news/a.md')).toBe(config('news/b.md'))
    expect(config('news/a.md')).not.toBe(config('opinion/a.md'))
    expect(loaded()('news/a.md')).not.toBe(config('news/a.md'))
  })
})

it('the parser is remark by default, or comes from the last layer that sets one', () => {
  const parserOf = (...layers: readonly Layer[]) => {
    const { parser, parserOrigin } = loaded(...layers)('a.md')
    return [parser, parserOrigin]
  }
  expect(parserOf({ origin: 'a' })).toEqual(['remark', 'default'])
  expect(parserOf({ origin: 'a', parser: 'satteri' }, { origin: 'b' })).toEqual(['satteri', 'a'])
  expect(parserOf({ origin: 'a', parser: 'satteri' }, { origin: 'b', parser: 'remark' })).toEqual([
    'remark',
    'b',
  ])
})

describe('the house style for an article', () => {
  it('is the default if nothing is set', () => {
    expect(loaded()('a.md')).toMatchObject({
      house: DEFAULT_HOUSE_STYLE,
      houseOrigins: new Map(),
    })
  })

  it('is set by later layers key by key', () => {
    const text = 'No liability.'
    const config = loaded(
      { origin: 'a', house: { language: 'es', countryTags: { keys: ['nations'], style: 'slug' } } },
      { origin: 'b', house: { standfirst: { keys: ['teaser'] } } },
      { origin: 'b', house: { countryTags: { style: 'alpha-2' }, disclaimers: [{ id: 'legal', text }] } },
      { origin: 'a', house: { evidence: { folders: ['/site/talks'] } } },
      { origin: 'b', house: { evidence: { find: 'all', allow: ['fillers'] } } },
      { origin: 'c', house: { disclaimers: [] }, appliesTo: opinion },
    )
    const { house, houseOrigins } = config('news/a.md')
    expect(house).toEqual({
      ...DEFAULT_HOUSE_STYLE,
      language: 'es',
      countryTags: { keys: ['nations'], style: 'alpha-2' },
      standfirst: { keys: ['teaser'] },
      disclaimers: [{ id: 'legal', text }],
      evidence: { folders: ['/site/talks'], find: 'all', allow: ['fillers'] },
    })
    expect(Object.fromEntries(houseOrigins)).toEqual({
      language: 'a',
      'countryTags.keys': 'a',
      'countryTags.style': 'b',
      'standfirst.keys': 'b',
      disclaimers: 'b',
      'evidence.folders': 'a',
      'evidence.find': 'b',
      'evidence.allow': 'b',
    })
    expect(config('opinion/a.md').house.disclaimers).toEqual([])
  })
})

describe('globs of overrides', () => {
  it.each([
    [['opinion/**'], 'opinion/2024/a.md', true],
    [['./opinion/*.md'], 'opinion/a.md', true],
    [['opinion/*.md'], 'opinion/2024/a.md', false],
    [['*.draft.md'], 'opinion/a.draft.md', true],
    [['**/a.md'], 'a.md', true],
    [['{news,opinion}/**'], 'news/a.md', true],
    [['.drafts/**', 'x'], '.drafts/a.md', true],
    [['**', '!news/**'], 'news/a.md', false],
    [['!news/**', '**'], 'opinion/a.md', true],
    [['!news/**'], 'opinion/a.md', false],
    [['**'], '../a.md', false],
    [['**'], '..a.md', true],
    [[], 'a.md', false],
  ])('%j on %s: %s', (globs, path, matches) => {
    expect(globMatcher(globs)(path)).toBe(matches)
  })
})
