import { defineRule, impossibleDates } from '../src/rule-api.ts'

export default defineRule({
  id: 'impossible-date',
  category: 'dates',
  summary: 'A date that is not in the calendar.',
  severity: { recommended: 'error', strict: 'error' },
  messages: {
    none: "'{written}' is not in the calendar: {month} has {days} days then. Write '{first}' or '{second}'",
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
