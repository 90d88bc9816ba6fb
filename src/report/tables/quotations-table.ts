import { Chalk, type ChalkInstance } from 'chalk'
import {
  type ArticleQuotations,
  type QuotationRow,
  type QuotationSheet,
  rowState,
  type UncheckedRow,
} from '../../facts/evidence/quotation-sheet.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import { dotted } from '../text/dotted.ts'
import { plainLine } from '../text/plain-text.ts'
import {
  attestationText,
  countedStates,
  differenceText,
  rowPlace,
  sheetVerdict,
  STATE_WORDS,
  type StateWords,
  translationTexts,
  uncheckedText,
  unreadableText,
} from '../text/quotation-words.ts'
import { cutEnd, textWidth } from '../text/text-width.ts'
import { indent, sizedWords } from '../text/wrap.ts'

export interface QuotationsTableOptions {
  readonly colour: boolean
  /** In columns. */
  readonly width: number
}

/** For people: the quotations of each article in the order of its text, each with its place, and closing lines. */
export function* quotationsTable(
  sheet: QuotationSheet,
  { colour, width }: QuotationsTableOptions,
): Iterable<string> {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  for (const article of sheet.articles) yield* articleLines(article, { chalk, width })
  yield `${closingLines(sheet, { chalk, width }).join('\n')}\n`
}

interface Paper {
  readonly chalk: ChalkInstance
  readonly width: number
}

function* articleLines(article: ArticleQuotations, { chalk, width }: Paper): Iterable<string> {
  const { headline, path, rows, unchecked, unreadable } = article
  const head = [chalk.bold.underline(plainLine(path))]
  if (headline !== undefined) head.push(chalk.bold(cutEnd(plainLine(headline), width)))
  for (const one of unreadable)
    head.push(...indented(unreadableText(one), '', { chalk, width }).map((line) => chalk.red(line)))
  yield `${head.join('\n')}\n\n`
  const lineWidth = rows.reduce((most, { line }) => Math.max(most, String(line).length), 0)
  for (const row of rows) yield `${rowLines(row, lineWidth, { chalk, width }).join('\n')}\n\n`
  if (unchecked.length > 0)
    yield `${unchecked.flatMap((row) => uncheckedLines(row, { chalk, width })).join('\n')}\n\n`
}

function uncheckedLines({ line, speaker, text }: UncheckedRow, { chalk, width }: Paper): readonly string[] {
  const head = `${line}${GAP}not covered · ${plainLine(speaker ?? 'no speaker')}`
  const margin = ' '.repeat(String(line).length + GAP.length)
  return [cutEnd(head, width), margin + cutEnd(plainLine(text), width - margin.length)].map((one) =>
    chalk.dim(one),
  )
}

/** What is below a row's first line stands below its state. */
function rowLines(row: QuotationRow, lineWidth: number, paper: Paper): readonly string[] {
  const { chalk, width } = paper
  const { label, sign, grade } = STATE_WORDS[rowState(row)]
  const margin = ' '.repeat(lineWidth + GAP.length)
  const state = gradeColour(grade, chalk)(`${sign} ${label}`)
  const room = width - margin.length - textWidth(`${sign} ${label} · `)
  const speaker = cutEnd(plainLine(row.speaker ?? 'no speaker'), Math.max(SHORTEST_SPEAKER, room))
  return [
    `${chalk.dim(String(row.line).padStart(lineWidth))}${GAP}${state} ${chalk.dim('·')} ${speaker}`,
    margin + cutEnd(plainLine(row.text), width - margin.length),
    ...placeLines(row).flatMap((text) => indented(text, margin, paper).map((line) => chalk.dim(line))),
    ...closestPassage(row).map((text) => chalk.dim(margin + cutEnd(text, width - margin.length))),
    ...row.differences.flatMap((one) => indented(differenceText(one), margin, paper)),
  ]
}

const GAP = '  '
/** How much of a speaker even a narrow terminal shows, in columns. */
const SHORTEST_SPEAKER = 12

function placeLines(row: QuotationRow): readonly string[] {
  const place = rowPlace(row)
  const attested = row.attested ? [attestationText(row.attested)] : []
  if (place === undefined) return [...translationTexts(row), ...attested]
  if (row.state === 'not-found') return [`closest: ${place}`, ...attested]
  const by = row.state === 'said-by-another' ? row.place?.speaker : undefined
  return [by === undefined ? place : `${place}, said by ${plainLine(by)}`, ...attested]
}

function closestPassage({ place, state }: QuotationRow): readonly string[] {
  return place && state === 'not-found' ? [`'${plainLine(place.text)}'`] : []
}

function gradeColour(grade: StateWords['grade'], chalk: ChalkInstance): ChalkInstance {
  return { aside: chalk.cyan, look: chalk.yellow, open: chalk.red.bold, settled: chalk.green }[grade]
}

function indented(text: string, margin: string, { width }: Paper): readonly string[] {
  return indent(sizedWords(text), margin, width)
}

function closingLines(sheet: QuotationSheet, { chalk, width }: Paper): readonly string[] {
  const { isOpenOnly, open, quotations, read, unreadable, withEvidence } = sheet
  if (read === 0) return ['No articles were read, so there are no quotations to check.']
  const isSettled = open + unreadable === 0
  const verdict = sheetVerdict(sheet)
  const coloured = quotations === 0 && isSettled ? chalk.bold : isSettled ? chalk.green.bold : chalk.red.bold
  const states = countedStates(sheet).map(({ count, label }) => `${grouped(count)} ${label}`)
  const hidden =
    isOpenOnly && quotations > open ? [`${numbered(quotations - open, 'other quotation')} not shown`] : []
  return [
    ...indented(verdict, '', { chalk, width }).map((line) => coloured(line)),
    ...(states.length > 0 ? dotted(states, chalk, width) : []),
    ...dotted(
      [
        numbered(read, 'article'),
        `${grouped(withEvidence)} with evidence`,
        ...uncheckedText(sheet),
        ...hidden,
      ],
      chalk,
      width,
    ),
    ...(withEvidence === 0 ? indented(ADVICE, GAP, { chalk, width }).map((line) => chalk.dim(line)) : []),
  ]
}

const ADVICE =
  "Name evidence under 'evidence' in the front matter, under 'house.evidence' in the configuration, or with --evidence."
