import type { MonthCount } from '../../../../facts/dates/month-counts.ts'
import type { Failure } from '../../../../text/failure.ts'
import { grouped, numbered } from '../../../../text/numbered.ts'
import { type Content, markup } from '../markup.ts'
import { failuresMarkup, pageHead } from '../page-frame.ts'
import { timelineMarkup } from './months-markup.ts'
import type { SurveyRows } from './survey-rows.ts'
import { SURVEY_SCRIPT } from './survey-script.ts'
import { surveyStyle } from './survey-style.ts'
import { type SurveyColumn, surveyTable } from './survey-table.ts'
import type { Timeline } from './timeline.ts'

/** What was counted in the articles of a run. */
export interface SurveyTotals {
  readonly articles: number
  readonly undated: number
  readonly months: readonly MonthCount[]
}

export interface SurveyPage<Row> extends SurveyRows<Row> {
  readonly title: string
  /** What was found in the articles: `4 countries`. */
  readonly found: string
  readonly totals: SurveyTotals
  /** What an editor should see first. */
  readonly highlights: readonly Content[]
  /** The parts of the lines below them. */
  readonly notes: readonly (readonly string[])[]
  readonly timeline: Timeline | undefined
  /** The id and the words of the heading above the table. */
  readonly heading: { readonly id: string; readonly words: string }
  readonly columns: readonly SurveyColumn<Row>[]
  /** What is below the table. */
  readonly sections: Iterable<string>
}

/**
 * For an editorial desk: one page with a bar for each count, the months of each row, and below the table the places of
 * what somebody has to settle. It loads nothing; its script only sorts and filters the table.
 */
export function* surveyPage<Row>(page: SurveyPage<Row>, failures: readonly Failure[]): Iterable<string> {
  const { columns, found, heading, notes, rows, timeline, title } = page
  const { articles, months, undated } = page.totals
  const verdict = articles === 0 ? 'No articles were read' : `${found} in ${numbered(articles, 'article')}`
  const highlights = page.highlights.filter((one) => one !== undefined && one !== false)
  yield pageHead(`geolint: ${verdict}`, surveyStyle(columns), SURVEY_SCRIPT).html
  yield markup`<header>
<h1>${title}</h1>
<p class="verdict">${verdict}</p>
${highlights.length > 0 && markup`<ul class="highlights">\n${highlights.map((one) => markup`<li>${one}</li>\n`)}</ul>\n`}${notes.map((parts) => parts.length > 0 && markup`<p class="note">${parts.join(' · ')}</p>\n`)}</header>
<main>
${[failuresMarkup(failures), timeline && timelineMarkup(timeline, months, undated)]}`.html
  if (rows.length > 0) {
    yield markup`<section aria-labelledby="${heading.id}">
<h2 id="${heading.id}">${heading.words}</h2>
`.html
    yield* surveyTable(page, columns, heading.id)
    yield '</section>\n'
  }
  yield* page.sections
  yield '</main>\n</body>\n</html>\n'
}

const MOST_NAMES = 5

/** The names of the rows with the greatest counts: `Chile 3; Peru 2`; undefined if nothing was counted. */
export function greatest<Row>({ nameOf, rows }: SurveyRows<Row>, count: (row: Row) => number): Content {
  const most = rows.filter((row) => count(row) > 0).toSorted((a, b) => count(b) - count(a))
  if (most.length === 0) return undefined
  const shown = most
    .slice(0, MOST_NAMES)
    .map((row, index) => [index > 0 && '; ', nameOf(row), ' ', grouped(count(row))])
  return [shown, most.length > shown.length && ' …']
}
