import { defineRule, nameVariants, times } from '../src/rule-api.ts'

export default defineRule({
  id: 'name-variants',
  category: 'names',
  summary: 'One person’s name spelt in two ways.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: { variant: "'{written}' is also spelt '{usual}' ({times}). Use one spelling" },
  *check(article) {
    for (const { count, first, span, usual, written } of nameVariants(article)) {
      yield {
        message: 'variant',
        data: { written, usual, times: times(count) },
        span,
        related: [{ span: first, message: 'the other spelling' }],
        suggestions: [{ title: `Write '${usual}'`, safety: 'suggested', edits: [{ span, text: usual }] }],
      }
    }
  },
})
