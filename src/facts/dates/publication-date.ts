import type { Article } from '../../article/article.ts'
import { daysIn } from './calendar-day.ts'

/** The day an article was published, `2024-03-01`: from its front matter, else from its path. */
export function publicationDate({ frontMatter, file }: Article): string | undefined {
  const written = new Map(
    frontMatter.entries.map(({ key, value }) => [key.toLowerCase().replace(/[^a-z]/g, ''), value]),
  )
  for (const key of KEYS) {
    const value = written.get(key)
    const date = value?.kind === 'scalar' && typeof value.value === 'string' ? dateIn(value.value) : undefined
    if (date !== undefined) return date
  }
  return dateOfPath(file.path)
}

/** In lower case, letters only, the most explicit first. */
const KEYS = [
  'publicationdate',
  'publisheddate',
  'publishdate',
  'pubdate',
  'datepublished',
  'dateofpublication',
  'publishedat',
  'publishedon',
  'published',
  'date',
  'posted',
  'postedon',
]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day at the start of a value. A time and its zone are ignored: the day is the one that was written. */
function dateIn(value: string): string | undefined {
  const numeric = /^\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(value)
  if (numeric) return realDate(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]))
  const worded = DAY_MONTH_YEAR.exec(value) ?? MONTH_DAY_YEAR.exec(value)
  const { day, month, year } = worded?.groups ?? {}
  return realDate(Number(year), MONTHS.indexOf(month?.toLowerCase() ?? '') + 1, Number(day))
}

/** `Sun, 06 Aug 2023 10:00:00 GMT`, `6th August 2023` */
const DAY_MONTH_YEAR =
  /^\s*(?:\p{L}{3,9},?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-](?<month>\p{L}{3})\p{L}{0,6}\.?,?[\s-](?<year>\d{4})(?!\d)/u
/** `August 6, 2023` */
const MONTH_DAY_YEAR =
  /^\s*(?:\p{L}{3,9},?\s+)?(?<month>\p{L}{3})\p{L}{0,6}\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?!\d)/u

/** The date that a folder or file name starts with, the nearest to the file name: `2024/03/01/`, `2024-03-01-`. */
function dateOfPath(path: string): string | undefined {
  const dates = [...path.matchAll(/(?<![^/])(\d{4})([-_/])(\d{2})\2(\d{2})(?!\d)/g)]
  return dates
    .flatMap(([, year, , month, day]) => realDate(Number(year), Number(month), Number(day)) ?? [])
    .at(-1)
}

/** Undefined for a day that does not exist, and for the year 1, which some systems write when there is no date. */
export function realDate(year: number, month: number, day: number): string | undefined {
  const isReal = year >= EARLIEST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return isReal ? [year, two(month), two(day)].join('-') : undefined
}

const EARLIEST_YEAR = 1000

function two(value: number): string {
  return String(value).padStart(2, '0')
}
