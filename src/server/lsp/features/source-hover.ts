import { otherLabels } from '../../../report/text/other-labels.ts'
import { markdownText } from '../../../report/text/markdown-text.ts'
import type { LedgerSource } from '../../../facts/sources/source-ledger.ts'
import { onOneLine, type Source, type SourceMention } from '../../../facts/sources/sources.ts'
import { counted, grouped, numbered } from '../../../text/numbered.ts'
import type { Reading } from '../reading.ts'
import { folded, ledgerSourceOf } from './ledger-source.ts'

/** What is known about the source of a mention, as paragraphs of markdown. */
export function sourceParagraphs(
  { article, ledger }: Reading,
  source: Source,
  { place, text }: SourceMention,
): readonly string[] {
  const known = ledger && ledgerSourceOf(ledger, article.file.path, source)
  const label = `**${markdownText(known?.label ?? source.label)}**`
  const name = place === 'pronoun' ? `‘${markdownText(text)}’ is ${label}` : label
  const isElsewhere = known?.mentions.some(({ path }) => path !== article.file.path)
  if (!known || !isElsewhere) {
    const here = isQuoted(source) ? `${quotedText(source)} in this article` : 'Not quoted in this article'
    return [name, withLabels(here, labelsIn(source))]
  }
  const others = otherLabels(known).map(({ count, text: other }) => timesText(other, count))
  const here = isQuoted(source) ? [`In this article: ${quotedText(source)}`] : []
  return [name, withLabels(ledgerText(known), others), ...here]
}

/** `7 quotations and 1 pull-quote in 4 articles, from 2024-03-01 to 2024-05-06` */
function ledgerText(source: LedgerSource): string {
  const { articles, first, kind, last } = source
  const what = isQuoted(source) ? quotedText(source) : 'Never quoted, but listed'
  const days = first.date === last.date ? ['on', first.date] : ['from', first.date, 'to', last.date]
  const when = first.date === null || last.date === null ? '' : `, ${days.join(' ')}`
  const whose = kind === 'unnamed' && articles > 1 ? ', not necessarily of one person' : ''
  return `${what} in ${numbered(articles, 'article')}${when}${whose}`
}

type Counts = Pick<Source, 'pullQuotes' | 'quotations'>

function isQuoted({ pullQuotes, quotations }: Counts): boolean {
  return quotations + pullQuotes > 0
}

function quotedText({ pullQuotes, quotations }: Counts): string {
  return [...counted(quotations, 'quotation'), ...counted(pullQuotes, 'pull-quote')].join(' and ')
}

/** What an article calls a source other than its label. */
function labelsIn({ label, mentions }: Source): readonly string[] {
  const texts = mentions.flatMap(({ place, text }) => (place === 'pronoun' ? [] : [onOneLine(text)]))
  const distinct = new Map(texts.toReversed().map((text) => [folded(text), text]))
  distinct.delete(folded(label))
  return [...distinct.values()].toReversed().map((text) => markdownText(text))
}

function timesText(label: string, count: number): string {
  return markdownText(label) + (count === 1 ? '' : ` ×${grouped(count)}`)
}

const MOST_LABELS = 5

/** `…; other labels: the minister ×3, Lopez and 4 more` */
function withLabels(text: string, labels: readonly string[]): string {
  if (labels.length === 0) return text
  const more = labels.length - MOST_LABELS
  const rest = more > 0 ? ` and ${grouped(more)} more` : ''
  return `${text}; other labels: ${labels.slice(0, MOST_LABELS).join(', ')}${rest}`
}
