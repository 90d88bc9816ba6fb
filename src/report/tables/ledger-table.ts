import { Chalk, type ChalkInstance } from 'chalk'
import type { LedgerArticle, LedgerSource, SourceLedger } from '../../facts/sources/source-ledger.ts'
import { grouped } from '../../text/numbered.ts'
import { dotted } from '../text/dotted.ts'
import { knownLabelLines } from '../text/known-label-lines.ts'
import { ledgerTotals } from '../text/ledger-totals.ts'
import { otherLabels } from '../text/other-labels.ts'
import { plainLine, plainText } from '../text/plain-text.ts'
import { cutEnd, cutStart, textWidth } from '../text/text-width.ts'
import { wrapWords } from '../text/wrap.ts'

export interface LedgerTableOptions {
  readonly colour: boolean
  /** In columns. */
  readonly width: number
  /** How many sources are shown; all if it is 0. */
  readonly top: number
}

/** For people: the most quoted sources, each with its other labels and conflicts below it, and closing lines. */
export function* ledgerTable(
  ledger: SourceLedger,
  { colour, top, width }: LedgerTableOptions,
): Iterable<string> {
  const { articles, sources } = ledger
  if (articles === 0) {
    yield 'No articles were read, so there are no sources to list.\n'
    return
  }
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const shown = top === 0 ? sources : sources.slice(0, top)
  const more = sources.length - shown.length
  if (shown.length > 0) yield* rows(shown, chalk, width)
  const closing = [
    ...(more > 0 ? [chalk.dim(`and ${grouped(more)} more; --top 0 shows all`)] : []),
    ...(shown.length > 0 ? [''] : []),
    ...ledgerTotals(ledger).flatMap((parts) => dotted(parts, chalk, width)),
  ]
  yield `${closing.join('\n')}\n`
  yield* proposal(ledger, top)
}

const MOST_PROPOSED = 10

/** Labels that are printed in several forms, as lines to paste into the configuration. */
function* proposal({ knownLabels }: SourceLedger, top: number): Iterable<string> {
  const shown = top === 0 ? knownLabels : knownLabels.slice(0, MOST_PROPOSED)
  const more = knownLabels.length - shown.length
  if (shown.length === 0) return
  const lines = [
    '',
    '# Labels in several forms. To settle them, add these lines to the configuration:',
    'house:',
    '  sourceLabels:',
    '    known:',
    ...shown.flatMap(({ aliases, label }) => knownLabelLines(label, aliases, undefined)),
    ...(more > 0 ? [`      # and ${grouped(more)} more; --top 0 shows all`] : []),
  ]
  yield `${lines.map(plainText).join('\n')}\n`
}

/** A column after the label; a narrow terminal leaves out the last ones. */
interface Column {
  readonly title: string
  readonly cell: (source: LedgerSource) => string
}

const COLUMNS: readonly Column[] = [
  { title: 'quoted', cell: ({ quotations }) => grouped(quotations) },
  { title: 'pulled', cell: ({ pullQuotes }) => grouped(pullQuotes) },
  { title: 'articles', cell: ({ articles }) => grouped(articles) },
  { title: 'first', cell: ({ first }) => dayOrPath(first) },
  { title: 'last', cell: ({ last }) => dayOrPath(last) },
]
const GAP = '  '
/** How much of the width a label has at least: a narrow table leaves out columns instead. */
const LABEL_SHARE = 0.35
const LONGEST_LABEL = 48
const LONGEST_PATH = 16

function dayOrPath({ date, path }: LedgerArticle): string {
  return date ?? cutStart(plainLine(path), LONGEST_PATH)
}

function* rows(sources: readonly LedgerSource[], chalk: ChalkInstance, width: number): Iterable<string> {
  const columns = fitting(
    COLUMNS.map(({ cell, title }) => {
      const cells = sources.map(cell)
      return { title, cells, width: widest([title, ...cells]) }
    }),
    width,
  )
  const room = width - columns.reduce((used, column) => used + GAP.length + column.width, 0)
  const longest = Math.max(shortestLabel(width), Math.min(room, LONGEST_LABEL))
  const labels = sources.map(({ label }) => cutEnd(plainLine(label), longest))
  const labelWidth = widest(['source', ...labels])
  const line = (label: string, cellOf: (column: (typeof columns)[number]) => string) =>
    [
      label + ' '.repeat(labelWidth - textWidth(label)),
      ...columns.map((column) => ' '.repeat(column.width - textWidth(cellOf(column))) + cellOf(column)),
    ].join(GAP)
  yield `${chalk.dim(line('source', ({ title }) => title))}\n`
  for (const [at, source] of sources.entries()) {
    const row = line(labels[at] ?? '', ({ cells }) => cells[at] ?? '')
    yield `${[row, ...below(source, labels[at] === plainLine(source.label), chalk, width)].join('\n')}\n`
  }
}

function shortestLabel(width: number): number {
  return Math.floor(width * LABEL_SHARE)
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0)
}

function fitting<T extends { readonly width: number }>(columns: readonly T[], width: number): readonly T[] {
  let room = width - shortestLabel(width)
  const first = columns.findIndex((column) => (room -= GAP.length + column.width) < 0)
  return first === -1 ? columns : columns.slice(0, first)
}

/** The other labels of a source, or all of them if its own is cut, and its conflicts. */
function below(
  source: LedgerSource,
  isWhole: boolean,
  chalk: ChalkInstance,
  width: number,
): readonly string[] {
  const others = (isWhole ? otherLabels(source) : source.labels).map(
    ({ count, text }) => `${plainLine(text)}${count === 1 ? '' : ` ×${grouped(count)}`}`,
  )
  return [
    ...(others.length > 0 ? [chalk.dim(GAP + cutEnd(others.join(', '), width - GAP.length))] : []),
    ...source.conflicts.flatMap(({ at, message }) =>
      wrapWords(plainLine(`${at.path}:${at.line}: ${message}`), width - GAP.length).map(
        (text) => GAP + text.replace(plainLine(`${at.path}:${at.line}:`), (place) => chalk.yellow(place)),
      ),
    ),
  ]
}
