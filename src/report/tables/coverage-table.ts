import { Chalk, type ChalkInstance } from 'chalk'
import type { CountryCoverage, CoveredCountry } from '../../facts/countries/country-coverage.ts'
import { grouped } from '../../text/numbered.ts'
import { coverageTotals } from '../text/coverage-totals.ts'
import { dotted } from '../text/dotted.ts'
import { cutEnd, textWidth } from '../text/text-width.ts'
import { unbroken, wrap } from '../text/wrap.ts'

export interface CoverageTableOptions {
  readonly colour: boolean
  /** In columns. */
  readonly width: number
}

/** For people: a line for each country, and a closing line about all articles. */
export function coverageTable(coverage: CountryCoverage, { colour, width }: CoverageTableOptions): string {
  const { articles, countries } = coverage
  if (articles === 0) return 'No articles were read, so there are no countries to list.\n'
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const hasOpen = countries.some(({ unmentioned, untagged }) => untagged.length + unmentioned.length > 0)
  const lines = [
    ...(countries.length === 0 ? [] : [...rows(countries, chalk, width), '']),
    ...dotted(coverageTotals(coverage), chalk, width),
    ...(hasOpen ? advice(chalk, width) : []),
  ]
  return `${lines.join('\n')}\n`
}

const HEAD = ['about', 'named', 'tagged', 'untagged', 'unmentioned']
const GAP = '  '
/** How much of a name even a narrow terminal shows, in columns. */
const SHORTEST_NAME = 12

function rows(countries: readonly CoveredCountry[], chalk: ChalkInstance, width: number): readonly string[] {
  const cells = countries.map((country) => [
    grouped(country.about),
    grouped(country.named),
    grouped(country.tagged),
    grouped(country.untagged.length),
    grouped(country.unmentioned.length),
  ])
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const room = width - widths.reduce((sum, one) => sum + GAP.length + one, 0)
  const names = ['country', ...countries.map(({ name }) => cutEnd(name, Math.max(SHORTEST_NAME, room)))]
  const nameWidth = Math.max(...names.map(textWidth))
  const line = (name: string, row: readonly string[], shown: (cell: string, column: number) => string) =>
    [
      name + ' '.repeat(nameWidth - textWidth(name)),
      ...row.map((cell, column) => shown(cell.padStart(widths[column] ?? 0), column)),
    ].join(GAP)
  const countShown = (cell: string, column: number) =>
    cell.trim() === '0' ? chalk.dim(cell) : isOpen(column) ? chalk.yellow(cell) : cell
  return [
    chalk.dim(line('country', HEAD, (cell) => cell)),
    ...cells.map((row, at) => line(names[at + 1] ?? '', row, countShown)),
  ]
}

/** Whether a column counts articles that need fixing. */
function isOpen(column: number): boolean {
  return HEAD[column] === 'untagged' || HEAD[column] === 'unmentioned'
}

function advice(chalk: ChalkInstance, width: number): readonly string[] {
  const command = unbroken('  geolint countries --format json')
  const use = unbroken('lists the articles in the last two columns', { gap: 2, style: chalk.dim })
  return wrap([command, use], width)
}
