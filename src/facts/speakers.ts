import type { Article } from '../article/article.ts'
import { fact } from '../article/fact.ts'
import { findAntecedents } from '../languages/english/antecedents.ts'
import { countryOfWords } from '../languages/english/countries/country-of-words.ts'
import type { SourceLabel } from '../languages/english/label.ts'
import { asMention, type Mention } from '../languages/english/mentions.ts'
import type { Excerpt } from '../text/span.ts'
import { type Quotation, quotations, quotedProse } from './quotations.ts'

/** A quotation with who spoke it. */
export interface SpokenQuotation {
  readonly quotation: Quotation
  /** The words of the article that say most of the speaker; undefined where nobody, or not one alone, is meant. */
  readonly speaker: LabelledExcerpt | undefined
  /** Whom the words before it give it to, where those after it name its speaker. */
  readonly opening: LabelledExcerpt | undefined
}

export interface LabelledExcerpt extends Excerpt {
  readonly label: SourceLabel
}

/** The quotations of an article with their speakers, pronouns and definite labels resolved. */
export const spokenQuotations = fact((article: Article): readonly SpokenQuotation[] => {
  const prose = quotedProse(article)
  const mentions = findAntecedents(prose.paragraphs, prose.quotations, countryOfWords)
  const labelled = (mention: Mention | undefined) =>
    mention && { span: prose.place(mention), text: mention.text, label: mention.label }
  return quotations(article).map((quotation, index) => {
    const opening = prose.quotations[index]?.opening
    return {
      quotation,
      speaker: labelled(mentions[index]),
      opening: labelled(opening ? asMention(opening, prose.paragraphs, countryOfWords) : undefined),
    }
  })
})
