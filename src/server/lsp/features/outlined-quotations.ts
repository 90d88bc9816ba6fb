import type { Article } from '../../../article/article.ts'
import { fact } from '../../../article/fact.ts'
import { type HeldQuotation, heldQuotations } from '../../../facts/evidence/held-quotations.ts'
import { type PullQuote, pullQuotes } from '../../../facts/pull-quotes/pull-quotes.ts'
import { onOneLine } from '../../../facts/sources/sources.ts'
import { type Prose, proseSpan } from '../../../markdown/prose.ts'
import type { Span } from '../../../text/span.ts'

/** A quotation in the text, a block quotation or a pull-quote, as outlines, hovers and hints show it. */
export interface OutlinedQuotation {
  readonly form: HeldQuotation['form']
  /** The words, with their quotation marks. */
  readonly span: Span
  /** The same with the label and the markup of words that are set off. */
  readonly whole: Span
  /** Without markup, on one line. */
  readonly text: string
  /** In the article's fullest words, on one line; undefined if nobody is named. */
  readonly speaker: string | undefined
  readonly pullQuote: PullQuote | undefined
}

/** What an article quotes, in order of place, without words in quotation marks that nobody is said to have spoken. */
export const outlinedQuotations = fact((article: Article): readonly OutlinedQuotation[] => {
  const held = heldQuotations(article)
  const speakers = new Map(held.map((one) => [placeKey(one.form, one.span), speakerOf(one)]))
  const setOff = (
    form: OutlinedQuotation['form'],
    { span: whole, words }: { readonly span: Span; readonly words: Prose },
  ): OutlinedQuotation => {
    const span = proseSpan(words)
    const speaker = speakers.get(placeKey(form, span))
    return { form, span, whole, text: onOneLine(words.text), speaker, pullQuote: undefined }
  }
  const inText = held
    .filter(({ form }) => form === 'text')
    .map(({ form, span, text, ...one }): OutlinedQuotation => ({
      form,
      span,
      whole: span,
      text: onOneLine(text),
      speaker: speakerOf(one),
      pullQuote: undefined,
    }))
  return [
    ...inText,
    ...article.blockQuotations.map((block) => setOff('block', block)),
    ...pullQuotes(article).map((quote) => ({ ...setOff('pull-quote', quote), pullQuote: quote })),
  ].toSorted((a, b) => a.span.start - b.span.start)
})

function placeKey(form: OutlinedQuotation['form'], { start }: Span): string {
  return `${form} ${start}`
}

function speakerOf({ speaker }: Pick<HeldQuotation, 'speaker'>): string | undefined {
  return speaker && onOneLine(speaker.text)
}
