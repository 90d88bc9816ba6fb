import { defineRule, impossibleDates } from '../src/rule-api.ts'

export default defineRule({
  id: 'impossible-date',
  category: 'dates',
  summary: 'A date that does not exist.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    none: "'{written}' does not exist: {month} has only {days} days. Write '{first}' or '{second}'",
  },
  *check(article) {
    for (const { candidates, days, month, span, written } of impossibleDates(article)) {
      const [first, second] = candidates
      const suggestions = candidates.map((text) => ({
        title: `Write '${text}'`,
        safety: 'suggested' as const,
        edits: [{ span, text }],
      }))
      yield { message: 'none', data: { written, month, days, first, second }, span, suggestions }
    }
  },
})
