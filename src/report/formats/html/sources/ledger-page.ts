import type { PlacedConflict } from '../../../../facts/sources/source-conflicts.ts'
import type { LedgerSource, SourceLedger } from '../../../../facts/sources/source-ledger.ts'
import type { Failure } from '../../../../text/failure.ts'
import { grouped, numbered } from '../../../../text/numbered.ts'
import { knownLabelLines } from '../../../text/known-label-lines.ts'
import { ledgerTotals } from '../../../text/ledger-totals.ts'
import { otherLabels } from '../../../text/other-labels.ts'
import { plainLine } from '../../../text/plain-text.ts'
import { type Content, type Markup, markup, runningText } from '../markup.ts'
import { monthsColumn } from '../survey/months-markup.ts'
import { openColumn, openLink, type OpenPlaces, openSection } from '../survey/open-places.ts'
import { placeMarkup } from '../survey/place-markup.ts'
import { greatest, surveyPage } from '../survey/survey-page.ts'
import type { SurveyRows } from '../survey/survey-rows.ts'
import { countColumn, type SurveyColumn } from '../survey/survey-table.ts'
import { type Timeline, timelineOf } from '../survey/timeline.ts'

/** A source with its number on the page. */
interface NumberedSource extends LedgerSource {
  readonly number: number
}

const CONFLICTS: OpenPlaces<NumberedSource, PlacedConflict> = {
  id: 'conflicts',
  meaning: 'contradictory attributions, or a label written in several ways',
  title: 'Conflicts',
  note: 'Each is shown with its place and, where there is one, the place that contradicts it.',
  placesOf: ({ conflicts }) => conflicts,
  show: ({ against, at, message }) => markup`
<p class="message" lang="" dir="auto">${plainLine(message)}</p>
${[at, against].map((place) => place && markup`<div class="place">\n${placeMarkup(place)}</div>\n`)}`,
}

/** Who is quoted in the articles of a run, with the places of all conflicts. */
export function ledgerPage(ledger: SourceLedger, failures: readonly Failure[]): Iterable<string> {
  const sources = ledger.sources.map((source, index) => ({ ...source, number: index + 1 }))
  const survey: SurveyRows<NumberedSource> = {
    rows: sources,
    noun: 'source',
    keyOf: ({ number }) => number,
    nameOf: ({ label }) => markup`<span lang="" dir="auto">${plainLine(label)}</span>`,
  }
  const timeline = timelineOf(ledger.months)
  return surveyPage(
    {
      ...survey,
      title: 'Who is quoted',
      found: sources.length === 0 ? 'No sources' : numbered(sources.length, 'source'),
      totals: ledger,
      highlights: highlights(survey, ledger),
      notes: ledgerTotals(ledger),
      timeline,
      heading: { id: 'sources', words: 'Sources' },
      columns: ledgerColumns(survey, timeline),
      sections: sections(survey, ledger),
    },
    failures,
  )
}

function ledgerColumns(
  survey: SurveyRows<NumberedSource>,
  timeline: Timeline | undefined,
): readonly SurveyColumn<NumberedSource>[] {
  const { rows } = survey
  const pullQuotes = countColumn('pull-quotes', rows, (source) => source.pullQuotes, {
    meaning: 'how many are labelled with it',
  })
  return [
    { title: 'source', kind: 'name', cell: nameMarkup },
    { title: 'kind', kind: 'text', cell: ({ kind }) => kind },
    countColumn('quoted', rows, ({ quotations }) => quotations, {
      isSorted: true,
      meaning: 'how often the source is quoted, in the text and in block quotations',
    }),
    ...(rows.some((source) => source.pullQuotes > 0) ? [pullQuotes] : []),
    countColumn('articles', rows, ({ articles }) => articles, { meaning: 'how many it appears in' }),
    openColumn(survey, CONFLICTS),
    ...(timeline ? timeColumns(timeline) : []),
  ]
}

function timeColumns(timeline: Timeline): readonly SurveyColumn<NumberedSource>[] {
  return [
    { title: 'first', kind: 'text', cell: ({ first }) => first.date ?? '' },
    { title: 'last', kind: 'text', cell: ({ last }) => last.date ?? '' },
    monthsColumn('articles', timeline),
  ]
}

const MOST_LABELS = 5

/** The language of a label is not known: `lang=""` keeps screen readers from assuming that of the page. */
function nameMarkup(source: NumberedSource): Markup {
  const others = otherLabels(source).map(
    ({ count, text }) => `${plainLine(text)}${count === 1 ? '' : ` ×${grouped(count)}`}`,
  )
  const shown = others.slice(0, MOST_LABELS)
  const more = others.length - shown.length
  const words = `${shown.join('; ')}${more > 0 ? ` and ${grouped(more)} more` : ''}`
  return markup`<span class="name" lang="" dir="auto">${plainLine(source.label)}</span>${words !== '' && markup` <span class="note" lang="" dir="auto">${words}</span>`}`
}

const LEANING = 10

/** On whom the articles lean, and whether something is wrong. */
function highlights(survey: SurveyRows<NumberedSource>, { quotations }: SourceLedger): readonly Content[] {
  const most = greatest(survey, (source) => source.quotations)
  const counts = survey.rows.map((source) => source.quotations).toSorted((a, b) => b - a)
  const given = counts.slice(0, LEANING).reduce((sum, count) => sum + count, 0)
  const conflicts = openLink(survey, CONFLICTS, (count) => numbered(count, 'conflict'))
  return [
    most && markup`Most quoted: ${most}`,
    counts.filter((count) => count > 0).length > LEANING &&
      `The ${LEANING} most quoted give ${Math.round((100 * given) / quotations)}% of all quotations`,
    conflicts && markup`${conflicts} to check`,
  ]
}

function* sections(survey: SurveyRows<NumberedSource>, ledger: SourceLedger): Iterable<string> {
  yield* openSection(survey, CONFLICTS)
  yield knownLabelsMarkup(ledger).html
}

/** Labels that are printed in several forms, as lines to paste into the configuration. */
function knownLabelsMarkup({ knownLabels }: SourceLedger): Markup {
  if (knownLabels.length === 0) return markup``
  const lines = [
    'house:',
    '  sourceLabels:',
    '    known:',
    ...knownLabels.flatMap(({ aliases, label }) => knownLabelLines(label, aliases, undefined)),
  ]
  return markup`<section aria-labelledby="labels">
<h2 id="labels">Labels in several forms</h2>
<p class="note">To settle them, add these lines to the configuration.</p>
<pre>${runningText(lines.join('\n'))}</pre>
</section>
`
}
