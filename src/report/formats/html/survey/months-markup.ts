import type { MonthCount } from '../../../../facts/dates/month-counts.ts'
import { grouped, numbered } from '../../../../text/numbered.ts'
import { type Markup, markup } from '../markup.ts'
import { shareClass, type SurveyColumn } from './survey-table.ts'
import { countsOver, type Timeline, timelineSummary } from './timeline.ts'

/** The axis of all small pictures of a page: every article by its date. */
export function timelineMarkup(timeline: Timeline, months: readonly MonthCount[], undated: number): Markup {
  const counts = countsOver(timeline, months)
  const most = Math.max(...counts)
  const bars = counts.map((count, index) => {
    const period = timeline.periods[index] ?? ''
    const mark = timeline.marks.get(index)
    const isLast = index > 0 && index === counts.length - 1
    return markup`<span title="${period}: ${numbered(count, 'article')}"><i class="${shareClass(count, most)}"></i>${
      mark !== undefined && markup`<b${isLast && markup` class="last"`}>${mark}</b>`
    }</span>`
  })
  const notes = [
    `at most ${grouped(most)} in one ${timeline.unit}`,
    ...(undated > 0 ? [`${numbered(undated, 'article')} without a date`] : []),
  ]
  return markup`<figure>
<figcaption>Articles by ${timeline.unit} <span class="note">${notes.join(' · ')}</span></figcaption>
<div class="timeline" role="img" aria-label="${timelineSummary(timeline, months)}">
${bars}
</div>
</figure>
`
}

/** A column with a small picture of each row's months; `counted` is what its bars stand for. */
export function monthsColumn<Row extends { readonly months: readonly MonthCount[] }>(
  counted: string,
  timeline: Timeline,
): SurveyColumn<Row> {
  const { periods, unit } = timeline
  const [first, last] = [periods[0], periods.at(-1)]
  return {
    title: `${counted}, by ${unit}`,
    note: first === last ? first : `${first} to ${last}`,
    kind: 'picture',
    meaning: 'over time; each row has its own scale',
    cell: ({ months }) => monthsPicture(timeline, months),
  }
}

/** In units of the picture, in which a period is 1 wide. */
const HEIGHT = 20
const LOWEST = 2
const BAR_WIDTH = 0.8

/** The months of one row on the axis of the page, with a scale of its own. */
function monthsPicture(timeline: Timeline, months: readonly MonthCount[]): Markup {
  if (months.length === 0) return markup``
  const counts = countsOver(timeline, months)
  const most = Math.max(...counts)
  const bars = counts.flatMap((count, index) => {
    const height = Math.max(LOWEST, Math.round((HEIGHT * count) / most))
    return count === 0 ? [] : [`M${index} ${HEIGHT}v-${height}h${BAR_WIDTH}v${height}z`]
  })
  return markup`<svg viewBox="0 0 ${counts.length} ${HEIGHT}" preserveAspectRatio="none" role="img"><title>${timelineSummary(timeline, months)}</title><path d="${bars.join('')}"/></svg>`
}
