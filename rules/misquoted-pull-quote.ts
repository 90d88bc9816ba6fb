import { defineRule, flag, pullQuotes } from '../src/rule-api.ts'

/** More differences than this are reported as one. */
const MOST_DIFFERENCES = 2

export default defineRule({
  id: 'misquoted-pull-quote',
  category: 'pull-quotes',
  summary: 'A pull-quote that says something else than the text.',
  severity: 'error',
  options: {
    unsourced: flag({
      default: false,
      description: 'Whether a pull-quote is reported too of whose words the text has nothing.',
    }),
  },
  messages: {
    absent: 'The words of this pull-quote do not stand in the text',
    added: "The pull-quote says '{quoted}', which the text does not",
    changed: "The pull-quote says '{quoted}' where the text says '{said}'",
    lost: "The pull-quote lacks '{said}', which the text says",
    many: 'The pull-quote differs from the text in {count} places',
  },
  *check(article, { unsourced }) {
    for (const { recognisedBy, misquotation, passages, wordsSpan } of pullQuotes(article)) {
      if (unsourced && recognisedBy === 'form' && passages.length === 0 && !misquotation) {
        yield { message: 'absent', span: wordsSpan }
      }
      const differences = misquotation?.differences ?? []
      if (differences.length > MOST_DIFFERENCES) {
        yield {
          message: 'many',
          data: { count: differences.length },
          span: wordsSpan,
          related: differences.slice(0, 1).map(({ passage }) => ({ span: passage, message: CLOSEST })),
          suggestions: differences.map(({ suggestion }) => suggestion),
        }
        continue
      }
      for (const { passage, quoted, said, span, suggestion } of differences) {
        const related = [{ span: passage, message: CLOSEST }]
        const place = { span, related, suggestions: [suggestion] }
        if (quoted === '') yield { message: 'lost', data: { said }, ...place }
        else if (said === '') yield { message: 'added', data: { quoted }, ...place }
        else yield { message: 'changed', data: { quoted, said }, ...place }
      }
    }
  },
})

const CLOSEST = 'the closest passage'
