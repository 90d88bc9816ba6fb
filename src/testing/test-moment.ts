import type { Moment } from '../rule/moment.ts'

/** The moment at which tests lint. It is in UTC, so that a test finds the same everywhere. */
export function testMoment(now = '2026-01-01T09:00Z'): Moment {
  const time = Date.parse(now)
  return {
    day: new Date(time).toISOString().slice(0, 10),
    time,
    localTime: (written) => Date.parse(`${written}Z`),
  }
}
