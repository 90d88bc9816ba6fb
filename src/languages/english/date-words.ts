import type { DateWords } from '../date-words.ts'

const ENDINGS = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' }

export const ENGLISH_DATES: DateWords = {
  variants: ['en', 'en-GB'],
  // Matched from its end, because a search for 'day' is fast.
  weekday: /day(?<=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|DAY/,
  abbreviates: true,
  monthFirst: true,
  article: 'the',
  ordinal: 'st|nd|rd|th',
  ordinalOf: (day) => ENDINGS[new Intl.PluralRules('en', { type: 'ordinal' }).select(day)],
  of: 'of',
  on: 'on|dated',
  and: 'and|or|through|to|until',
  issue: 'iss|no|nos|vol',
  denial: "exist|existed|exists|impossible|invalid|joke|no|nonexistent|not|never|[A-Za-z]+n['’]t",
}
