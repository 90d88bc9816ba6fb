/** How many articles are of a month. */
export interface MonthCount {
  /** Such as `2024-03`. */
  readonly month: string
  readonly articles: number
}

/** Counts articles by the month of their dates, in order of time; a month without any is left out. */
export function monthCounts(dates: readonly (string | undefined)[]): readonly MonthCount[] {
  const counts = new Map<string, number>()
  for (const date of dates) {
    if (date === undefined) continue
    const month = date.slice(0, 'yyyy-mm'.length)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts]
    .map(([month, articles]) => ({ month, articles }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}
