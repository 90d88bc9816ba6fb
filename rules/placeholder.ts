import { defineRule, placeholders } from '../src/rule-api.ts'

export default defineRule({
  id: 'placeholder',
  category: 'publication',
  summary: 'A mark, a note or blind text that stands where something else belongs.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    blank: "'{text}' is a blank that nobody has filled in. Fill it in, or remove it",
    dummy: "'{text}' begins blind text. Replace it",
    mark: "'{text}' stands for something that is still missing. Fill it in",
    note: "'{text}' is a note to whoever edits the text. Do what it says, then remove it",
  },
  *check(article) {
    for (const { isHeadline, kind, span, text } of placeholders(article)) {
      const severity = isHeadline ? 'error' : 'warning'
      yield { message: kind, data: { text }, span, severity }
    }
  },
})
