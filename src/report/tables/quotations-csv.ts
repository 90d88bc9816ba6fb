import type { QuotationSheet } from '../../facts/evidence/quotation-sheet.ts'
import { csvLine } from '../text/csv.ts'
import { timeText } from '../../facts/evidence/passage-text.ts'
import { differenceText } from '../text/quotation-words.ts'

const HEAD = [
  'path',
  'line',
  'quotation',
  'speaker',
  'state',
  'severity',
  'evidencePath',
  'evidenceLine',
  'evidenceTime',
  'evidenceSpeaker',
  'evidenceText',
  'differences',
  'attestedBy',
  'attestedOn',
  'attestedHow',
]

/** For spreadsheets: a header, then a row for each quotation. */
export function* quotationsCsv({ articles }: QuotationSheet): Iterable<string> {
  yield csvLine(HEAD)
  for (const { path, rows } of articles)
    for (const { attested, differences, line, place, severity, speaker, state, text } of rows)
      yield csvLine([
        path,
        line,
        text,
        speaker ?? '',
        state,
        severity ?? '',
        place?.path ?? '',
        place?.line ?? '',
        place?.time === undefined ? '' : timeText(place.time),
        place?.speaker ?? '',
        place?.text ?? '',
        differences.map(differenceText).join(' | '),
        attested?.by ?? '',
        attested?.on ?? '',
        attested?.how ?? '',
      ])
}
