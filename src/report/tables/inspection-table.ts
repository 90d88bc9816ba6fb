import { Chalk } from 'chalk'
import type { ArticleRecord } from '../../facts/inspection.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import { plainLine } from '../text/plain-text.ts'

const LONGEST_EXCERPT = 72

/** What geolint sees in one article, for people. */
export function inspectionTable(record: ArticleRecord, colour: boolean): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const section = (title: string, rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? [] : ['', chalk.bold(title), ...table(rows)]
  const lines = [
    chalk.bold.underline(plainLine(record.path)),
    ...table([
      ['headline', short(record.headline?.text)],
      ['standfirst', short(record.standfirst?.text)],
    ]),
    ...section(
      'countries',
      record.countries.map((country) => [
        country.code,
        country.name,
        country.about ? 'about' : 'named',
        country.notAskedFor === undefined ? (country.tagged ? 'tagged' : 'not tagged') : 'not asked for',
        country.notAskedFor ?? country.why,
      ]),
    ),
    ...section(
      'tags',
      record.tags.map((tag) => [tag.key, short(tag.text, 36), tag.country ?? '–']),
    ),
    ...section(
      'quotations',
      record.quotations.map((one) => [
        one.kind,
        short(one.speaker?.text ?? 'no speaker', 36),
        short(one.text),
        ...evidenceCells(one),
      ]),
    ),
    ...section(
      'block quotations',
      record.blockQuotations.map((one) => [
        short(one.label?.text ?? one.speaker?.text ?? 'no label', 36),
        short(one.text),
        ...evidenceCells(one),
      ]),
    ),
    ...section(
      'pull-quotes',
      record.pullQuotes.map((one) => [
        short(one.label?.text ?? 'no label', 36),
        one.source.length > 0 ? 'in the text' : 'not in the text',
        short(one.text),
        ...evidenceCells(one),
      ]),
    ),
    ...section(
      'sources',
      record.sources.map((one) => [short(one.label, 48), `${grouped(one.quotations)}×`]),
    ),
    ...section(
      'disclaimers',
      record.disclaimers.map((one) => [one.state, short(one.text)]),
    ),
    ...section(
      'furniture',
      record.furniture.map((one) => [one.kind, numbered(one.end - one.start, 'character')]),
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** `exact` and `ruiz.vtt, characters 812–901`; none without evidence. */
function evidenceCells({ evidence }: Pick<ArticleRecord['quotations'][number], 'evidence'>) {
  if (!evidence) return []
  const { end, path, start, state } = evidence
  return path === undefined ? [state] : [state, `${path}, characters ${start}–${end}`]
}

function short(text: string | undefined, longest = LONGEST_EXCERPT): string {
  const line = plainLine(text ?? '–').replace(/\s+/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`
}

function table(written: readonly (readonly string[])[]): readonly string[] {
  const rows = written.map((row) => row.map(plainLine))
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)))
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
}
