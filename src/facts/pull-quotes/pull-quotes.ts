import type { Article, PullQuoteBlock } from '../../article/article.ts'
import { findRuns, runSpans, SHORTEST_RUN } from '../../article/quotes/body-text.ts'
import { fact } from '../../article/fact.ts'
import { openedLanguage } from '../../languages/index.ts'
import { type Prose, proseSpan } from '../../markdown/prose.ts'
import { comparableRuns } from '../../text/fragments.ts'
import { countWhile } from '../../text/search.ts'
import type { Span } from '../../text/span.ts'
import { type Word, words } from '../../text/words.ts'
import { type Misquotation, misquotation } from './misquotations.ts'
import { type PullQuoteBody, pullQuoteBody } from './pull-quote-body.ts'

/** A pull-quote with the passages of the body that it repeats. */
export interface PullQuote extends PullQuoteBlock {
  /** The span of its quoted words. */
  readonly wordsSpan: Span
  readonly foldedWords: readonly Word[]
  /** Where its words appear in the body, each long fragment at its nearest occurrence; empty if they do not appear. */
  readonly passages: readonly Span[]
  /** How many paragraphs of own prose are between it and its passage, or the closest one; undefined without either. */
  readonly distance: number | undefined
  /** How it differs from the passage closest to it; undefined if it does not differ or none is close. */
  readonly misquotation: Misquotation | undefined
}

/** The pull-quotes of an article, in the order of the text. */
export const pullQuotes = fact((article: Article): readonly PullQuote[] => {
  if (article.pullQuotes.length === 0) return []
  const body = pullQuoteBody(article)
  const { numbers } = openedLanguage(article.language)
  return article.pullQuotes.map((block) => {
    const wordsSpan = proseSpan(block.words)
    const exact = findPassages(block.words, wordsSpan, body)
    const closest = exact.length > 0 ? undefined : misquotation(body, block.words, numbers)
    const nearest = closest?.passages ?? exact
    const passages = closest && closest.differences.length > 0 ? exact : nearest
    return {
      ...block,
      wordsSpan,
      foldedWords: words(block.words.text),
      passages: passages.map((one) => one.span),
      distance: nearest[0] && paragraphsBetween(body, block.span, nearest[0].prose),
      misquotation: closest && closest.differences.length > 0 ? closest : undefined,
    }
  })
})

/** A passage of the body, and the index of the prose it begins in. */
interface PlacedPassage {
  readonly span: Span
  readonly prose: number
}

/** Finds every long fragment of a pull-quote, each at its occurrence nearest to the pull-quote. */
function findPassages(
  quoted: Prose,
  place: Span,
  { proses, text, starts }: PullQuoteBody,
): readonly PlacedPassage[] {
  const found: PlacedPassage[] = []
  for (const run of comparableRuns(quoted.text, SHORTEST_RUN)) {
    const nearest = findRuns(text, run)
      .map((one) => ({ run: one, prose: text.words[one.start]?.prose ?? 0 }))
      .toSorted(
        (a, b) =>
          Math.abs((starts[a.prose] ?? 0) - place.start) - Math.abs((starts[b.prose] ?? 0) - place.start),
      )[0]
    if (!nearest) return []
    for (const span of runSpans(proses, text, nearest.run)) found.push({ span, prose: nearest.prose })
  }
  return found
}

/** How many paragraphs of prose are between the two. */
function paragraphsBetween({ starts }: PullQuoteBody, place: Span, prose: number): number {
  const before = countWhile(starts, (start) => start < place.start)
  return prose < before ? before - 1 - prose : prose - before
}

/** The passages that a pull-quote repeats, word for word or not. */
export function passagesOf(quote: PullQuote): readonly Span[] {
  return quote.misquotation?.passages.map(({ span }) => span) ?? quote.passages
}
