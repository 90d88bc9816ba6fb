import { attributionConflicts, defineRule } from '../src/rule-api.ts'

export default defineRule({
  id: 'conflicting-attribution',
  category: 'sources',
  summary: 'One quotation given to two sources that cannot be the same.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    label:
      "The pull-quote is labelled '{one}', but the text gives its words to '{other}': {reason}. Correct one of them",
    sentence:
      "The quotation is introduced as the words of '{one}' and closed as those of '{other}': {reason}. Correct one of them",
  },
  *check(article) {
    for (const { kind, one, other, reason } of attributionConflicts(article)) {
      const data = { one: one.text, other: other.text, reason }
      if (kind === 'label') {
        yield {
          message: kind,
          data,
          span: one.span,
          related: [{ span: other.span, message: 'the passage’s speaker' }],
        }
        continue
      }
      const related = [
        { span: one.span, message: 'introduced here' },
        { span: other.span, message: 'closed here' },
      ]
      yield { message: kind, data, span: { start: one.span.start, end: other.span.end }, related }
    }
  },
})
