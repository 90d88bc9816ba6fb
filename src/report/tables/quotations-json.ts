import type { QuotationRow, QuotationSheet } from '../../facts/evidence/quotation-sheet.ts'
import { jsonArray } from '../text/json-pieces.ts'

/** For programs: an array with an object for each quotation. Its shape is a promise. */
export function* quotationsJson({ articles }: QuotationSheet): Iterable<string> {
  yield* jsonArray(articles.flatMap(({ path, rows }) => rows.map((row) => record(path, row))))
  yield '\n'
}

function record(path: string, row: QuotationRow) {
  const { attested, differences, place, severity, span, speaker, state, text } = row
  return {
    path,
    quotation: { text, start: span.start, end: span.end },
    speaker,
    state,
    severity,
    evidence: place && {
      path: place.path,
      start: place.start,
      end: place.end,
      line: place.line,
      text: place.text,
      time: place.time,
      speaker: place.speaker,
    },
    ...(differences.length > 0 && {
      differences: differences.map(({ said, quoted }) => ({ said, quoted })),
    }),
    attested: attested && { by: attested.by, on: attested.on, how: attested.how },
  }
}
