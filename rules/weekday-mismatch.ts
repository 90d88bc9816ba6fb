import { defineRule, wrongWeekdays } from '../src/rule-api.ts'

export default defineRule({
  id: 'weekday-mismatch',
  category: 'dates',
  summary: 'A date with the wrong weekday.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    named: "'{written}' is wrong: that date falls on a {right}. Write '{first}' or '{second}'",
    unnamed: "'{written}' is wrong: in {year}, that date falls on a {right}. Write '{first}' or '{second}'",
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
