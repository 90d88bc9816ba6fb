/** How a language writes dates; the names of months and weekdays come from `Intl`. Words are parts of patterns. */
export interface DateWords {
  /** Variants of the language that name months or weekdays in different ways, as IETF tags. */
  readonly variants: readonly string[]
  /** A pattern of its weekdays, for a quick test: a calendar takes long to make. */
  readonly weekday: RegExp
  /** Whether weekdays and months are also abbreviated in running text. */
  readonly abbreviates: boolean
  /** Whether the month may come before the day: *March 3*. */
  readonly monthFirst: boolean
  /** What may stand between a weekday and its date, after a comma. */
  readonly article: string
  /** What follows the number of a day. */
  readonly ordinal: string
  /** What follows the number of this day, if the text writes an ordinal: *3rd*. */
  readonly ordinalOf: (day: number) => string
  /** What may stand before a month or a year: *de*. */
  readonly of: string
  /** What may stand before a date that has the month first, so that no number of something else is meant. */
  readonly on: string
  /** What joins two weekdays: *Monday and Tuesday*. */
  readonly and: string
  /** What may stand before the number of an issue or a volume: *no. 31 June 2012*. */
  readonly issue: string
  /** Words by which a sentence says that there is no such day. */
  readonly denial: string
}
