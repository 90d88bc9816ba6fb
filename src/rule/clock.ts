/**
 * What a rule that needs the day can ask. What the rule finds is remembered only while the answers hold, so it asks only
 * about articles that depend on the day.
 */
export interface Clock {
  /** The local date, as `YYYY-MM-DD`. */
  readonly day: () => string
  /** Whether a time has come, in milliseconds since 1970. */
  readonly hasCome: (time: number) => boolean
  /** A local date and time, as `YYYY-MM-DDTHH:MM:SS`, in milliseconds since 1970; NaN if there is none. */
  readonly localTime: (written: string) => number
}
