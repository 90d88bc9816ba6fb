import { readArticle } from '../../article/read-article.ts'
import { type ArticleCountries, articleCountries } from '../../facts/article-countries.ts'
import { countryCoverage } from '../../report/country-coverage.ts'
import { coverageCsv } from '../../report/coverage-csv.ts'
import { coverageJson } from '../../report/coverage-json.ts'
import { coverageTable } from '../../report/coverage-table.ts'
import { type ConfigFlags, configRequest } from '../config-flags.ts'
import { EXIT } from '../exit.ts'
import { openArticles } from '../open-articles.ts'
import { printFailures, printPieces, wantsColour, widthOf } from '../output.ts'
import { progressLine } from '../progress.ts'

export interface CountryFlags extends ConfigFlags {
  readonly format: 'csv' | 'json' | 'table'
}

/** `geolint countries [path…]`: which countries the articles are about, name and tag. */
export async function listCountries(patterns: readonly string[], flags: CountryFlags): Promise<number> {
  const { stderr, stdout } = process
  const progress = progressLine(stderr)
  const { config, failures, sources } = await openArticles({
    cwd: process.cwd(),
    patterns,
    config: configRequest(flags),
    onProgress: progress.show,
  })
  const articles: ArticleCountries[] = []
  try {
    for await (const source of sources)
      articles.push(articleCountries(await readArticle(source, config.settings(source.path).house)))
  } finally {
    progress.clear()
  }
  const coverage = countryCoverage(articles)
  const formats = {
    csv: () => coverageCsv(coverage),
    json: () => coverageJson(coverage),
    table: () => [
      coverageTable(coverage, { colour: wantsColour(undefined, stdout), width: widthOf(stdout) }),
    ],
  }
  await printPieces(formats[flags.format]())
  await printFailures(failures)
  return failures.length > 0 ? EXIT.failure : EXIT.clean
}
