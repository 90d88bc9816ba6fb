import type { MonthCount } from '../../../../facts/dates/month-counts.ts'
import { numbered } from '../../../../text/numbered.ts'

/** The time that the articles of a run cover, in at most sixty periods unless it is very long. */
export interface Timeline {
  readonly unit: (typeof UNITS)[number]['name']
  /** In order and without gaps: `2024-03`, `2024-Q1`, `2024`, `2020s` or `1900–1999`. */
  readonly periods: readonly string[]
  /** The index of the period that a month such as `2024-03` is in. */
  readonly indexOf: (month: string) => number
  /** The names to print below some of the periods, by index, far enough apart to be read. */
  readonly marks: ReadonlyMap<number, string>
}

const UNITS = [
  { name: 'month', months: 1 },
  { name: 'quarter', months: 3 },
  { name: 'year', months: 12 },
  { name: 'decade', months: 120 },
  { name: 'century', months: 1200 },
] as const

const MOST_PERIODS = 60
const MOST_MARKS = 6

/** Undefined if no article has a date. */
export function timelineOf(months: readonly MonthCount[]): Timeline | undefined {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return undefined
  const countIn = (unit: (typeof UNITS)[number]) =>
    Math.floor(monthNumber(last.month) / unit.months) - Math.floor(monthNumber(first.month) / unit.months) + 1
  const unit = UNITS.find((one) => countIn(one) <= MOST_PERIODS) ?? UNITS[4]
  const start = Math.floor(monthNumber(first.month) / unit.months)
  const periods = Array.from({ length: countIn(unit) }, (_, index) =>
    periodName(unit.name, (start + index) * unit.months),
  )
  return {
    unit: unit.name,
    periods,
    indexOf: (month) => Math.floor(monthNumber(month) / unit.months) - start,
    marks: marks(periods),
  }
}

/** How many articles are in each period. */
export function countsOver({ indexOf, periods }: Timeline, months: readonly MonthCount[]): readonly number[] {
  const counts = periods.map(() => 0)
  for (const { articles, month } of months) {
    const index = indexOf(month)
    counts[index] = (counts[index] ?? 0) + articles
  }
  return counts
}

/** A picture of the counts in words: 'most in 2026-03: 14 articles; 2025-11 to 2026-04'. */
export function timelineSummary(timeline: Timeline, months: readonly MonthCount[]): string {
  const counts = countsOver(timeline, months)
  const most = Math.max(...counts)
  const period = timeline.periods[counts.indexOf(most)] ?? ''
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  const peak = `${period}: ${numbered(most, 'article')}`
  return first === last ? peak : `most in ${peak}; ${first} to ${last}`
}

/** The months since the year 0. */
function monthNumber(month: string): number {
  const [year = 0, ofYear = 1] = month.split('-').map(Number)
  return year * 12 + ofYear - 1
}

function periodName(unit: Timeline['unit'], start: number): string {
  const year = Math.floor(start / 12)
  switch (unit) {
    case 'month':
      return `${year}-${String((start % 12) + 1).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${Math.floor((start % 12) / 3) + 1}`
    case 'year':
      return String(year)
    case 'decade':
      return `${year}s`
    case 'century':
      return `${year}–${year + 99}`
  }
}

/** The years, where there is room for them; else the first and the last period. */
function marks(periods: readonly string[]): ReadonlyMap<number, string> {
  const years = periods.flatMap((period, index) =>
    /-(?!01$|Q1$)/.test(period) ? [] : [{ index, year: period.replace(/-.*/, '') }],
  )
  const apart = Math.ceil(years.length / MOST_MARKS)
  const roomy = years.filter(({ index }, at) => at % apart === 0 && index < periods.length * 0.9)
  if (roomy.length > 1) return new Map(roomy.map(({ index, year }) => [index, year]))
  const last = periods.length - 1
  return new Map([0, last].map((index) => [index, periods[index] ?? '']))
}
