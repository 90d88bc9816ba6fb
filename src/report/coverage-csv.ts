import type { CountryCoverage } from './country-coverage.ts'

/** For spreadsheets, after RFC 4180: a head, then a line for each country with the counts of the table. */
export function* coverageCsv({ countries }: CountryCoverage): Iterable<string> {
  yield line(['code', 'name', 'about', 'named', 'tagged', 'untagged', 'unmentioned'])
  for (const { code, name, about, named, tagged, untagged, unmentioned } of countries)
    yield line([code, name, about, named, tagged, untagged.length, unmentioned.length])
}

function line(fields: readonly (number | string)[]): string {
  return `${fields.map(field).join(',')}\r\n`
}

function field(value: number | string): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
