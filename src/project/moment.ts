import { readLocalTime, type Moment, momentAt } from '../rule/moment.ts'
import { UserError } from '../text/user-error.ts'

/**
 * The moment at which an article is linted: now, or the one that a user names, `2026-12-01` or `2026-12-01T09:00`, local
 * unless it has a zone. Throws a UserError if that cannot be read.
 */
export function momentOf(now?: string): Moment {
  return momentAt(now === undefined ? Date.now() : timeOf(now))
}

function timeOf(now: string): number {
  const time = WRITTEN.test(now) ? readLocalTime(now.length === DAY_LENGTH ? `${now}T00:00` : now) : NaN
  if (Number.isNaN(time) || !isRealDay(now))
    throw new UserError(
      `'${now}' is not a time; write it as 2026-12-01, 2026-12-01T09:00 or 2026-12-01T09:00Z`,
    )
  return time
}

const WRITTEN = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/
const DAY_LENGTH = 10

/** JavaScript reads 31 February as 3 March. */
function isRealDay(now: string): boolean {
  const day = now.slice(0, DAY_LENGTH)
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day)
}
