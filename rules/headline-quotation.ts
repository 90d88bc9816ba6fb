import { defineRule, missingHeadlineQuotations } from '../src/rule-api.ts'

export default defineRule({
  id: 'headline-quotation',
  category: 'quotations',
  summary: 'A quotation in the headline that does not appear in the text.',
  severity: { recommended: 'warning', strict: 'error' },
  messages: {
    missing: '{quotation} does not appear in the text. Quote words that do, or remove the quotation marks',
  },
  *check(article) {
    for (const { span, text } of missingHeadlineQuotations(article))
      yield { message: 'missing', data: { quotation: text }, span }
  },
})
