import type { CountryCoverage } from '../../facts/countries/country-coverage.ts'
import { jsonArray } from '../text/json-array.ts'
import { plainJson } from '../text/plain-text.ts'

/** For programs: one object, every country with the paths of its articles on a line of its own. */
export function* coverageJson({ countries, ...totals }: CountryCoverage): Iterable<string> {
  yield `${plainJson(totals).slice(0, -1)},"countries":`
  yield* jsonArray(countries)
  yield '}\n'
}
