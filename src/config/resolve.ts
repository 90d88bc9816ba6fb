import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../article/house-style.ts'
import type { ParserName } from '../markdown/parser-name.ts'
import type { Severity } from '../rule/finding.ts'
import { defaultsOf, withDefaults } from '../rule/option.ts'
import type { RuleHead } from '../rule/head.ts'
import type { HouseLayer, Layer } from './layer.ts'
import type { WrittenRuleSetting } from './schema.ts'

/** The settings that apply to an article, and where each comes from. */
export interface Settings {
  readonly house: HouseStyle
  /** By key path, such as `countryTags.style`; a setting that is not listed has its default. */
  readonly houseOrigins: ReadonlyMap<string, string>
  readonly parser: ParserName
  readonly parserOrigin: string
  /** Every known rule, by id. */
  readonly rules: ReadonlyMap<string, ResolvedRule>
}

export interface ResolvedRule {
  readonly rule: RuleHead
  readonly severity: Severity | 'off'
  readonly options: Readonly<Record<string, unknown>>
  /** Where the severity comes from. */
  readonly origin: string
  /** By option name; an option that is not listed has its default. */
  readonly optionOrigins: ReadonlyMap<string, string>
}

/** The settings for the article at an absolute path. */
export type SettingsOf = (path: string) => Settings

/** Resolves the settings of articles by absolute path; articles to which the same layers apply share one object. */
export function settingsResolver(rules: readonly RuleHead[], layers: readonly Layer[]): SettingsOf {
  const known = new Map<string, Settings>()
  return (path) => {
    const holds = layers.map(({ appliesTo }) => appliesTo?.(path) !== false)
    const key = holds.join()
    const settings =
      known.get(key) ??
      resolveSettings(
        rules,
        layers.filter((_, at) => holds[at]),
      )
    known.set(key, settings)
    return settings
  }
}

function resolveSettings(rules: readonly RuleHead[], layers: readonly Layer[]): Settings {
  const chosen = layers.findLast(({ parser }) => parser)
  return {
    house: layers.reduce((house, layer) => withHouse(house, layer.house ?? {}), DEFAULT_HOUSE_STYLE),
    houseOrigins: new Map(
      layers.flatMap(({ house, origin }) => houseKeys(house ?? {}).map((key) => [key, origin] as const)),
    ),
    parser: chosen?.parser ?? 'remark',
    parserOrigin: chosen?.origin ?? 'default',
    rules: new Map(rules.map((rule) => [rule.id, resolveRule(rule, layers)])),
  }
}

function withHouse(house: HouseStyle, layer: HouseLayer): HouseStyle {
  return {
    ...house,
    ...layer,
    countryTags: { ...house.countryTags, ...layer.countryTags },
    pullQuotes: { ...house.pullQuotes, ...layer.pullQuotes },
    standfirst: { ...house.standfirst, ...layer.standfirst },
    sourceLabels: { ...house.sourceLabels, ...layer.sourceLabels },
    evidence: { ...house.evidence, ...layer.evidence },
  }
}

function houseKeys(house: HouseLayer): readonly string[] {
  return Object.entries(house).flatMap(([key, value]) =>
    typeof value === 'string' || Array.isArray(value)
      ? [key]
      : Object.keys(value).map((name) => `${key}.${name}`),
  )
}

function resolveRule(rule: RuleHead, layers: readonly Layer[]): ResolvedRule {
  const start: ResolvedRule = {
    rule,
    severity: 'off',
    options: defaultsOf(rule.options),
    origin: 'default',
    optionOrigins: new Map(),
  }
  return layers.reduce((resolved, { origin, rules = {} }) => {
    const setting = Object.hasOwn(rules, rule.id) ? rules[rule.id] : undefined
    return setting === undefined ? resolved : withSetting(resolved, setting, origin)
  }, start)
}

/** A setting without options leaves earlier options as they are; one with options changes only those it names. */
function withSetting(resolved: ResolvedRule, setting: WrittenRuleSetting, origin: string): ResolvedRule {
  const [severity, options = {}] = typeof setting === 'string' ? [setting] : setting
  return {
    ...resolved,
    severity,
    origin,
    options: withDefaults(resolved.rule.options, { ...resolved.options, ...options }),
    optionOrigins: new Map([
      ...resolved.optionOrigins,
      ...Object.keys(options).map((name) => [name, origin] as const),
    ]),
  }
}
