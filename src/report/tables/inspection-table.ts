import { Chalk } from 'chalk'
import type { ArticleRecord } from '../../facts/inspection.ts'
import { grouped, numbered } from '../../text/numbered.ts'
import { fitRows, type Row } from '../text/fit-rows.ts'
import { plainLine } from '../text/plain-text.ts'

export interface InspectionTableOptions {
  readonly colour: boolean
  /** In columns. */
  readonly width: number
}

/** What geolint sees in one article, for people. */
export function inspectionTable(record: ArticleRecord, { colour, width }: InspectionTableOptions): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  const section = (title: string, rows: readonly Row[]) =>
    rows.length === 0 ? [] : ['', chalk.bold(title), ...fitRows(rows, width)]
  const lines = [
    chalk.bold.underline(plainLine(record.path)),
    ...fitRows(
      [
        { cells: ['headline'], note: record.headline?.text ?? '–' },
        { cells: ['standfirst'], excerpt: record.standfirst?.text ?? '–' },
      ],
      width,
    ),
    ...section(
      'countries',
      record.countries.map(({ about, code, name, notAskedFor, tagged, why }) => ({
        cells: [
          code,
          name,
          about ? 'about' : 'named',
          notAskedFor === undefined ? (tagged ? 'tagged' : 'not tagged') : 'not asked for',
        ],
        note: notAskedFor ?? why,
      })),
    ),
    ...section(
      'tags',
      record.tags.map(({ country, key, text }) => ({ cells: [key, text, country ?? '–'] })),
    ),
    ...section(
      'quotations',
      record.quotations.map(({ evidence, kind, speaker, text }) => ({
        cells: [kind, speaker?.text ?? 'no speaker'],
        excerpt: text,
        note: evidenceText(evidence),
      })),
    ),
    ...section(
      'block quotations',
      record.blockQuotations.map(({ evidence, label, speaker, text }) => ({
        cells: [label?.text ?? speaker?.text ?? 'no label'],
        excerpt: text,
        note: evidenceText(evidence),
      })),
    ),
    ...section(
      'pull-quotes',
      record.pullQuotes.map(({ evidence, label, source, text }) => ({
        cells: [label?.text ?? 'no label', source.length > 0 ? 'in the text' : 'not in the text'],
        excerpt: text,
        note: evidenceText(evidence),
      })),
    ),
    ...section(
      'sources',
      record.sources.map(({ label, quotations }) => ({ cells: [label, `${grouped(quotations)}×`] })),
    ),
    ...section(
      'disclaimers',
      record.disclaimers.map(({ state, text }) => ({ cells: [state], excerpt: text })),
    ),
    ...section(
      'furniture',
      record.furniture.map(({ end, kind, start }) => ({
        cells: [kind, numbered(end - start, 'character')],
      })),
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** `exact: ruiz.vtt, characters 812–901` */
function evidenceText(evidence: ArticleRecord['quotations'][number]['evidence']): string | undefined {
  if (!evidence) return undefined
  const { end, path, start, state } = evidence
  return path === undefined ? state : `${state}: ${path}, characters ${start}–${end}`
}
