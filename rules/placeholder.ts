import { defineRule, placeholders } from '../src/rule-api.ts'

export default defineRule({
  id: 'placeholder',
  category: 'publication',
  summary: 'A placeholder, an editing note or dummy text left in the article.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    blank: "'{text}' was never filled in. Fill it in, or remove it",
    dummy: "'{text}' begins dummy text. Replace it with the real text",
    mark: "'{text}' is a placeholder for something missing. Fill it in",
    note: "'{text}' is a note to the editor. Act on it, then remove it",
  },
  *check(article) {
    for (const { isHeadline, kind, span, text } of placeholders(article)) {
      const severity = isHeadline ? 'error' : 'warning'
      yield { message: kind, data: { text }, span, severity }
    }
  },
})
