import type { CountryCoverage } from '../../facts/countries/country-coverage.ts'
import { csvLine } from '../text/csv.ts'

/** For spreadsheets: a header, then a row for each country with the counts of the table. */
export function* coverageCsv({ countries }: CountryCoverage): Iterable<string> {
  yield csvLine(['code', 'name', 'about', 'named', 'tagged', 'untagged', 'unmentioned'])
  for (const { code, name, about, named, tagged, untagged, unmentioned } of countries)
    yield csvLine([code, name, about, named, tagged, untagged.length, unmentioned.length])
}
