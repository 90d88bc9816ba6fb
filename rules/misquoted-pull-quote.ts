import {
  defineRule,
  flag,
  isBorneOut,
  pullQuotes,
  type RelatedPlace,
  shortenedWords,
  type Span,
} from '../src/rule-api.ts'

/** More differences than this are reported as one. */
const MOST_DIFFERENCES = 2

export default defineRule({
  id: 'misquoted-pull-quote',
  category: 'pull-quotes',
  summary: 'A pull-quote whose words differ from those of the text.',
  severity: { recommended: 'error', strict: 'error' },
  options: {
    unsourced: flag({
      default: false,
      description: 'Whether to report a pull-quote even if none of its words are in the text.',
    }),
  },
  messages: {
    absent:
      'The words of this pull-quote are not in the text. Use words from the text, or remove the pull-quote',
    added: "The pull-quote adds '{quoted}', which is not in the text. Make the two agree",
    changed: "The pull-quote says '{quoted}', but the text says '{said}'. Make the two agree",
    lost: "The pull-quote leaves out '{said}' without marking the cut. Restore the words, or write […]",
    many: 'The pull-quote differs from the text in {count} places. Make the two agree',
  },
  *check(article, { unsourced }) {
    for (const { recognisedBy, misquotation, passages, wordsSpan } of pullQuotes(article)) {
      if (unsourced && recognisedBy === 'form' && passages.length === 0 && !misquotation) {
        yield { message: 'absent', span: wordsSpan }
      }
      if (isBorneOut(article, wordsSpan)) continue
      const differences = misquotation?.differences ?? []
      if (differences.length > MOST_DIFFERENCES) {
        yield {
          message: 'many',
          data: { count: differences.length },
          span: wordsSpan,
          related: differences.slice(0, 1).map(({ passage, place }) => closest(passage, place)),
          suggestions: differences.flatMap(({ suggestion }) => suggestion ?? []),
        }
        continue
      }
      for (const { passage, place, quoted, said, span, suggestion } of differences) {
        const rest = { span, related: [closest(passage, place)], suggestions: suggestion ? [suggestion] : [] }
        if (quoted === '') yield { message: 'lost', data: { said: shortenedWords(said) }, ...rest }
        else if (said === '') yield { message: 'added', data: { quoted }, ...rest }
        else yield { message: 'changed', data: { quoted, said }, ...rest }
      }
    }
  },
})

function closest(span: Span, focus: Span): RelatedPlace {
  return { span, focus, message: 'the closest passage' }
}
