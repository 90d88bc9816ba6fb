import type { CountryPlace } from '../../../../facts/countries/article-countries.ts'
import type { CountryCoverage, CoveredCountry } from '../../../../facts/countries/country-coverage.ts'
import type { Failure } from '../../../../text/failure.ts'
import { grouped, numbered } from '../../../../text/numbered.ts'
import { coverageTotals } from '../../../text/coverage-totals.ts'
import { type Content, type Markup, markup } from '../markup.ts'
import { failuresMarkup, pageHead } from '../page-frame.ts'
import { monthsPicture, PICTURE_MEANING, timelineMarkup } from '../survey/months-markup.ts'
import { placeMarkup } from '../survey/place-markup.ts'
import { SURVEY_SCRIPT } from '../survey/survey-script.ts'
import { surveyStyle } from '../survey/survey-style.ts'
import { countColumn, type SurveyColumn, surveyTable } from '../survey/survey-table.ts'
import { type Timeline, timelineOf } from '../survey/timeline.ts'

/**
 * For an editorial desk: one page with a bar for each count, the months of each country, and below the table the places
 * of what is not tagged or not mentioned. It loads nothing; its script only sorts and filters the table.
 */
export function* coveragePage(coverage: CountryCoverage, failures: readonly Failure[]): Iterable<string> {
  const { articles, countries, months, undated } = coverage
  const timeline = timelineOf(months)
  const columns = coverageColumns(countries, timeline)
  const verdict =
    articles === 0
      ? 'No articles were read'
      : `${countriesText(countries)} in ${numbered(articles, 'article')}`
  yield pageHead(`geolint: ${verdict}`, surveyStyle(columns), SURVEY_SCRIPT).html
  yield markup`<header>
<h1>Country coverage</h1>
<p class="verdict">${verdict}</p>
${highlights(countries)}<p class="note">${coverageTotals(coverage).slice(1).join(' · ')}</p>
</header>
<main>
${[failuresMarkup(failures), timeline && timelineMarkup(timeline, months, undated)]}`.html
  if (countries.length > 0) {
    yield markup`<section aria-labelledby="countries">
<h2 id="countries">Countries</h2>
`.html
    yield* surveyTable(countries, columns, {
      heading: 'countries',
      idOf: ({ code }) => `country-${code}`,
      noun: 'country',
    })
    yield '</section>\n'
  }
  yield* debtSection(countries, UNTAGGED)
  yield* debtSection(countries, UNMENTIONED)
  yield '</main>\n</body>\n</html>\n'
}

/** What the articles of a country lack, and how a page says so. */
interface Debt {
  readonly id: string
  readonly title: string
  /** What the column counts. */
  readonly meaning: string
  readonly note: string
  readonly placesOf: (country: CoveredCountry) => readonly CountryPlace[]
}

const UNTAGGED: Debt = {
  id: 'untagged',
  title: 'Tags that are missing',
  meaning: 'articles that need its tag and lack it',
  note: 'The articles are about these countries, but do not tag them. Each is shown with its most telling mention.',
  placesOf: ({ untagged }) => untagged,
}

const UNMENTIONED: Debt = {
  id: 'unmentioned',
  title: 'Tags that the text does not mention',
  meaning: 'articles that tag it but do not mention it in any way',
  note: 'The articles tag these countries, but do not mention them, even by a city.',
  placesOf: ({ unmentioned }) => unmentioned,
}

function coverageColumns(
  countries: readonly CoveredCountry[],
  timeline: Timeline | undefined,
): readonly SurveyColumn<CoveredCountry>[] {
  const debt = (one: Debt) =>
    countColumn(one.id, countries, (country) => one.placesOf(country).length, {
      kind: 'debt',
      meaning: one.meaning,
      href: ({ code }) => `#${one.id}-${code}`,
    })
  return [
    { title: 'country', kind: 'name', cell: ({ name }) => name },
    countColumn('about', countries, ({ about }) => about, {
      isSorted: true,
      meaning: 'articles that are about the country',
    }),
    countColumn('named', countries, ({ named }) => named, { meaning: 'articles that name it' }),
    countColumn('tagged', countries, ({ tagged }) => tagged, { meaning: 'articles that tag it' }),
    debt(UNTAGGED),
    debt(UNMENTIONED),
    ...(timeline ? [monthsColumn(timeline)] : []),
  ]
}

function monthsColumn(timeline: Timeline): SurveyColumn<CoveredCountry> {
  const { periods, unit } = timeline
  const [first, last] = [periods[0], periods.at(-1)]
  return {
    title: `about, by ${unit}`,
    note: first === last ? first : `${first} to ${last}`,
    kind: 'picture',
    meaning: PICTURE_MEANING,
    cell: ({ months }) => monthsPicture(timeline, months),
  }
}

const MOST_HIGHLIGHTS = 5

/** What an editor should see first: whom the articles are about, and whose tags are missing. */
function highlights(countries: readonly CoveredCountry[]): Content {
  const line = (words: string, count: (country: CoveredCountry) => number, link?: Content) => {
    const most = countries.filter((country) => count(country) > 0).toSorted((a, b) => count(b) - count(a))
    if (most.length === 0) return undefined
    const shown = most
      .slice(0, MOST_HIGHLIGHTS)
      .map((country) => `${country.name} ${grouped(count(country))}`)
    return markup`<li>${link ?? words}: ${shown.join(', ')}${most.length > shown.length && ' …'}</li>\n`
  }
  const debt = (words: string, { id, placesOf }: Debt) => {
    const count = countries.reduce((sum, country) => sum + placesOf(country).length, 0)
    const link = markup`<a href="#${id}">${numbered(count, words)}</a>`
    return line('', (country) => placesOf(country).length, link)
  }
  const lines = [
    line('Most articles are about', ({ about }) => about),
    debt('missing tag', UNTAGGED),
    debt('unmentioned tag', UNMENTIONED),
  ].filter((one) => one !== undefined)
  return lines.length > 0 && markup`<ul class="highlights">\n${lines}</ul>\n`
}

function countriesText({ length }: readonly CoveredCountry[]): string {
  if (length === 0) return 'No countries named or tagged'
  return length === 1 ? '1 country' : `${grouped(length)} countries`
}

function* debtSection(countries: readonly CoveredCountry[], debt: Debt): Iterable<string> {
  const owing = countries
    .filter((country) => debt.placesOf(country).length > 0)
    .toSorted((a, b) => debt.placesOf(b).length - debt.placesOf(a).length)
  if (owing.length === 0) return
  yield markup`<section aria-labelledby="${debt.id}">
<h2 id="${debt.id}">${debt.title}</h2>
<p class="note">${debt.note}</p>
`.html
  for (const country of owing) yield placesMarkup(country, debt).html
  yield '</section>\n'
}

/** How many articles are shown of one country; the others are counted. */
const MOST_PLACES = 500

function placesMarkup(country: CoveredCountry, { id, placesOf }: Debt): Markup {
  const { code, name } = country
  const places = placesOf(country)
  const items = places
    .slice(0, MOST_PLACES)
    .map((place) => markup`<li>${placeMarkup(place, place.counts)}</li>\n`)
  const more = places.length - items.length
  return markup`<div class="places" id="${id}-${code}">
<h3>${name} <span class="count">${grouped(places.length)}</span> <a class="note" href="#country-${code}">in the table</a></h3>
<ol role="list">
${items}</ol>
${more > 0 && markup`<p class="note">and ${grouped(more)} more; --format json lists all</p>\n`}</div>
`
}
