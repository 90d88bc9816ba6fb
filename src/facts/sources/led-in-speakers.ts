import type { Article } from '../../article/article.ts'
import { fact } from '../../article/fact.ts'
import type { QuotationSpeaker } from '../../languages/quoted-text.ts'
import { lastStartingBy, type Span } from '../../text/span.ts'
import { quotedProse } from './quotations.ts'

/**
 * The speaker of each block quotation and pull-quote without a label that the sentence before it names, or the one
 * before the blocks right above it; by the span of the block.
 */
export const ledInSpeakers = fact((article: Article): ReadonlyMap<Span, QuotationSpeaker> => {
  const found = new Map<Span, QuotationSpeaker>()
  const setOff = setOffBlocks(article)
  const prose = setOff.length > 0 ? quotedProse(article) : undefined
  if (!prose) return found
  let above: { readonly end: number; readonly speaker: QuotationSpeaker | undefined } | undefined
  for (const { label, span } of setOff) {
    const before = lastStartingBy(prose.spans, span.start)
    const end = prose.spans[before]?.end ?? Infinity
    const isNext = above !== undefined && above.end >= end && isRightAfter(article, above.end, span.start)
    const led = isRightAfter(article, end, span.start) ? prose.leadInSpeaker(before) : null
    const speaker = label ? undefined : isNext ? above?.speaker : (led ?? undefined)
    above = { end: span.end, speaker }
    if (speaker) found.set(span, speaker)
  }
  return found
})

/** What is set off by its form, in order. */
function setOffBlocks({ blockQuotations, pullQuotes }: Article) {
  const byForm = pullQuotes.filter(({ recognisedBy }) => recognisedBy === 'form')
  return [...blockQuotations, ...byForm].toSorted((a, b) => a.span.start - b.span.start)
}

/** The most characters of markup between a sentence and the block that it leads into. */
const MOST_MARKUP = 600

/** Whether only white space, tags and comments are between two places. */
function isRightAfter({ file }: Article, end: number, start: number): boolean {
  if (end > start || start - end > MOST_MARKUP) return false
  return !/[\p{L}\p{N}]/u.test(file.text.slice(end, start).replaceAll(/<[^<>]*>/gu, ''))
}
