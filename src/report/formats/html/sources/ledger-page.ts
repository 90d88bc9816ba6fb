import type { LedgerSource, SourceLedger } from '../../../../facts/sources/source-ledger.ts'
import type { Failure } from '../../../../text/failure.ts'
import { grouped, numbered } from '../../../../text/numbered.ts'
import { knownLabelLines } from '../../../text/known-label-lines.ts'
import { ledgerTotals } from '../../../text/ledger-totals.ts'
import { otherLabels } from '../../../text/other-labels.ts'
import { plainLine } from '../../../text/plain-text.ts'
import { type Content, type Markup, markup, runningText } from '../markup.ts'
import { failuresMarkup, pageHead } from '../page-frame.ts'
import { monthsPicture, PICTURE_MEANING, timelineMarkup } from '../survey/months-markup.ts'
import { placeMarkup } from '../survey/place-markup.ts'
import { SURVEY_SCRIPT } from '../survey/survey-script.ts'
import { surveyStyle } from '../survey/survey-style.ts'
import { countColumn, type SurveyColumn, surveyTable } from '../survey/survey-table.ts'
import { type Timeline, timelineOf } from '../survey/timeline.ts'

/** A source with its number on the page. */
interface NumberedSource extends LedgerSource {
  readonly number: number
}

/**
 * For an editorial desk: one page with a bar for each count, the months of each source, and below the table the places
 * of all conflicts. It loads nothing; its script only sorts and filters the table.
 */
export function* ledgerPage(ledger: SourceLedger, failures: readonly Failure[]): Iterable<string> {
  const { articles, months, undated } = ledger
  const sources = ledger.sources.map((source, index) => ({ ...source, number: index + 1 }))
  const timeline = timelineOf(months)
  const columns = ledgerColumns(sources, timeline)
  const verdict =
    articles === 0
      ? 'No articles were read'
      : `${sources.length === 0 ? 'No sources' : numbered(sources.length, 'source')} in ${numbered(articles, 'article')}`
  yield pageHead(`geolint: ${verdict}`, surveyStyle(columns), SURVEY_SCRIPT).html
  yield markup`<header>
<h1>Who is quoted</h1>
<p class="verdict">${verdict}</p>
${highlights(ledger)}${ledgerTotals(ledger).map((parts) => parts.length > 0 && markup`<p class="note">${parts.join(' · ')}</p>\n`)}</header>
<main>
${[failuresMarkup(failures), timeline && timelineMarkup(timeline, months, undated)]}`.html
  if (sources.length > 0) {
    yield markup`<section aria-labelledby="sources">
<h2 id="sources">Sources</h2>
`.html
    yield* surveyTable(sources, columns, {
      heading: 'sources',
      idOf: ({ number }) => `source-${number}`,
      noun: 'source',
    })
    yield '</section>\n'
  }
  yield* conflictsSection(sources)
  yield knownLabelsMarkup(ledger).html
  yield '</main>\n</body>\n</html>\n'
}

function ledgerColumns(
  sources: readonly NumberedSource[],
  timeline: Timeline | undefined,
): readonly SurveyColumn<NumberedSource>[] {
  return [
    { title: 'source', kind: 'name', cell: nameMarkup },
    { title: 'kind', kind: 'text', cell: ({ kind }) => kind },
    countColumn('quoted', sources, ({ quotations }) => quotations, {
      meaning: 'how often the source is quoted, in the text and in block quotations',
    }),
    ...(sources.some(({ pullQuotes }) => pullQuotes > 0)
      ? [
          countColumn('pulled', sources, ({ pullQuotes }: NumberedSource) => pullQuotes, {
            meaning: 'pull-quotes labelled with it',
          }),
        ]
      : []),
    countColumn('articles', sources, ({ articles }) => articles, { meaning: 'articles in which it appears' }),
    countColumn('conflicts', sources, ({ conflicts }) => conflicts.length, {
      kind: 'debt',
      meaning: 'what cannot all be true of it, or is written in more than one way',
      href: ({ number }) => `#conflicts-${number}`,
    }),
    ...(timeline ? timeColumns(timeline) : []),
  ]
}

function timeColumns(timeline: Timeline): readonly SurveyColumn<NumberedSource>[] {
  const { periods, unit } = timeline
  const [begin, end] = [periods[0], periods.at(-1)]
  return [
    { title: 'first', kind: 'text', cell: ({ first }) => first.date ?? '' },
    { title: 'last', kind: 'text', cell: ({ last }) => last.date ?? '' },
    {
      title: `articles, by ${unit}`,
      note: begin === end ? begin : `${begin} to ${end}`,
      kind: 'picture',
      meaning: PICTURE_MEANING,
      cell: ({ months }) => monthsPicture(timeline, months),
    },
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
  const words = `${shown.join(', ')}${more > 0 ? ` and ${grouped(more)} more` : ''}`
  return markup`<span class="name" lang="" dir="auto">${plainLine(source.label)}</span>${words !== '' && markup` <span class="note" lang="" dir="auto">${words}</span>`}`
}

const MOST_HIGHLIGHTS = 5
const LEANING = 10

/** What an editor should see first: on whom the articles lean, and whether something is wrong. */
function highlights({ quotations, sources }: SourceLedger): Content {
  const byQuotations = sources
    .filter((one) => one.quotations > 0)
    .toSorted((a, b) => b.quotations - a.quotations)
  const most = byQuotations
    .slice(0, MOST_HIGHLIGHTS)
    .map((one) => markup`<span dir="auto">${plainLine(one.label)}</span> ${grouped(one.quotations)}`)
  const given = byQuotations.slice(0, LEANING).reduce((sum, one) => sum + one.quotations, 0)
  const conflicts = sources.reduce((sum, one) => sum + one.conflicts.length, 0)
  const lines = [
    most.length > 0 &&
      markup`<li>Most quoted: ${most.map((one, index) => [index > 0 && ', ', one])}${byQuotations.length > most.length && ' …'}</li>\n`,
    byQuotations.length > LEANING &&
      markup`<li>The ${LEANING} most quoted give ${Math.round((100 * given) / quotations)}% of all quotations</li>\n`,
    conflicts > 0 &&
      markup`<li><a href="#conflicts">${numbered(conflicts, 'conflict')}</a> to look at</li>\n`,
  ]
  return lines.some((line) => line !== false) && markup`<ul class="highlights">\n${lines}</ul>\n`
}

function* conflictsSection(sources: readonly NumberedSource[]): Iterable<string> {
  const contested = sources.filter(({ conflicts }) => conflicts.length > 0)
  if (contested.length === 0) return
  yield markup`<section aria-labelledby="conflicts">
<h2 id="conflicts">Conflicts</h2>
<p class="note">Each is shown with its place and, where there is one, the place that contradicts it.</p>
`.html
  for (const { conflicts, label, number } of contested) {
    const items = conflicts.map(
      ({ against, at, message }) => markup`<li>
<p class="message" lang="" dir="auto">${plainLine(message)}</p>
${[at, against].map((place) => place && markup`<div class="place">\n${placeMarkup(place)}</div>\n`)}</li>
`,
    )
    yield markup`<div class="places" id="conflicts-${number}">
<h3><span lang="" dir="auto">${plainLine(label)}</span> <span class="count">${grouped(conflicts.length)}</span> <a class="note" href="#source-${number}">in the table</a></h3>
<ol role="list">
${items}</ol>
</div>
`.html
  }
  yield '</section>\n'
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
