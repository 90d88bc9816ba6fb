import { fact } from '../../../article/fact.ts'
import type { LedgerSource, SourceLedger } from '../../../facts/sources/source-ledger.ts'
import type { Source } from '../../../facts/sources/sources.ts'
import { labelReader } from '../../../languages/index.ts'

/**
 * A ledger's entry for a source of an article. If the article gives a person only one name, others may share it, so the
 * entry must then list the article.
 */
export function ledgerSourceOf(
  ledger: SourceLedger,
  path: string,
  { label, mentions, read }: Source,
): LedgerSource | undefined {
  const texts = [label, ...mentions.flatMap((one) => (one.place === 'pronoun' ? [] : [one.text]))]
  const found = new Set(
    [...new Set(texts.map(folded))].flatMap((text) => sourcesByLabel(ledger).get(text) ?? []),
  )
  const inArticle = [...found].find((source) => source.mentions.some((mention) => mention.path === path))
  const isLoneName = read.name !== undefined && labelReader().nameWords(read).length < 2
  return inArticle ?? (isLoneName ? undefined : sourcesByLabel(ledger).get(folded(label))?.[0])
}

/** The sources of a ledger by each of their labels, the most quoted first. */
const sourcesByLabel = fact((ledger: SourceLedger): ReadonlyMap<string, readonly LedgerSource[]> => {
  const byLabel = new Map<string, LedgerSource[]>()
  for (const source of ledger.sources) {
    const labels = [source.label, ...source.labels.map(({ text }) => text)]
    for (const label of new Set(labels.map(folded))) {
      const same = byLabel.get(label)
      if (same) same.push(source)
      else byLabel.set(label, [source])
    }
  }
  return byLabel
})

/** Equal for labels that differ only in their article, in case and in white space. */
export function folded(label: string): string {
  return labelReader().withoutArticle(label).replace(/\s+/gu, ' ').trim().toLowerCase()
}
