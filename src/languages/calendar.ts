import { remembered } from '../text/remembered.ts'
import type { DateWords } from './date-words.ts'
import { LANGUAGES, readAs } from './index.ts'

/** How a language names days and months. */
export interface Calendar {
  /** Find dates by day and month: groups `weekday` or, in brackets after the date, `later`; `day`, `ordinal`, `month`, `year`. */
  readonly patterns: readonly RegExp[]
  readonly ordinalOf: DateWords['ordinalOf']
  /** Whether words say that there is no such day. */
  readonly denies: (sentence: string) => boolean
  /** Whether words end in a weekday and what joins it to another: *Monday and*. */
  readonly joinsWeekdays: (before: string) => boolean
  /** Whether words end in what stands before the number of an issue: *no.*, *#*. */
  readonly precedesIssue: (before: string) => boolean
  /** Whether words end in what can only stand before a date: *on*. */
  readonly precedesDate: (before: string) => boolean
  /** The index of a written month from 1, and of a written weekday from 0 for Sunday; by the name in lower case. */
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  /** The full names, in the order of the same indexes. */
  readonly monthNames: readonly string[]
  readonly weekdayNames: readonly string[]
}

/** How a language writes dates; English if a text does not show its own. Undefined if geolint does not know. */
function dateWordsOf(language: string): DateWords | undefined {
  return LANGUAGES.get(readAs(language))?.dates
}

/**
 * Whether a text may have a date with a weekday, or on one of the last days of a month: a quick test that spares most
 * texts the calendar.
 */
export function mayHaveTellingDates(text: string, language: string): boolean {
  const words = dateWordsOf(language)
  return words !== undefined && (/\b(?:29|3[01])\D/.test(text) || words.weekday.test(text))
}

/** The calendar of a language that geolint knows. */
export const calendarOf: (language: string) => Calendar | undefined = remembered((language: string) => {
  const dates = dateWordsOf(language)
  return dates && makeCalendar(dates)
})

function makeCalendar(words: DateWords): Calendar {
  const months = namesOf(words, 'month', 12, (index) => Date.UTC(2026, index, 1))
  // 1 February 2026 is a Sunday.
  const weekdays = namesOf(words, 'weekday', 7, (index) => Date.UTC(2026, 1, 1 + index))
  return {
    patterns: datePatterns(
      words,
      [...months.indexes.keys()],
      months.full.map((name) => name.toLowerCase()),
      [...weekdays.indexes.keys()],
    ),
    ordinalOf: words.ordinalOf,
    denies: testOf(wordPattern(words.denial.split('|'))),
    joinsWeekdays: testOf(
      String.raw`${wordPattern([...weekdays.indexes.keys()])}(?:,|\s?[-–—/&]|,?\s(?:${words.and}))\s?$`,
    ),
    precedesIssue: testOf(String.raw`(?:${wordPattern(words.issue.split('|'))}\.?|[#№])\s?$`),
    precedesDate: words.on === '' ? () => false : testOf(String.raw`${wordPattern(words.on.split('|'))}\s$`),
    months: new Map([...months.indexes].map(([name, index]) => [name, index + 1])),
    weekdays: weekdays.indexes,
    monthNames: months.full,
    weekdayNames: weekdays.full,
  }
}

const LONG = ['long'] as const
/** Not for weekdays: *The Sun* is a paper, and people *sat* and *wed*. */
const BOTH_WIDTHS = ['long', 'short'] as const

function testOf(pattern: string): (text: string) => boolean {
  const regex = new RegExp(pattern, 'i')
  return (text) => regex.test(text)
}

interface Names {
  readonly indexes: ReadonlyMap<string, number>
  readonly full: readonly string[]
}

function namesOf(
  { abbreviates, variants }: DateWords,
  part: 'month' | 'weekday',
  count: number,
  timeOf: (index: number) => number,
): Names {
  const indexes = new Map<string, number>()
  const full: string[] = []
  for (const variant of variants) {
    for (const width of part === 'month' && abbreviates ? BOTH_WIDTHS : LONG) {
      const day = part === 'month' ? 'numeric' : undefined
      const format = new Intl.DateTimeFormat(variant, { [part]: width, day, timeZone: 'UTC' })
      for (let index = 0; index < count; index += 1) {
        const parts = format.formatToParts(timeOf(index))
        const name = parts.find(({ type }) => type === part)?.value.replace(/\.$/, '') ?? ''
        full[index] ??= name
        if (name !== '') indexes.set(name.toLowerCase(), index)
      }
    }
  }
  return { indexes, full }
}

/** Letters of the Latin alphabet: a class of Unicode takes long to build, and longer still if case is ignored. */
const LETTER = String.raw`A-Za-z\u00C0-\u024F`

/** Whole words in small letters, with a capital or in capitals. */
function wordPattern(all: readonly string[]): string {
  const longestFirst = all.toSorted((a, b) => b.length - a.length)
  const cased = longestFirst.flatMap((word) => [
    word,
    word.charAt(0).toUpperCase() + word.slice(1),
    ...(word.includes('\\') ? [] : [word.toUpperCase()]),
  ])
  return `(?<![${LETTER}\\d])(?:${[...new Set(cased)].join('|')})(?![${LETTER}\\d])`
}

function datePatterns(
  words: DateWords,
  months: readonly string[],
  full: readonly string[],
  weekdays: readonly string[],
): readonly RegExp[] {
  const { article, monthFirst, of, ordinal } = words
  // A full stop after a full name ends the sentence.
  const names = months.map((name) => (full.includes(name) ? name : `${name}\\.?`))
  const month = `(?<month>${wordPattern(names)})`
  const ofWord = of === '' ? '' : String.raw`(?:(?:${of})\s)?`
  const year = String.raw`(?:,?\s${ofWord}(?<year>\d{4})(?![\d${LETTER}]|[.,]\d))?`
  const day = String.raw`(?<day>\d{1,2})(?<ordinal>${ordinal})?(?![${LETTER}\d])`
  const lead = String.raw`(?<![${LETTER}\d][.,:/-]?)(?:(?<weekday>${wordPattern(weekdays)})(?:,?\s|\s?\()(?:(?:${article})\s)?)?`
  const tail = String.raw`(?:\s?\((?<later>${wordPattern(weekdays)})\))?`
  const orders = [String.raw`${day}\s${ofWord}${month}`]
  if (monthFirst) orders.push(String.raw`${month}\s(?:the\s)?${day}(?![.,:]\d)`)
  return orders.map((order) => new RegExp(`${lead}${order}${year}${tail}`, 'dg'))
}
