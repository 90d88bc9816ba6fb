import type { CountryCoverage } from '../../facts/countries/country-coverage.ts'
import { jsonObject } from '../text/json-pieces.ts'

/** For programs: one object, with each country and the paths of its articles on a line of its own. */
export function* coverageJson({ countries, ...totals }: CountryCoverage): Iterable<string> {
  yield* jsonObject(totals, 'countries', countries)
}
