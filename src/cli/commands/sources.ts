import { articleSources } from '../../facts/sources/article-sources.ts'
import { sourceLedger } from '../../facts/sources/source-ledger.ts'
import { ledgerPage } from '../../report/formats/html/sources/ledger-page.ts'
import { ledgerCsv } from '../../report/tables/ledger-csv.ts'
import { ledgerJson } from '../../report/tables/ledger-json.ts'
import { ledgerTable } from '../../report/tables/ledger-table.ts'
import { printSurvey, type SurveyFlags } from '../survey.ts'

export interface SourceFlags extends SurveyFlags {
  /** How many sources the table shows; 0 for all. */
  readonly top: number
}

/** `geolint sources [path…]`: who is quoted in the articles, and how often. */
export function listSources(patterns: readonly string[], { top, ...flags }: SourceFlags): Promise<number> {
  return printSurvey(patterns, flags, articleSources, async (articles, failures) => {
    const ledger = await sourceLedger(articles)
    return {
      csv: () => ledgerCsv(ledger),
      html: () => ledgerPage(ledger, failures),
      json: () => ledgerJson(ledger),
      table: (screen) => ledgerTable(ledger, { ...screen, top }),
    }
  })
}
