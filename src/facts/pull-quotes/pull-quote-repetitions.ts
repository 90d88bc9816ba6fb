import type { Article } from '../../article/article.ts'
import { fragmentWords } from '../../text/fragments.ts'
import {
  type Fragments,
  shingles,
  fingerprintsMatch,
  type Repetition,
  repetitions,
} from '../../text/near-duplicates.ts'
import type { Span } from '../../text/span.ts'
import { pullQuoteBody } from './pull-quote-body.ts'
import { pullQuotes } from './pull-quotes.ts'

/** Shorter ones are titles and slogans, which may well appear twice. */
const FEWEST_WORDS = 5

/** The pull-quotes of an article, ready to be compared; plain JSON. */
export interface CollectedQuotes {
  /** Identifies copies of the article; empty if it has no pull-quotes. */
  readonly fingerprint: readonly number[]
  readonly quotes: readonly { readonly span: Span; readonly fragments: Fragments }[]
}

export interface RepeatedQuote {
  readonly earlier: { readonly path: string; readonly span: Span }
  readonly later: { readonly path: string; readonly span: Span }
  /** 'has the same words as', 'repeats part of' … */
  readonly likeness: string
}

/** The pull-quotes of an article that are long enough to be compared. */
export function collectQuotes(article: Article): CollectedQuotes {
  const quotes = pullQuotes(article)
    .filter(({ foldedWords }) => foldedWords.length >= FEWEST_WORDS)
    .map(({ words: { text }, wordsSpan }) => ({
      span: wordsSpan,
      fragments: fragmentWords(text).map((list) => list.map(({ folded }) => folded)),
    }))
  const fingerprinted = quotes.length > 0 ? pullQuoteBody(article).text.words.map(({ folded }) => folded) : []
  return { fingerprint: shingles(fingerprinted), quotes }
}

/** The pull-quotes that repeat an earlier one of the same article. */
export function repeatedWithin(path: string, collected: CollectedQuotes): readonly RepeatedQuote[] {
  return repeated([{ path, collected }], () => true)
}

/** The pull-quotes that repeat one from an earlier article, unless the two articles are copies. */
export function repeatedAcross(all: readonly Collected[]): readonly RepeatedQuote[] {
  return repeated(
    all,
    (earlier, later) =>
      earlier.path !== later.path &&
      !fingerprintsMatch(earlier.collected.fingerprint, later.collected.fingerprint),
  )
}

interface Collected {
  readonly path: string
  readonly collected: CollectedQuotes
}

function repeated(
  all: readonly Collected[],
  comparable: (earlier: Collected, later: Collected) => boolean,
): readonly RepeatedQuote[] {
  const quotes = all.flatMap((from) => from.collected.quotes.map((quote) => ({ from, ...quote })))
  const pairs = repetitions(
    quotes.map((quote) => quote.fragments),
    (first, second) => {
      const [earlier, later] = [quotes[first], quotes[second]]
      return earlier !== undefined && later !== undefined && comparable(earlier.from, later.from)
    },
  )
  return pairs.flatMap(({ earlier: first, later: second, likeness }) => {
    const [earlier, later] = [quotes[first], quotes[second]]
    if (!earlier || !later) return []
    return [
      {
        earlier: { path: earlier.from.path, span: earlier.span },
        later: { path: later.from.path, span: later.span },
        likeness: LIKENESS[likeness],
      },
    ]
  })
}

const LIKENESS: Readonly<Record<Repetition['likeness'], string>> = {
  near: 'has nearly the same words as',
  part: 'repeats part of',
  same: 'has the same words as',
  whole: 'repeats all of',
}
