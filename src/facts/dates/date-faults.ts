import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import type { Calendar } from '../../languages/calendar.ts'
import type { Span } from '../../text/span.ts'
import {
  type CalendarDay,
  ONE_CALENDAR,
  dayNumber,
  daysIn,
  daysLater,
  weekdayOf,
  weekdaysOf,
} from './calendar-day.ts'
import { publicationDate } from './publication-date.ts'
import { placeOf, rewritten, type WrittenDate, writtenDates } from './written-dates.ts'

/** A date that cannot be, with two that can. */
export interface DateFault {
  readonly span: Span
  readonly written: string
  /** The year that was taken to be meant, if none is written. */
  readonly year: string | undefined
  readonly candidates: readonly [string, string]
}

export interface WeekdayFault extends DateFault {
  /** The weekday that the date has. */
  readonly right: string
}

export interface ImpossibleDay extends DateFault {
  readonly month: string
  readonly days: number
}

/** Dates whose weekday is wrong in every year that may be meant. */
export function wrongWeekdays(article: Article): readonly WeekdayFault[] {
  const { calendar, dates } = writtenDates(article) ?? {}
  if (!calendar || !dates?.some(({ weekday }) => weekday)) return []
  return dates.flatMap((date) => {
    const { day, month, weekday, year } = date
    if (!weekday || isOneOfSeveral(date, calendar)) return []
    const years = year ? [year.value] : likelyYears(article, date)
    const days = years
      .filter((one) => one >= FIRST_YEAR && day.value >= 1 && day.value <= daysIn(one, month.value))
      .map((one) => ({ year: one, month: month.value, day: day.value }))
    const [likeliest] = days
    if (!likeliest || days.some((one) => weekdaysOf(one).includes(weekday.value))) return []
    const right = calendar.weekdayNames[weekdayOf(likeliest)] ?? ''
    return [
      {
        ...faultAt(date, year ? undefined : likeliest.year),
        right,
        candidates: [
          rewritten(date, [[weekday, asWritten(date, weekday, right)]]),
          withDay(date, nearestWith(weekday.value, likeliest), likeliest, calendar),
        ],
      },
    ]
  })
}

/** Before the new calendar, no weekday is certain. */
const FIRST_YEAR = 1583

function faultAt({ prose, whole }: WrittenDate, year: number | undefined) {
  return {
    span: placeOf(prose, whole),
    written: prose.text.slice(whole.start, whole.end),
    year: year === undefined ? undefined : String(year),
  }
}

/**
 * The years that a date without one may mean, the nearest first: those in which it is next before or after the day of
 * publication, and all that the article names. None if that day is not known.
 */
function likelyYears(article: Article, { day, month }: WrittenDate): readonly number[] {
  const published = publicationDate(article)?.split('-').map(Number)
  const [publishedYear] = published ?? []
  if (!published || publishedYear === undefined) return []
  const publishedDay = { year: publishedYear, month: published[1] ?? 1, day: published[2] ?? 1 }
  const distance = (year: number) =>
    Math.abs(dayNumber({ year, month: month.value, day: day.value }) - dayNumber(publishedDay))
  const near = [publishedYear - 1, publishedYear, publishedYear + 1].filter((year) => distance(year) <= 366)
  return [...near.toSorted((a, b) => distance(a) - distance(b)), ...namedYears(article)]
}

const namedYears = fact(({ blocks }: Article): readonly number[] => {
  const all = blocks.flatMap(({ prose }) => prose.text.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? [])
  return [...new Set(all.map(Number))]
})

/** *Monday and Tuesday, May 3 and 4*: only one of the days has the weekday beside it. */
function isOneOfSeveral({ prose: { text }, whole }: WrittenDate, { joinsWeekdays }: Calendar): boolean {
  return (
    joinsWeekdays(text.slice(Math.max(0, whole.start - 40), whole.start)) ||
    /^\s?[-–—/]\s?\d/.test(text.slice(whole.end, whole.end + 4))
  )
}

function nearestWith(weekday: number, day: CalendarDay): CalendarDay {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  return daysLater(day, ahead <= 3 ? ahead : ahead - 7)
}

/** A date with the day, and where they differ the month and the year, of another. */
function withDay(date: WrittenDate, to: CalendarDay, from: CalendarDay, calendar: Calendar): string {
  const month = calendar.monthNames[to.month - 1] ?? ''
  return rewritten(date, [
    [date.day, String(to.day)],
    ...(date.ordinal ? [[date.ordinal, calendar.ordinalOf(to.day)] as const] : []),
    ...(to.month === from.month ? [] : [[date.month, asWritten(date, date.month, month)] as const]),
    ...(date.year && to.year !== from.year ? [[date.year, String(to.year)] as const] : []),
  ])
}

/** A name with a capital if the written one has one. */
function asWritten({ prose: { text } }: WrittenDate, { start, end }: Span, name: string): string {
  const written = text.slice(start, end)
  if (written === written.toUpperCase()) return name.toUpperCase()
  return /^\p{Lu}/u.test(written) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

/** Dates that exist in no year, or not in the year given. */
export function impossibleDates(article: Article): readonly ImpossibleDay[] {
  const { calendar, dates = [] } = writtenDates(article) ?? {}
  if (!calendar) return []
  return dates.flatMap((written) => {
    const { day, month, year } = written
    const date = withoutWeekday(written)
    const days = mostDays(month.value, year?.value)
    if (day.value <= days || day.value > MOST_DAYS || !isSurelyDate(written, calendar)) return []
    const last = { year: year?.value ?? LEAP_YEAR, month: month.value, day: days }
    return [
      {
        ...faultAt(date, undefined),
        month: monthText(calendar.monthNames[month.value - 1] ?? '', month.value, year?.value),
        days,
        candidates: [withDay(date, last, last, calendar), withDay(date, daysLater(last, 1), last, calendar)],
      },
    ]
  })
}

/** Only February has other days in other years. */
function monthText(name: string, month: number, year: number | undefined): string {
  return month === 2 && year !== undefined ? `${name} ${year}` : name
}

/** The date alone: a weekday beside it would be that of no other day. */
function withoutWeekday(date: WrittenDate): WrittenDate {
  const { day, month, ordinal, year } = date
  const start = Math.min(day.start, month.start)
  const end = Math.max(day.end, month.end, ordinal?.end ?? 0, year?.end ?? 0)
  return { ...date, whole: { start, end } }
}

/** A larger number counts something. */
const MOST_DAYS = 31
const LEAP_YEAR = 2024

/** A country may have kept the Julian calendar, in which 1900 was a leap year; Sweden had 30 days in 1712. */
function mostDays(month: number, year = LEAP_YEAR): number {
  const days = daysIn(year, month)
  if (month !== 2 || year >= ONE_CALENDAR) return days
  return year === 1712 ? 30 : Math.max(days, year % 4 === 0 ? 29 : 28)
}

/**
 * A number before or after a month may count something (*In April 31 people left*) or be that of an issue
 * (*No. 31 June 2012*), and a month may be a name (*killed 31 April Fools*). A sentence may also say that the day does not
 * exist.
 */
function isSurelyDate(
  { isMonthFirst, prose: { text }, weekday, whole, year }: WrittenDate,
  calendar: Calendar,
): boolean {
  const [before, after] = [text.slice(Math.max(0, whole.start - 200), whole.start), text.slice(whole.end)]
  const sentence =
    (/[^.!?]*$/u.exec(before.slice(-200))?.[0] ?? '') + (/^[^.!?]*/u.exec(after.slice(0, 200))?.[0] ?? '')
  if (calendar.denies(sentence)) return false
  if (calendar.precedesIssue(before.slice(-8))) return false
  if (year || weekday) return true
  return isMonthFirst
    ? calendar.precedesDate(before.slice(-20)) || /^\s?(?:[.,;:)]|$)/u.test(after)
    : !/^\s\p{Lu}/u.test(after)
}
