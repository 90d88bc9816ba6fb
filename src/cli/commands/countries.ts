import { articleCountries } from '../../facts/countries/article-countries.ts'
import { countryCoverage } from '../../facts/countries/country-coverage.ts'
import { coveragePage } from '../../report/formats/html/countries/coverage-page.ts'
import { coverageCsv } from '../../report/tables/coverage-csv.ts'
import { coverageJson } from '../../report/tables/coverage-json.ts'
import { coverageTable } from '../../report/tables/coverage-table.ts'
import { printSurvey, type SurveyFlags } from '../survey.ts'

/** `geolint countries [path…]`: which countries the articles are about, name and tag. */
export function listCountries(patterns: readonly string[], flags: SurveyFlags): Promise<number> {
  return printSurvey(patterns, flags, articleCountries, (articles, failures) => {
    const coverage = countryCoverage(articles)
    return {
      csv: () => coverageCsv(coverage),
      html: () => coveragePage(coverage, failures),
      json: () => coverageJson(coverage),
      table: (screen) => [coverageTable(coverage, screen)],
    }
  })
}
