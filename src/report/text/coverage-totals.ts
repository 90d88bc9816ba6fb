import type { CountryCoverage } from '../../facts/countries/country-coverage.ts'
import { grouped, numbered } from '../../text/numbered.ts'

/** What the coverage says of all articles, as the parts of a line. */
export function coverageTotals(coverage: CountryCoverage): readonly string[] {
  const { articles, countries, inOtherLanguages, unknownTags, withoutCountryTag } = coverage
  return [
    numbered(articles, 'article'),
    countries.length === 0
      ? 'no countries named or tagged'
      : `${grouped(withoutCountryTag)} without a country tag`,
    ...(unknownTags > 0
      ? [
          `${numbered(unknownTags, 'tag')} that ${unknownTags === 1 ? 'is not a country' : 'are not countries'}`,
        ]
      : []),
    ...(inOtherLanguages > 0
      ? [`${grouped(inOtherLanguages)} in a language that geolint does not read (only tags are counted)`]
      : []),
  ]
}
