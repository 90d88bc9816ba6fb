import { attributionConflicts, defineRule } from '../src/rule-api.ts'

export default defineRule({
  id: 'conflicting-attribution',
  category: 'sources',
  summary: 'One quotation attributed to two sources that cannot be the same.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    label:
      "The pull-quote is labelled '{one}', but the text attributes its words to '{other}' ({reason}). Check who said them, then correct the label or the text",
    sentence:
      "The sentence attributes the quotation first to '{one}', then to '{other}' ({reason}). Check who said it, then correct the sentence",
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
