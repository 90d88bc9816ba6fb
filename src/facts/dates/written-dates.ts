import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { type Calendar, calendarOf, mayHaveTellingDates } from '../../languages/calendar.ts'
import { fileSpan, type Prose } from '../../markdown/prose.ts'
import type { Span } from '../../text/span.ts'
import { isQuoted, ownWords } from '../own-words.ts'

/** A date in the article's own prose, with a day, a month in words and perhaps a year and a weekday. */
export interface WrittenDate {
  readonly prose: Prose
  /** The places of its parts in the prose. */
  readonly whole: Span
  readonly day: DatePart
  /** The ordinal after the number of the day, if that is a word: *3rd*. */
  readonly ordinal: Span | undefined
  readonly month: DatePart
  readonly year: DatePart | undefined
  /** From 0 for Sunday. */
  readonly weekday: DatePart | undefined
  /** Whether the month is written before the day, as in *March 3*. */
  readonly isMonthFirst: boolean
}

export interface DatePart extends Span {
  readonly value: number
}

export interface Dates {
  readonly calendar: Calendar
  readonly dates: readonly WrittenDate[]
}

/**
 * Dates that may be wrong, in order: those with a weekday or late in a month. Undefined if there are none, or if geolint does
 * not know how the article's language writes dates.
 */
export const writtenDates = fact((article: Article): Dates | undefined => {
  const { file, language } = article
  const calendar = mayHaveTellingDates(file.text, language) ? calendarOf(language) : undefined
  if (!calendar) return undefined
  const dates = ownWords(article).flatMap(({ isOfArticle, prose }) =>
    isOfArticle && mayHaveTellingDates(prose.text, language) ? datesIn(prose, calendar) : [],
  )
  return {
    calendar,
    dates: dates.filter(({ prose, whole }) => {
      const place = placeOf(prose, whole)
      const before = prose.text.slice(Math.max(0, whole.end - CONTEXT), whole.end)
      return !isQuoted(article, place) && !isAltText(article, before)
    }),
  }
})

/** In characters: enough text before a date's end to identify it. */
const CONTEXT = 60

/** Whether words describe a picture, too: a date in them may be that of a mock-up. */
function isAltText(article: Article, words: string): boolean {
  return altTexts(article).includes(words)
}

const altTexts = fact(({ file: { text } }: Article): string =>
  Array.from(text.matchAll(/<img\b[^<>]{0,2000}>/gi), ([tag]) => tag).join('\n'),
)

/** The place in the file of a part of a prose. */
export function placeOf(prose: Prose, { start, end }: Span): Span {
  return fileSpan(prose, start, end)
}

function datesIn(prose: Prose, calendar: Calendar): readonly WrittenDate[] {
  const found = calendar.patterns.flatMap((pattern, order) =>
    [...prose.text.matchAll(pattern)].map((match) => dateOf(match, prose, calendar, order === 1)),
  )
  const inOrder = found.toSorted((a, b) => a.whole.start - b.whole.start)
  // In '3 May 12 people left' one number belongs to something else.
  return inOrder.filter(
    ({ whole }, at) =>
      (inOrder[at - 1]?.whole.end ?? 0) <= whole.start &&
      (inOrder[at + 1]?.whole.start ?? Infinity) >= whole.end,
  )
}

function dateOf(
  { groups = {}, index, indices, 0: text }: RegExpExecArray,
  prose: Prose,
  { months, weekdays }: Calendar,
  isMonthFirst: boolean,
): WrittenDate {
  const spanOf = (name: string): Span | undefined => {
    const [start, end] = indices?.groups?.[name] ?? []
    return start === undefined || end === undefined ? undefined : { start, end }
  }
  const part = (name: string, read: (written: string) => number | undefined): DatePart | undefined => {
    const span = spanOf(name)
    const value = read(groups[name]?.toLowerCase() ?? '')
    return span && value !== undefined ? { ...span, value } : undefined
  }
  const whole = { start: index, end: index + text.length }
  const none = { ...whole, value: 0 }
  return {
    prose,
    whole,
    day: part('day', Number) ?? none,
    ordinal: /^\p{L}/u.test(groups['ordinal'] ?? '') ? spanOf('ordinal') : undefined,
    month: part('month', (name) => months.get(name.replace('.', ''))) ?? none,
    year: part('year', Number),
    weekday: part('weekday', (name) => weekdays.get(name)) ?? part('later', (name) => weekdays.get(name)),
    isMonthFirst,
  }
}

/** The words of a date after some of its parts are replaced. */
export function rewritten(
  { prose, whole }: WrittenDate,
  parts: readonly (readonly [Span, string])[],
): string {
  let text = ''
  let at = whole.start
  for (const [{ start, end }, written] of parts.toSorted(([a], [b]) => a.start - b.start)) {
    text += prose.text.slice(at, start) + written
    at = end
  }
  return text + prose.text.slice(at, whole.end)
}
