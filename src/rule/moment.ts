import type { Clock } from './clock.ts'

/** When an article is linted. */
export interface Moment {
  /** The local date, as `YYYY-MM-DD`. */
  readonly day: string
  /** In milliseconds since 1970. */
  readonly time: number
  readonly localTime: Clock['localTime']
}

/** A moment by its time, in milliseconds since 1970, where this code runs. */
export function momentAt(time: number): Moment {
  return { day: dayOf(time), time, localTime: readLocalTime }
}

/** JavaScript reads a date and time without a zone as local. */
export function readLocalTime(written: string): number {
  return new Date(written).getTime()
}

/** The local date as `YYYY-MM-DD`. */
function dayOf(time: number): string {
  const date = new Date(time)
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** How long what the rules have found in an article holds: for a day, or only for the moment. */
export type Holding = { readonly on: string } | 'now'

/** A clock that stands still, and how long what follows from its answers holds; undefined means for ever. */
export interface WatchedClock {
  readonly clock: Clock
  readonly holding: () => Holding | undefined
}

export function watchedClock({ day, localTime, time: now }: Moment): WatchedClock {
  let holding: Holding | undefined
  return {
    clock: {
      localTime,
      day() {
        holding ??= { on: day }
        return day
      },
      hasCome(time) {
        holding = Math.abs(time - now) < LONGEST_DAY ? 'now' : (holding ?? { on: day })
        return time <= now
      },
    },
    holding: () => holding,
  }
}

/** For a rule that does not say that it needs the day. */
export const NO_CLOCK: Clock = { day: undeclared, hasCome: undeclared, localTime: undeclared }

function undeclared(): never {
  throw new TypeError("a rule that asks for the day must have 'needsDay: true'")
}

/** In milliseconds; where the clocks are put back, a day has 25 hours. */
const LONGEST_DAY = 25 * 60 * 60 * 1000
