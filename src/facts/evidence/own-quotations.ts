import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { CheckedQuotation } from './checked-quotation.ts'
import { checkedQuotations } from './checked-quotations.ts'

/**
 * The checked quotations whose faults the rules about evidence report. A pull-quote that repeats a quotation of the text
 * is not among them: a fault is reported once, where it was made.
 */
export const ownQuotations = fact((article: Article): readonly CheckedQuotation[] =>
  checkedQuotations(article).filter(({ repeats }) => !repeats),
)

/** Whether the evidence has the words of a pull-quote, so that the text is wrong if the two differ. */
export function isBorneOut(article: Article, pullQuote: Span): boolean {
  return checkedQuotations(article).some(
    ({ form, span, state }) =>
      form === 'pull-quote' && overlaps(span, pullQuote) && (state === 'exact' || state === 'allowed'),
  )
}
