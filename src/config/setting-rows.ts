import type { Settings } from './resolve.ts'

/** A setting as `geolint config` prints it. */
export interface SettingRow {
  /** Such as `house.countryTags.style`. */
  readonly key: string
  /** As JSON, or a word. */
  readonly value: string
  /** Where it comes from. */
  readonly origin: string
}

/** Every setting that applies to an article. */
export function settingRows({
  house,
  houseOrigins,
  parser,
  parserOrigin,
  rules,
}: Settings): readonly SettingRow[] {
  const rows: SettingRow[] = [{ key: 'parser', value: parser, origin: parserOrigin }]
  for (const [id, { severity, options, origin, optionOrigins }] of rules) {
    rows.push({ key: `rules.${id}`, value: severity, origin })
    for (const [name, value] of Object.entries(options)) {
      const from = optionOrigins.get(name) ?? 'default'
      rows.push({ key: `rules.${id}.${name}`, value: JSON.stringify(value), origin: from })
    }
  }
  for (const [key, value] of Object.entries(house)) {
    const members =
      typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [['', value] as const]
    for (const [name, member] of members) {
      const full = name === '' ? key : `${key}.${name}`
      const origin = houseOrigins.get(full) ?? 'default'
      rows.push({ key: `house.${full}`, value: JSON.stringify(member) ?? 'not set', origin })
    }
  }
  return rows
}
