import type { SourceLedger } from '../../facts/sources/source-ledger.ts'
import { csvLine } from '../text/csv.ts'

const HEAD = [
  'source',
  'kind',
  'quotations',
  'pullQuotes',
  'articles',
  'firstDate',
  'firstPath',
  'lastDate',
  'lastPath',
  'labels',
  'conflicts',
]

/** For spreadsheets: a header, then a row for each source. */
export function* ledgerCsv({ sources }: SourceLedger): Iterable<string> {
  yield csvLine(HEAD)
  for (const { articles, conflicts, first, kind, label, labels, last, pullQuotes, quotations } of sources)
    yield csvLine([
      label,
      kind,
      quotations,
      pullQuotes,
      articles,
      first.date ?? '',
      first.path,
      last.date ?? '',
      last.path,
      labels.map(({ text }) => text).join(' | '),
      conflicts.map(({ at, message }) => `${at.path}:${at.line}: ${message}`).join(' | '),
    ])
}
