import { grouped } from '../../../../text/numbered.ts'
import { type Content, type Markup, markup } from '../markup.ts'
import { rowId, type SurveyRows } from './survey-rows.ts'
import { countColumn, type SurveyColumn } from './survey-table.ts'

/** What somebody has to settle in the articles of a row: a column counts it, and a section below the table shows it. */
export interface OpenPlaces<Row, Place> {
  /** The title of the column, and the id of the section. */
  readonly id: string
  /** What the column counts. */
  readonly meaning: string
  /** The heading of the section, and what is said below it. */
  readonly title: string
  readonly note: string
  readonly placesOf: (row: Row) => readonly Place[]
  readonly show: (place: Place) => Markup
}

export function openColumn<Row, Place>(
  survey: SurveyRows<Row>,
  { id, meaning, placesOf }: OpenPlaces<Row, Place>,
): SurveyColumn<Row> {
  return countColumn(id, survey.rows, (row) => placesOf(row).length, {
    kind: 'open',
    meaning,
    href: (row) => `#${id}-${survey.keyOf(row)}`,
  })
}

/** A link to the section, with how much there is in it; undefined if there is nothing. */
export function openLink<Row, Place>(
  { rows }: SurveyRows<Row>,
  { id, placesOf }: OpenPlaces<Row, Place>,
  words: (count: number) => string,
): Content {
  const count = rows.reduce((sum, row) => sum + placesOf(row).length, 0)
  return count > 0 && markup`<a href="#${id}">${words(count)}</a>`
}

/** The rows with most to settle come first. */
export function* openSection<Row, Place>(
  survey: SurveyRows<Row>,
  open: OpenPlaces<Row, Place>,
): Iterable<string> {
  const { id, note, placesOf, title } = open
  const rows = survey.rows
    .filter((row) => placesOf(row).length > 0)
    .toSorted((a, b) => placesOf(b).length - placesOf(a).length)
  if (rows.length === 0) return
  yield markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="note">${note}</p>
`.html
  for (const row of rows) yield placesMarkup(survey, open, row).html
  yield '</section>\n'
}

/** How many places are shown of one row; the others are counted. */
const MOST_PLACES = 500

function placesMarkup<Row, Place>(
  survey: SurveyRows<Row>,
  { id, placesOf, show }: OpenPlaces<Row, Place>,
  row: Row,
): Markup {
  const places = placesOf(row)
  const items = places.slice(0, MOST_PLACES).map((place) => markup`<li>${show(place)}</li>\n`)
  const more = places.length - items.length
  return markup`<div class="places" id="${id}-${survey.keyOf(row)}">
<h3>${survey.nameOf(row)} <span class="count">${grouped(places.length)}</span> <a class="note" href="#${rowId(survey, row)}">back to the table</a></h3>
<ol role="list">
${items}</ol>
${more > 0 && markup`<p class="note">and ${grouped(more)} more; --format json lists all</p>\n`}</div>
`
}
