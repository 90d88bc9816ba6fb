/** A day of the calendar that is used today. */
export interface CalendarDay {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

export function daysIn(year: number, month: number): number {
  return utc({ year, month: month + 1, day: 0 }).getUTCDate()
}

/** From 0 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return utc(day).getUTCDay()
}

/** The day that is some days later, or earlier. */
export function daysLater({ day, ...rest }: CalendarDay, days: number): CalendarDay {
  const date = utc({ ...rest, day: day + days })
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** In days since 1970. */
export function dayNumber(day: CalendarDay): number {
  return utc(day).getTime() / 86_400_000
}

/** The first year in which all countries had one calendar: Turkey changed in 1926. */
export const ONE_CALENDAR = 1927

/** The weekdays that a day had: also that of the Julian calendar, as long as a country kept it. */
export function weekdaysOf(day: CalendarDay): readonly number[] {
  const weekday = weekdayOf(day)
  if (day.year >= ONE_CALENDAR) return [weekday]
  // They were ten days apart in 1582, and thirteen from 1900 on.
  const { year, month } = day
  const counted = month <= 2 ? year - 1 : year
  const apart = Math.floor(counted / 100) - Math.floor(counted / 400) - 2
  return [weekday, (weekday + apart) % 7]
}

/** JavaScript takes the years 0 to 99 for those of the 20th century unless they are set afterwards. */
function utc({ year, month, day }: CalendarDay): Date {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date
}
