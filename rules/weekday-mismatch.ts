import { defineRule, wrongWeekdays } from '../src/rule-api.ts'

export default defineRule({
  id: 'weekday-mismatch',
  category: 'dates',
  summary: 'A date whose weekday is another.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    named: "'{written}' cannot be right: that day is a {right}. Write '{first}' or '{second}'",
    unnamed: "'{written}' cannot be right: in {year}, that day is a {right}. Write '{first}' or '{second}'",
  },
  *check(article) {
    for (const { candidates, right, span, written, year } of wrongWeekdays(article)) {
      const [first, second] = candidates
      const data = { written, right, first, second }
      const suggestions = candidates.map((text) => ({
        title: `Write '${text}'`,
        safety: 'suggested' as const,
        edits: [{ span, text }],
      }))
      if (year === undefined) yield { message: 'named', data, span, suggestions }
      else yield { message: 'unnamed', data: { ...data, year }, span, suggestions }
    }
  },
})
