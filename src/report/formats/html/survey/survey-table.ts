import { grouped } from '../../../../text/numbered.ts'
import { type Content, type Markup, markup } from '../markup.ts'
import { rowId, type SurveyRows } from './survey-rows.ts'

/** A column of a survey. The first one of a table has the names of its rows. */
export interface SurveyColumn<Row> {
  readonly title: string
  /** Below the title. */
  readonly note?: Content
  /** What it counts, if the title does not say it all. */
  readonly meaning?: string
  readonly kind: 'count' | 'open' | 'name' | 'picture' | 'text'
  readonly cell: (row: Row) => Content
  /** The classes of a cell besides its kind. */
  readonly classes?: (row: Row) => string
  /** How many characters its longest number has. */
  readonly characters?: number
  /** Whether the rows are sorted by it, the greatest first. */
  readonly isSorted?: boolean
}

/** How the cells of a kind are compared; a picture is not. */
const SORTS = { count: 'number', name: 'text', open: 'number', picture: undefined, text: 'text' }

/** A column of counts, each with a bar as long as its share of the greatest; what is open is to be settled by somebody. */
export function countColumn<Row>(
  title: string,
  rows: readonly Row[],
  count: (row: Row) => number,
  { href, ...more }: Partial<SurveyColumn<Row>> & { readonly href?: (row: Row) => string } = {},
): SurveyColumn<Row> {
  const most = rows.reduce((greatest, row) => Math.max(greatest, count(row)), 0)
  return {
    title,
    kind: 'count',
    characters: grouped(most).length,
    classes: (row) => shareClass(count(row), most),
    cell: (row) => {
      const number = grouped(count(row))
      return href && count(row) > 0 ? markup`<a href="${href(row)}">${number}</a>` : number
    },
    ...more,
  }
}

/** The class that makes a bar as long, or as high, as a count's share of the greatest; something is never nothing. */
export function shareClass(count: number, most: number): string {
  return `s${count === 0 ? 0 : Math.max(1, Math.round((100 * count) / most))}`
}

/**
 * A table whose columns a script makes sortable and whose rows it can filter by name; `heading` is the id of the words
 * that name it.
 */
export function* surveyTable<Row>(
  survey: SurveyRows<Row>,
  columns: readonly SurveyColumn<Row>[],
  heading: string,
): Iterable<string> {
  const heads = columns.map(({ isSorted, kind, note, title }) => {
    const sort = SORTS[kind]
    const sorting = [
      sort !== undefined && markup` data-sort="${sort}"`,
      isSorted && markup` aria-sort="descending"`,
    ]
    return markup`<th scope="col" class="${kind}"${sorting}>${title}${note !== undefined && markup` <span class="note">${note}</span>`}</th>\n`
  })
  const meanings = columns.flatMap(({ meaning, title }) =>
    meaning === undefined ? [] : markup`<dt>${title}</dt> <dd>${meaning}</dd>\n`,
  )
  yield markup`${meanings.length > 0 && markup`<dl>\n${meanings}</dl>\n`}<table class="survey" aria-labelledby="${heading}" data-noun="${survey.noun}">
<thead>
<tr>
${heads}</tr>
</thead>
<tbody>
`.html
  for (const row of survey.rows) yield rowMarkup(row, columns, rowId(survey, row)).html
  yield '</tbody>\n</table>\n'
}

function rowMarkup<Row>(row: Row, columns: readonly SurveyColumn<Row>[], id: string): Markup {
  const cells = columns.map(({ cell, classes, kind }) =>
    kind === 'name'
      ? markup`<th scope="row">${cell(row)}</th>`
      : markup`<td class="${[kind, ...(classes ? [classes(row)] : [])].join(' ')}">${cell(row)}</td>`,
  )
  return markup`<tr id="${id}">${cells}</tr>\n`
}
