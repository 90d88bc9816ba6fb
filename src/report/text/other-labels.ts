import type { CountedLabel, LedgerSource } from '../../facts/sources/source-ledger.ts'
import { labelReader } from '../../languages/index.ts'

/** The words for a source besides its label, the most frequent first. */
export function otherLabels({ label, labels }: LedgerSource): readonly CountedLabel[] {
  const { withoutArticle } = labelReader()
  return labels.filter(({ text }) => text !== label && withoutArticle(text) !== label)
}
