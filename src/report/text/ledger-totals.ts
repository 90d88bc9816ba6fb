import type { SourceLedger } from '../../facts/sources/source-ledger.ts'
import { counted, grouped, numbered } from '../../text/numbered.ts'

/** How many sources there are of each kind, and how many quotations, as the parts of two lines. */
export function ledgerTotals(ledger: SourceLedger): readonly (readonly string[])[] {
  const { articles, fromUnnamed, inOtherLanguages, quotations, sources, unspoken } = ledger
  const kinds = [
    ledger.persons > 1 ? [`${grouped(ledger.persons)} people`] : counted(ledger.persons, 'person'),
    counted(ledger.organisations, 'organisation'),
    ledger.unnamed > 0 ? [`${grouped(ledger.unnamed)} unnamed`] : [],
    counted(ledger.others, 'other'),
  ].flat()
  return [
    [
      numbered(articles, 'article'),
      ...(sources.length === 0
        ? ['no sources quoted or listed']
        : [`${numbered(sources.length, 'source')} (${kinds.join(', ')})`]),
      ...(inOtherLanguages > 0
        ? [`${grouped(inOtherLanguages)} in a language that geolint does not read (only labels are counted)`]
        : []),
    ],
    quotations === 0
      ? []
      : [
          numbered(quotations, 'quotation'),
          `${grouped(fromUnnamed)} from unnamed people (${Math.round((100 * fromUnnamed) / quotations)}%)`,
          `${grouped(unspoken)} without a known speaker`,
        ],
  ]
}
