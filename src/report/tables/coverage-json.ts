import type { CountryCoverage } from '../../facts/countries/country-coverage.ts'
import { jsonObject } from '../text/json-pieces.ts'

/** For programs: one object, with each country and the paths of its articles on a line of its own. */
export function* coverageJson({ countries, ...totals }: CountryCoverage): Iterable<string> {
  const pathOf = ({ path }: { readonly path: string }) => path
  const withPaths = countries.map((country) => ({
    ...country,
    untagged: country.untagged.map(pathOf),
    unmentioned: country.unmentioned.map(pathOf),
  }))
  yield* jsonObject(totals, 'countries', withPaths)
}
