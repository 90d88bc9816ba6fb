import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types'
import type { Article } from '../../../../article/article.ts'
import { fact } from '../../../../article/fact.ts'
import { printedLabels } from '../../../../facts/sources/source-labels.ts'
import type { SourceLedger } from '../../../../facts/sources/source-ledger.ts'
import { onOneLine } from '../../../../facts/sources/sources.ts'
import { plainLine } from '../../../../report/text/plain-text.ts'
import { overlaps } from '../../../../text/span.ts'
import { times } from '../../../../text/numbered.ts'
import { rangeOf } from '../../places.ts'
import type { Reading } from '../../reading.ts'
import type { LabelPlace } from './label-place.ts'
import { completionItems, type Suggestion } from './suggestions.ts'

/** A label that can be printed, and where it comes from. */
interface LabelChoice {
  readonly text: string
  /** What else finds it. */
  readonly aliases: readonly string[]
  readonly detail: string
}

/** Labels for a quotation: the house's, then the folder's with the most frequent first, then the article's. */
export function labelCompletions(
  { article, document, ledger }: Reading,
  { form, span }: LabelPlace,
): CompletionItem[] {
  const ofHouse = article.house.sourceLabels.known.map(({ aliases, label }) => ({
    text: label,
    aliases,
    detail: 'house label',
  }))
  const all = [...ofHouse, ...(ledger ? ledgerLabels(ledger) : []), ...articleLabels(article, span)]
  const unwanted = new Set(ofHouse.flatMap(({ aliases }) => aliases))
  const byText = new Map(all.toReversed().map((one) => [one.text, one]))
  const suggestions = all
    .filter((one) => byText.get(one.text) === one && !unwanted.has(one.text) && isHarmless(one.text))
    .slice(0, MOST)
    .map(({ aliases, detail, text }): Suggestion => ({
      label: text,
      written: written(text, form),
      sought: [text, ...aliases].join(' '),
      detail,
    }))
  return completionItems(suggestions, rangeOf(document, span), CompletionItemKind.Reference)
}

/** More would only slow an editor down. */
const MOST = 1000

/** Labels with invisible characters are not spread. */
function isHarmless(text: string): boolean {
  return text !== '' && plainLine(text) === text
}

function written(text: string, form: LabelPlace['form']): string {
  if (form === 'line') return text
  const value = text.replaceAll('"', '&quot;').replaceAll("'", '&#39;')
  return form === 'attribute' ? value : `"${value}"`
}

/** The labels printed in a folder's articles, the most frequent first; then the people and bodies quoted without one. */
const ledgerLabels = fact(({ sources }: SourceLedger): readonly LabelChoice[] => {
  const counts = new Map<string, number>()
  for (const { mentions } of sources)
    for (const { place, text } of mentions)
      if (place !== 'pronoun' && place !== 'text') counts.set(text, (counts.get(text) ?? 0) + 1)
  const printed = [...counts].toSorted(([, a], [, b]) => b - a)
  const unprinted = sources.filter(
    ({ kind, label }) => (kind === 'person' || kind === 'organisation') && !counts.has(label),
  )
  return [
    ...printed.map(([text, count]) => ({ text, aliases: [], detail: `printed ${times(count)}` })),
    ...unprinted.map(({ label, quotations }) => ({
      text: label,
      aliases: [],
      detail: `quoted ${times(quotations)}`,
    })),
  ]
})

function articleLabels(article: Article, typed: LabelPlace['span']): readonly LabelChoice[] {
  return printedLabels(article)
    .filter(({ span }) => !overlaps(span, typed))
    .map(({ text }) => ({ text: onOneLine(text), aliases: [], detail: 'in this article' }))
}
