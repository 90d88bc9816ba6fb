import type { CheckedQuotation, EvidencePlace } from '../../src/facts/evidence/checked-quotation.ts'
import {
  type ArticleQuotations,
  type QuotationRow,
  quotationSheet,
  type QuotationSheet,
} from '../../src/facts/evidence/quotation-sheet.ts'
import { PAYLOADS } from './payloads.ts'

const ROW: QuotationRow = {
  form: 'text',
  span: { start: 10, end: 40 },
  text: '“The ferry will not sail.”',
  speaker: 'Ana Ruiz',
  state: 'exact',
  severity: undefined,
  differences: [],
  place: undefined,
  attested: undefined,
  isSecondHand: false,
  translatedFrom: [],
  hasNamedSpeaker: true,
  repeats: false,
  line: 7,
}

const PLACE: EvidencePlace = {
  path: 'transcripts/ruiz.vtt',
  start: 200,
  end: 224,
  line: 12,
  text: 'the ferry will not sail',
  time: 761.4,
  speaker: 'RUIZ',
  date: undefined,
}

export function rowOf(row: Partial<QuotationRow> = {}): QuotationRow {
  return { ...ROW, ...row }
}

export function placeOf(place: Partial<EvidencePlace> = {}): EvidencePlace {
  return { ...PLACE, ...place }
}

export function differing(quoted: string, said: string): CheckedQuotation['differences'][number] {
  return { quoted, said, span: { start: 15, end: 20 }, kind: 'word', isHidden: false, elsewhere: undefined }
}

/** A row in each state. */
export const EVERY_STATE: readonly QuotationRow[] = [
  rowOf({ place: placeOf() }),
  rowOf({
    line: 9,
    state: 'allowed',
    text: '“The ferry … won’t sail.”',
    place: placeOf({ time: undefined }),
  }),
  rowOf({
    line: 11,
    state: 'differs',
    severity: 'minor',
    text: '“That ferry will not sail.”',
    differences: [differing('That', 'the')],
    place: placeOf(),
  }),
  rowOf({
    line: 13,
    state: 'differs',
    severity: 'substantive',
    text: '“The last ferry will sail.”',
    differences: [differing('last', ''), differing('', 'not')],
    place: placeOf(),
  }),
  rowOf({ line: 15, state: 'not-found', text: '“We are proud of the ferry.”', place: placeOf() }),
  rowOf({ line: 17, state: 'not-found', text: '“Nobody told us anything.”', speaker: undefined }),
  rowOf({ line: 19, state: 'said-by-another', place: placeOf({ speaker: 'HARBOUR MASTER' }) }),
  rowOf({
    line: 21,
    state: 'translation',
    place: placeOf({ text: 'el ferry no zarpará', path: 'notes.md', line: 3 }),
  }),
  rowOf({ line: 23, state: 'attested', attested: { by: 'AB', on: '2026-05-02', how: 'telephone' } }),
]

export function articleOf(
  rows: readonly QuotationRow[],
  article: Partial<ArticleQuotations> = {},
): ArticleQuotations {
  return {
    path: 'articles/ferry.md',
    headline: 'The ferry stays',
    rows,
    unreadable: [],
    unchecked: [],
    hasEvidence: true,
    ...article,
  }
}

export function sheetOf(
  articles: readonly ArticleQuotations[],
  { failures = [], isOpenOnly = false }: Partial<QuotationSheet> = {},
): QuotationSheet {
  return quotationSheet(articles, failures, isOpenOnly)
}

/** A sheet that says something harmful wherever a sheet can say something. */
export function forgedSheet(): QuotationSheet {
  const rows = PAYLOADS.flatMap((text) =>
    EVERY_STATE.map((row) => ({
      ...row,
      text,
      speaker: text,
      differences: [differing(text, text), differing('', text), differing(text, '')],
      place: row.place && placeOf({ path: text, text: `${text} said`, speaker: text }),
      attested: row.attested && { by: text, on: text, how: text },
    })),
  )
  const unreadable = PAYLOADS.map((text) => ({ path: text, problem: text, line: undefined }))
  return sheetOf(
    [
      articleOf(rows, { unreadable }),
      ...PAYLOADS.map((text) => articleOf(EVERY_STATE, { path: text, headline: text })),
    ],
    { failures: PAYLOADS.map((text) => ({ path: text, message: text })) },
  )
}
