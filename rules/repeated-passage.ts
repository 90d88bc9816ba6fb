import { defineRule, repeatedPassages } from '../src/rule-api.ts'

export default defineRule({
  id: 'repeated-passage',
  category: 'publication',
  summary: 'A paragraph or block quotation printed twice.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    one: 'This {kind} repeats an earlier one word for word. Remove one of the two',
    several: 'These {count} paragraphs repeat earlier ones word for word. Remove one set',
  },
  *check(article) {
    for (const { count, earlier, kind, span } of repeatedPassages(article)) {
      const place = {
        span,
        related: [{ span: earlier, message: `the earlier ${count === 1 ? kind : 'ones'}` }],
      }
      if (count === 1) yield { message: 'one', data: { kind }, ...place }
      else yield { message: 'several', data: { count }, ...place }
    }
  },
})
