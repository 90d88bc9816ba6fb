import {
  articleQuotations,
  quotationSheet,
  type QuotationSheet,
} from '../../facts/evidence/quotation-sheet.ts'
import { quotationsPage } from '../../report/formats/html/quotations/quotations-page.ts'
import { quotationsCsv } from '../../report/tables/quotations-csv.ts'
import { quotationsJson } from '../../report/tables/quotations-json.ts'
import { quotationsTable } from '../../report/tables/quotations-table.ts'
import { unreadableText } from '../../report/text/quotation-words.ts'
import { EXIT } from '../exit.ts'
import { printFailures } from '../output.ts'
import { printSurvey, type SurveyFlags } from '../survey.ts'

export interface QuotationFlags extends SurveyFlags {
  /** Whether only what is open is listed, and counts as found. */
  readonly unsupported?: boolean
}

/** `geolint quotations [path…]`: how the quotations of each article compare with the evidence. */
export async function listQuotations(
  patterns: readonly string[],
  { unsupported = false, ...flags }: QuotationFlags,
): Promise<number> {
  let isSettled = true
  let unreadable: readonly { readonly path: string; readonly message: string }[] = []
  const code = await printSurvey(patterns, flags, articleQuotations, (all, failures) => {
    const sheet = quotationSheet(all, failures, unsupported)
    isSettled = sheet.open + sheet.unreadable === 0
    if (flags.format === 'csv' || flags.format === 'json') unreadable = unreadableEvidence(sheet)
    return {
      csv: () => quotationsCsv(sheet),
      html: () => quotationsPage(sheet),
      json: () => quotationsJson(sheet),
      table: (screen) => quotationsTable(sheet, screen),
    }
  })
  await printFailures(unreadable)
  return code === EXIT.clean && unsupported && !isSettled ? EXIT.findings : code
}

/** What a format that lists only quotations cannot say. */
function unreadableEvidence({ articles }: QuotationSheet) {
  return articles.flatMap(({ path, unreadable }) =>
    unreadable.map((one) => ({ path, message: unreadableText(one) })),
  )
}
