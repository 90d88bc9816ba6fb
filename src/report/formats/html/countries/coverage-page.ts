import type { CountryPlace } from '../../../../facts/countries/article-countries.ts'
import type { CountryCoverage, CoveredCountry } from '../../../../facts/countries/country-coverage.ts'
import type { Failure } from '../../../../text/failure.ts'
import { grouped, numbered } from '../../../../text/numbered.ts'
import { coverageTotals } from '../../../text/coverage-totals.ts'
import { markup } from '../markup.ts'
import { monthsColumn } from '../survey/months-markup.ts'
import { openColumn, openLink, type OpenPlaces, openSection } from '../survey/open-places.ts'
import { placeMarkup } from '../survey/place-markup.ts'
import { greatest, surveyPage } from '../survey/survey-page.ts'
import type { SurveyRows } from '../survey/survey-rows.ts'
import { countColumn, type SurveyColumn } from '../survey/survey-table.ts'
import { type Timeline, timelineOf } from '../survey/timeline.ts'

type OpenTags = OpenPlaces<CoveredCountry, CountryPlace>

const UNTAGGED: OpenTags = {
  id: 'untagged',
  meaning: 'articles that need its tag and lack it',
  title: 'Missing tags',
  note: 'The articles are about these countries, but do not tag them. Each is shown with its most telling mention.',
  placesOf: ({ untagged }) => untagged,
  show: (place) => placeMarkup(place, place.counts),
}

const UNMENTIONED: OpenTags = {
  id: 'unmentioned',
  meaning: 'articles that tag it but do not mention it in any way',
  title: 'Tagged but never mentioned',
  note: 'The articles tag these countries, but never mention them, not even by naming a city.',
  placesOf: ({ unmentioned }) => unmentioned,
  show: (place) => placeMarkup(place),
}

/** How the articles of a run cover countries, with the place of each tag that is missing or not mentioned. */
export function coveragePage(coverage: CountryCoverage, failures: readonly Failure[]): Iterable<string> {
  const survey: SurveyRows<CoveredCountry> = {
    rows: coverage.countries,
    noun: 'country',
    keyOf: ({ code }) => code,
    nameOf: ({ name }) => name,
  }
  const timeline = timelineOf(coverage.months)
  return surveyPage(
    {
      ...survey,
      title: 'Country coverage',
      found: countriesText(coverage.countries),
      totals: coverage,
      highlights: highlights(survey),
      notes: [coverageTotals(coverage).slice(1)],
      timeline,
      heading: { id: 'countries', words: 'Countries' },
      columns: coverageColumns(survey, timeline),
      sections: sections(survey),
    },
    failures,
  )
}

function coverageColumns(
  survey: SurveyRows<CoveredCountry>,
  timeline: Timeline | undefined,
): readonly SurveyColumn<CoveredCountry>[] {
  const { nameOf, rows } = survey
  return [
    { title: 'country', kind: 'name', cell: nameOf },
    countColumn('about', rows, ({ about }) => about, {
      isSorted: true,
      meaning: 'articles that are about the country',
    }),
    countColumn('named', rows, ({ named }) => named, { meaning: 'articles that name it' }),
    countColumn('tagged', rows, ({ tagged }) => tagged, { meaning: 'articles that tag it' }),
    openColumn(survey, UNTAGGED),
    openColumn(survey, UNMENTIONED),
    ...(timeline ? [monthsColumn('about', timeline)] : []),
  ]
}

/** What the articles are about, and whose tags are missing. */
function highlights(survey: SurveyRows<CoveredCountry>) {
  const covered = greatest(survey, ({ about }) => about)
  const openTags = (open: OpenTags, words: string) => {
    const link = openLink(survey, open, (count) => numbered(count, words))
    return link && markup`${link}: ${greatest(survey, (country) => open.placesOf(country).length)}`
  }
  return [
    covered && markup`Covered most: ${covered}`,
    openTags(UNTAGGED, 'missing tag'),
    openTags(UNMENTIONED, 'unmentioned tag'),
  ]
}

function countriesText({ length }: readonly CoveredCountry[]): string {
  if (length === 0) return 'No countries named or tagged'
  return length === 1 ? '1 country' : `${grouped(length)} countries`
}

function* sections(survey: SurveyRows<CoveredCountry>): Iterable<string> {
  yield* openSection(survey, UNTAGGED)
  yield* openSection(survey, UNMENTIONED)
}
