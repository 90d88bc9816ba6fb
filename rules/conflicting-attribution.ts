import { attributionConflicts, defineRule } from '../src/rule-api.ts'

export default defineRule({
  id: 'conflicting-attribution',
  category: 'sources',
  summary: 'One quotation given to two sources that cannot be one.',
  severity: 'error',
  messages: {
    label: "The pull-quote is given to '{one}', its passage to '{other}': {reason}",
    sentence: "The quotation is introduced as from '{one}' and closed as from '{other}': {reason}",
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
