import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { labelReader } from '../../languages/index.ts'
import type { Span } from '../../text/span.ts'
import { passagesOf, pullQuotes } from '../pull-quotes/pull-quotes.ts'
import { quotationFinder, quotations } from './quotations.ts'
import { knownLabels, type PrintedLabel, printedLabels } from './source-labels.ts'
import { type LabelledWords, spokenQuotations } from './speakers.ts'

/** A pull-quote's label beside the speaker of the passage that the pull-quote repeats. */
export interface LabelledPassage {
  readonly printed: PrintedLabel
  /** The article's fullest words for the speaker. */
  readonly speaker: LabelledWords
  /** Where the passage names its speaker. */
  readonly place: Span
}

/** Leaves out speakers who may be repeating somebody's words, and pronouns, which may refer to somebody else. */
export const labelledPassages = fact((article: Article): readonly LabelledPassage[] => {
  const labelled = pullQuotes(article).filter((quote) => quote.label && passagesOf(quote).length > 0)
  if (labelled.length === 0 || quotations(article).length === 0) return []
  const labels = new Map(printedLabels(article).map((printed) => [printed.span, printed]))
  const spoken = new Map(spokenQuotations(article).map((one) => [one.quotation, one]))
  const quotationAt = quotationFinder([...spoken.keys()])
  return labelled.flatMap((quote) => {
    const printed = quote.label && labels.get(quote.label.span)
    const passage = quotationAt(passagesOf(quote))
    const said = passage && spoken.get(passage)
    if (!printed || !passage?.speaker || !said?.speaker) return []
    if (passage.speaker.type === 'pronoun' || said.isHearsay) return []
    return [{ printed, speaker: said.speaker, place: passage.speaker.span }]
  })
})

/** The pull-quotes whose label and passage name one source in two forms, none of them a label of the house. */
export function differentlyNamed(article: Article): readonly LabelledPassage[] {
  const { key, wording } = labelReader(article.language)
  const known = knownLabels(article)
  return labelledPassages(article).filter(
    ({ printed, speaker }) =>
      key(printed.label) === key(speaker.label) &&
      !known.has(printed.key) &&
      wording(printed.label) !== wording(speaker.label),
  )
}
