import {
  bodyFingerprint,
  defineCorpusRule,
  fingerprintsMatch,
  integer,
  pullQuotes,
  similarPairs,
} from '../src/api.ts'

/** Shorter ones are titles and slogans, which may well stand twice. */
const FEWEST_WORDS = 5

export default defineCorpusRule({
  id: 'duplicated-pull-quotes',
  category: 'pull-quotes',
  summary: 'A pull-quote printed twice, or right beside the passage that it repeats.',
  severity: 'error',
  options: {
    minDistance: integer({
      default: 1,
      minimum: 0,
      description:
        'How many paragraphs of prose stand at least between a pull-quote and its passage; 0 allows any place.',
    }),
  },
  messages: {
    beside: 'The pull-quote stands {distance} the passage that it repeats',
    elsewhere: 'The pull-quote also stands in {path}',
    twice: 'The pull-quote carries the same words as an earlier one',
  },
  *check(article, { minDistance }) {
    const quotes = pullQuotes(article)
    const long = quotes.filter((quote) => quote.foldedWords.length >= FEWEST_WORDS)
    for (const [first, second] of similarPairs(
      long.map((quote) => quote.foldedWords.map((word) => word.folded)),
    )) {
      const [earlier, later] = [long[first], long[second]]
      if (!earlier || !later) continue
      const related = [{ span: earlier.wordsSpan, message: 'the earlier one' }]
      yield { message: 'twice', span: later.wordsSpan, related }
    }
    for (const { distance, source, wordsSpan } of quotes) {
      const [passage] = source
      if (distance === undefined || !passage || distance >= minDistance) continue
      const place =
        distance === 0
          ? 'right beside'
          : distance === 1
            ? 'one paragraph from'
            : `${distance} paragraphs from`
      const related = [{ span: passage, message: 'the passage' }]
      yield { message: 'beside', data: { distance: place }, span: wordsSpan, severity: 'warning', related }
    }
  },
  collect: (article) => ({
    fingerprint: article.pullQuotes.length > 0 ? bodyFingerprint(article) : [],
    quotes: pullQuotes(article)
      .filter((quote) => quote.foldedWords.length >= FEWEST_WORDS)
      .map(({ foldedWords, wordsSpan }) => ({
        words: foldedWords.map((word) => word.folded),
        span: wordsSpan,
      })),
  }),
  *compare(all) {
    const quotes = all.flatMap(({ path, collected }) =>
      collected.quotes.map((quote) => ({ ...quote, path, fingerprint: collected.fingerprint })),
    )
    const comparable = (first: number, second: number) => {
      const [earlier, later] = [quotes[first], quotes[second]]
      if (!earlier || !later || earlier.path === later.path) return false
      return !fingerprintsMatch(earlier.fingerprint, later.fingerprint)
    }
    for (const [first, second] of similarPairs(
      quotes.map((quote) => quote.words),
      comparable,
    )) {
      const [earlier, later] = [quotes[first], quotes[second]]
      if (!earlier || !later) continue
      const related = [{ path: earlier.path, span: earlier.span, message: 'the other one' }]
      yield {
        message: 'elsewhere',
        data: { path: earlier.path },
        path: later.path,
        span: later.span,
        severity: 'warning',
        related,
      }
    }
  },
})
